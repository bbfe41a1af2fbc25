import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { plain } from '../ui/article-names.ts';
import { Badge } from '../ui/badge.tsx';
import { speakerStyle } from '../ui/colour-style.ts';
import { Icon } from '../ui/icon.tsx';
import { type Candidate, filterCandidates } from './speaker-candidates.ts';

interface Props {
  /** What was said. */
  readonly words: string;
  readonly candidates: readonly Candidate[];
  /** A name, or null: nobody can tell. */
  readonly onSpeaker: (name: string | null) => void;
  readonly onNotAQuotation: () => void;
  readonly onClose: () => void;
}

interface Option {
  readonly id: string;
  readonly picture: preact.JSX.Element;
  readonly label: string;
  readonly pick: () => void;
}

/**
 * Who said it? A field that finds names as the reader types, and takes any other. Up and Down move, Enter picks, Escape
 * leaves (the pattern of a combobox with its list open, WAI-ARIA Authoring Practices).
 */
export function SpeakerChoice({ words, candidates, onSpeaker, onNotAQuotation, onClose }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => input.current?.focus(), []);

  const name = typed.trim();
  const known = candidates.some((candidate) => plain(candidate.name) === plain(name));
  const options: Option[] = [
    ...filterCandidates(candidates, typed).map(({ id: key, name: label, speaker }) => ({
      id: key,
      label,
      pick: () => onSpeaker(label),
      picture:
        speaker === null ? (
          <Icon name="user" />
        ) : (
          <span style={speakerStyle(speaker.slot)}>
            <Badge initials={speaker.initials} />
          </span>
        ),
    })),
    ...(name === '' || known
      ? []
      : [{ id: 'another', label: `Another name: “${name}”`, pick: () => onSpeaker(name), picture: <Icon name="plus" /> }]),
    { id: 'nobody', label: 'Nobody can tell', pick: () => onSpeaker(null), picture: <Badge initials={null} /> },
    { id: 'not', label: 'Not a quotation', pick: onNotAQuotation, picture: <Icon name="close" /> },
  ];
  const current = Math.min(at, options.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: current + 1, ArrowUp: current - 1 }[event.key];
    if (to !== undefined) {
      const next = (to + options.length) % options.length;
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') options[current]?.pick();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <section class="speaker-choice" aria-label="Who said it?">
      <header class="list-head">
        <h2 class="label" id={`${id}-head`}>
          Who said it?
        </h2>
        <button type="button" class="icon-button push" aria-label="Back" title="Back" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <p class="quoted clamp speaker-words" dir="auto">
        {words}
      </p>
      <div class="find">
        <Icon name="search" />
        <input
          ref={input}
          class="field"
          type="text"
          role="combobox"
          aria-labelledby={`${id}-head`}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={`${id}-${current}`}
          autocomplete="off"
          maxLength={300}
          placeholder="A name"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div class="speaker-options" id={`${id}-list`} role="listbox" aria-labelledby={`${id}-head`}>
        {options.map((option, index) => (
          <div
            key={option.id}
            id={`${id}-${index}`}
            class="speaker-option"
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onClick={option.pick}
            onKeyDown={onKeyDown}
          >
            {option.picture}
            <span class="clip" dir="auto">
              {option.label}
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}
