import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say, sayCount, sayNumber } from '../core/words/words.ts';
import { plain } from '../ui/article-names.ts';
import { Icon } from '../ui/icon.tsx';
import { LibraryIcon } from '../ui/library-icon.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** How many choices are listed before the reader has to type. */
const SHOWN = 60;

/** A filter that can be set to several of a list of values. */
export function FilterChip(props: {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}) {
  const { label, choices, chosen, onChoose } = props;
  const [words, setWords] = useState('');
  const wanted = plain(words).trim();
  const found = choices.filter((choice) => plain(choice.label).includes(wanted));
  const first = chosen.map((value) => choices.find((choice) => choice.value === value)?.label ?? value)[0];
  const set = chosen.length === 0 ? null : chosen.length === 1 ? (first ?? '') : sayNumber(chosen.length);
  return (
    <ChipFrame label={label} set={set} disabled={choices.length === 0 && chosen.length === 0} onClear={() => onChoose([])}>
      {choices.length > 8 && (
        <input
          class="field"
          type="search"
          aria-label={say('filter_find_in', { filter: label })}
          placeholder={say('filter_find')}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <ul class="chip-choices">
        {found.slice(0, SHOWN).map(({ value, label: name, count }) => (
          <li key={value}>
            <label class="chip-choice">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) => onChoose(event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
              />
              <span class="clip" dir="auto">
                {name}
              </span>
              <span class="meta push">{sayNumber(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p class="meta chip-more">{sayCount('filter_more', found.length - SHOWN)}</p>}
      {found.length === 0 && <p class="meta chip-more">{say('filter_nothing')}</p>}
    </ChipFrame>
  );
}

/** From one day to another, either of them open. */
export function DateChip(props: { from: string; to: string; onChoose: (from: string, to: string) => void }) {
  const { from, to, onChoose } = props;
  const set = from === '' && to === '' ? null : `${from || '…'} – ${to || '…'}`;
  return (
    <ChipFrame label={say('filter_date')} set={set} disabled={false} onClear={() => onChoose('', '')}>
      <label class="chip-date">
        <span class="label">{say('filter_from')}</span>
        <input class="field" type="date" value={from} onInput={(event) => onChoose(event.currentTarget.value, to)} />
      </label>
      <label class="chip-date">
        <span class="label">{say('filter_to')}</span>
        <input class="field" type="date" value={to} onInput={(event) => onChoose(from, event.currentTarget.value)} />
      </label>
    </ChipFrame>
  );
}

function ChipFrame(props: { label: string; set: string | null; disabled: boolean; onClear: () => void; children: ComponentChildren }) {
  const { label, set, disabled, onClear, children } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLFieldSetElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!open) return;
    place.current?.querySelector<HTMLElement>('.chip-surface input')?.focus();
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !place.current?.contains(relatedTarget)) setOpen(false);
  };
  return (
    <fieldset class="chip-place" aria-label={label} ref={place} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        type="button"
        ref={button}
        class={set === null ? 'chip' : 'chip set'}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        disabled={disabled}
        title={disabled ? say('filter_no_choice') : undefined}
        onClick={() => setOpen(!open)}
      >
        <span class="clip" dir="auto">
          {set === null ? label : say('filter_value', { filter: label, value: set })}
        </span>
        {set === null && <LibraryIcon name="down" size={14} />}
      </button>
      {set !== null && (
        <button
          type="button"
          class="chip-clear"
          aria-label={say('filter_clear_one', { filter: label })}
          title={say('filter_clear')}
          onClick={onClear}
        >
          <Icon name="close" size={14} />
        </button>
      )}
      {open && (
        <div class="chip-surface" id={id}>
          {children}
        </div>
      )}
    </fieldset>
  );
}
