import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { say, sayNumber } from '../core/words/words.ts';
import { Icon } from './icon.tsx';
import { type KnownTag, meantTag, offeredTags } from './offered-tags.ts';
import './tag-field.css';

interface Props {
  readonly label: string;
  readonly tags: readonly string[];
  /** The library's tags, the most used first: asked for when the reader comes to the field. */
  readonly known: () => readonly KnownTag[] | Promise<readonly KnownTag[]>;
  /** Goes into the field when it appears. */
  readonly focus?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (tags: readonly string[]) => void;
}

/**
 * Tags as tokens and one field. Enter or a comma adds, and so does leaving; Backspace in an empty field selects the last
 * tag, and again takes it out. What the library knows is offered below (the pattern of a combobox, WAI-ARIA Authoring
 * Practices).
 */
export function TagField({ label, tags, known, focus = false, disabled = false, onChange }: Props) {
  const [words, setWords] = useState('');
  const [library, setLibrary] = useState<readonly KnownTag[]>([]);
  const [at, setAt] = useState<number | null>(null);
  const [lastSelected, selectLast] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  const add = (name: string) => {
    const tag = meantTag(library, name);
    type('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  const type = (typed: string) => {
    setWords(typed);
    setAt(null);
    selectLast(false);
  };
  // A screen that closes takes what stands in the field for a tag, as one does that is left.
  const leave = useRef(() => add(words));
  leave.current = () => add(words);
  useEffect(() => {
    const close = () => leave.current();
    window.addEventListener('pagehide', close);
    return () => window.removeEventListener('pagehide', close);
  }, []);

  const found = offeredTags(library, tags, words);
  const isNew = words.trim() !== '' && !library.some(({ tag }) => tag === meantTag(library, words)) && !tags.includes(words.trim());
  const offers = [...found.map(({ tag, count }) => ({ tag, label: tag, end: sayNumber(count) }))];
  if (isNew) offers.push({ tag: words, label: words.trim(), end: say('tags_new') });
  const isOpen = offers.length > 0;
  // Where the field stands low in a part that scrolls, what it offers would be out of view.
  useEffect(() => {
    if (isOpen) document.getElementById(at === null ? `${id}-list` : `${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && isOpen) setAt(((at ?? (step === 1 ? -1 : 0)) + step + offers.length) % offers.length);
    else if (event.key === 'Enter') add(offers[at ?? -1]?.tag ?? words);
    else if (event.key === 'Escape' && words !== '') type('');
    else if (event.key === 'Backspace' && words === '' && tags.length > 0) {
      if (lastSelected) onChange(tags.slice(0, -1));
      selectLast(!lastSelected);
    } else return selectLast(false);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset class="tag-field" aria-label={label}>
      {tags.map((tag, index) => (
        <span key={tag} class="tag" dir="auto" data-selected={lastSelected && index === tags.length - 1}>
          {tag}
          <button
            type="button"
            class="tag-out"
            aria-label={say('tags_take_out', { tag })}
            disabled={disabled}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <Icon name="close" size={14} />
          </button>
        </span>
      ))}
      <input
        ref={field}
        class="tag-input"
        role="combobox"
        aria-label={say('tags_add_to', { label })}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at === null || !isOpen ? undefined : `${id}-${at}`}
        autocomplete="off"
        placeholder={disabled ? '' : say('tags_add')}
        maxLength={100}
        disabled={disabled}
        value={words}
        onFocus={() => void Promise.resolve(known()).then(setLibrary, () => undefined)}
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (value.endsWith(',')) add(value.slice(0, -1));
          else type(value);
        }}
        onKeyDown={onKeyDown}
        // What was typed a moment ago may not have been drawn yet.
        onBlur={(event) => add(event.currentTarget.value)}
      />
      <div id={`${id}-list`} class="tag-offers" role="listbox" aria-label={say('tags_offered', { label })} hidden={!isOpen}>
        {offers.map((offer, index) => (
          <div
            key={`${offer.end} ${offer.label}`}
            id={`${id}-${index}`}
            class="tag-offer"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // The field keeps the focus, and with it the words.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(offer.tag)}
            onKeyDown={onKeyDown}
          >
            <span class="clip" dir="auto">
              {offer.label}
            </span>
            <span class="meta">{offer.end}</span>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
