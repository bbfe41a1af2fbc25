import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';

interface Props {
  readonly label: string;
  readonly tags: readonly string[];
  /** Offered while the reader types, the most used first. */
  readonly known: readonly string[];
  /** Goes into the field when it appears. */
  readonly focus?: boolean;
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags as tokens and one field. Enter or a comma adds, Backspace in an empty field takes the last one out. */
export function TagField({ label, tags, known, focus = false, onChange }: Props) {
  const [words, setWords] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  const add = (name: string) => {
    const tag = name.trim().slice(0, 100);
    setWords('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  return (
    <fieldset class="tag-field" aria-label={label}>
      {tags.map((tag) => (
        <span key={tag} class="tag" dir="auto">
          {tag}
          <button
            type="button"
            class="tag-out"
            aria-label={`Take out ${tag}`}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <Icon name="close" size={14} />
          </button>
        </span>
      ))}
      <input
        ref={field}
        class="tag-input"
        aria-label={`Add to ${label.toLowerCase()}`}
        placeholder="Add a tag"
        list={id}
        value={words}
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (value.endsWith(',')) add(value.slice(0, -1));
          else setWords(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add(words);
          } else if (event.key === 'Backspace' && words === '' && tags.length > 0) onChange(tags.slice(0, -1));
        }}
        onBlur={() => add(words)}
      />
      <datalist id={id}>
        {known.slice(0, 100).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </fieldset>
  );
}
