import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../core/words/words.ts';
import { Icon } from './icon.tsx';
import './find.css';
import './choice-field.css';

export interface Choice {
  readonly id: string;
  readonly picture: preact.JSX.Element;
  readonly label: string;
  readonly pick: () => void;
}

interface Props {
  /** The id of the element that says what is chosen. */
  readonly labelledBy: string;
  readonly placeholder: string;
  /** What fits the words that are typed. */
  readonly choices: (typed: string) => readonly Choice[];
  readonly onClose: () => void;
}

/**
 * A field that finds as the reader types, over the list of what it found. Up and Down move, Enter picks, Escape leaves (the
 * pattern of a combobox with its list open, WAI-ARIA Authoring Practices).
 */
export function ChoiceField({ labelledBy, placeholder, choices, onClose }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  useLayoutEffect(() => input.current?.focus(), []);
  const found = choices(typed);
  const current = Math.min(at, found.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: current + 1, ArrowUp: current - 1 }[event.key];
    if (to !== undefined) {
      const next = found.length === 0 ? 0 : (to + found.length) % found.length;
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') found[current]?.pick();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div class="find">
        <Icon name="search" />
        <input
          ref={input}
          class="field"
          type="text"
          role="combobox"
          aria-labelledby={labelledBy}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found.length === 0 ? undefined : `${id}-${current}`}
          autocomplete="off"
          maxLength={300}
          placeholder={placeholder}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {found.length === 0 && <p class="meta choice-none">{say('find_nothing_for', { words: typed })}</p>}
      <div id={`${id}-list`} role="listbox" aria-labelledby={labelledBy}>
        {found.map((choice, index) => (
          <div
            key={choice.id}
            id={`${id}-${index}`}
            class="choice"
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onClick={choice.pick}
            onKeyDown={onKeyDown}
          >
            {choice.picture}
            <span class="clip" dir="auto">
              {choice.label}
            </span>
          </div>
        ))}
      </div>
    </>
  );
}
