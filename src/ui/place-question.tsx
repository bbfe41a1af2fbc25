import { useMemo, useState } from 'preact/hooks';
import type { OfferedPlace, PlaceAnswerName, Placement } from '../core/anchors/placement.ts';
import type { Annotation } from '../core/annotation.ts';
import { quoteSelector } from '../core/export/quoted-passages.ts';
import type { Span } from '../core/span.ts';
import { wordDiff } from '../core/text/word-diff.ts';
import { ChangedWords } from './changed-words.tsx';
import { Icon } from './icon.tsx';
import { placeWords } from './place-words.ts';
import './clamp.css';
import './place-question.css';

export interface PlaceQuestionProps {
  readonly annotation: Annotation;
  readonly placement: Placement;
  /** Why nothing can be changed here, or null. */
  readonly locked: string | null;
  readonly onAnswer: (answer: PlaceAnswerName) => void;
  /** @param span in the page's text */
  readonly onVisit: (span: Span) => void;
}

const ICONS = { changed: 'pen', unsure: 'alert', orphan: 'unlink', placed: 'check', moved: 'check' } as const;
const ORDINALS = [
  ['first', 'First'],
  ['second', 'Second'],
] as const;

/** A highlight that lost its place, may stand in two, or reads otherwise now; and what can be done about it. */
export function PlaceQuestion({ annotation, placement, locked, onAnswer, onVisit }: PlaceQuestionProps) {
  const { state, span, today, places } = placement;
  const { exact = '', prefix = '', suffix = '' } = quoteSelector(annotation) ?? {};
  const [open, setOpen] = useState(false);
  const changes = useMemo(() => (today === null ? null : wordDiff(exact, today)), [exact, today]);
  const note = annotation.note.trim();
  const action = (answer: PlaceAnswerName, words: string) => (
    <button
      key={answer}
      type="button"
      class="button small"
      disabled={locked !== null}
      title={locked ?? undefined}
      onClick={() => onAnswer(answer)}
    >
      {words}
    </button>
  );
  return (
    <div class="place-question" data-state={state}>
      <Icon name={ICONS[state]} />
      <div>
        {changes !== null && span !== null ? (
          <button type="button" class="place-visit" title="Show in the page" onClick={() => onVisit(span)}>
            <span class="quoted" dir="auto">
              <ChangedWords changes={changes} />
            </span>
          </button>
        ) : (
          <p class={open ? 'quoted clamp open' : 'quoted clamp'} dir="auto">
            {exact}
          </p>
        )}
        {note !== '' && (
          <p class="clamp" dir="auto">
            {note}
          </p>
        )}
        <p class="meta">{placeWords(placement, annotation)}</p>
        {places.length > 0 && (
          <ol class="place-offers">
            {places.map((place, index) => (
              <li key={place.span.start}>
                <Offer place={place} label={places.length === 1 ? 'Here' : (ORDINALS[index]?.[1] ?? '')} onVisit={onVisit} />
              </li>
            ))}
          </ol>
        )}
        {open && (
          <p class="quoted place-context" dir="auto">
            {prefix}
            <strong>{exact}</strong>
            {suffix}
          </p>
        )}
        <div class="place-actions">
          {state === 'changed' && [action('mine', 'Keep mine'), action('today', 'Use today’s')]}
          {state === 'unsure' && places.length === 1 && [action('first', 'It is here'), action('none', 'It is not')]}
          {state === 'unsure' &&
            places.length === 2 && [...ORDINALS.map(([answer, words]) => action(answer, words)), action('none', 'Neither')]}
          {(state === 'orphan' || places.length === 0) && state !== 'changed' && (
            <>
              {action('selection', 'Attach to selection')}
              <button type="button" class="button small" aria-expanded={open} onClick={() => setOpen(!open)}>
                {open ? 'Hide context' : 'Show context'}
              </button>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function Offer({ place, label, onVisit }: { place: OfferedPlace; label: string; onVisit: (span: Span) => void }) {
  return (
    <button type="button" class="place-visit" title="Show in the page" onClick={() => onVisit(place.span)}>
      <span class="meta">{label}</span>
      <span class="clamp" dir="auto">
        {place.before.slice(place.before.lastIndexOf('\n') + 1)}
        <strong>{place.words}</strong>
        {place.after.split('\n', 1)}
      </span>
    </button>
  );
}
