import { useState } from 'preact/hooks';
import type { OfferedPlace, PlaceAnswerName, Placement } from '../core/anchors/placement.ts';
import type { Annotation } from '../core/annotation.ts';
import { quoteSelector } from '../core/export/quoted-passages.ts';
import type { Span } from '../core/span.ts';
import type { WordKey } from '../core/words/word-key.ts';
import { say } from '../core/words/words.ts';
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
  ['first', 'place_first'],
  ['second', 'place_second'],
] as const;

/** A highlight that lost its place, may stand in two, or reads otherwise now; and what can be done about it. */
export function PlaceQuestion({ annotation, placement, locked, onAnswer, onVisit }: PlaceQuestionProps) {
  const { state, span, changes, places } = placement;
  const { exact = '', prefix = '', suffix = '' } = quoteSelector(annotation) ?? {};
  const [open, setOpen] = useState(false);
  const note = annotation.note.trim();
  const action = (answer: PlaceAnswerName, words: WordKey) => (
    <button
      key={answer}
      type="button"
      class="button small"
      disabled={locked !== null}
      title={locked ?? undefined}
      onClick={() => onAnswer(answer)}
    >
      {say(words)}
    </button>
  );
  return (
    <div class="place-question" data-state={state}>
      <Icon name={ICONS[state]} />
      <div>
        {changes !== null && span !== null ? (
          <button type="button" class="place-visit" title={say('place_show_in_page')} onClick={() => onVisit(span)}>
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
        <p class="meta">{placeWords(placement, annotation).join(' ')}</p>
        {places.length > 0 && (
          <ol class="place-offers">
            {places.map((place, index) => (
              <li key={place.span.start}>
                <Offer
                  place={place}
                  label={places.length === 1 ? 'place_here' : (ORDINALS[index]?.[1] ?? 'place_here')}
                  onVisit={onVisit}
                />
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
          {state === 'changed' && [action('mine', 'place_keep_mine'), action('today', 'place_use_today')]}
          {state === 'unsure' && places.length === 1 && [action('first', 'place_is_here'), action('none', 'place_is_not_here')]}
          {state === 'unsure' &&
            places.length === 2 && [...ORDINALS.map(([answer, words]) => action(answer, words)), action('none', 'place_neither')]}
          {(state === 'orphan' || places.length === 0) && state !== 'changed' && (
            <>
              {action('selection', 'place_attach')}
              <button type="button" class="button small" aria-expanded={open} onClick={() => setOpen(!open)}>
                {say(open ? 'place_hide_context' : 'place_show_context')}
              </button>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function Offer({ place, label, onVisit }: { place: OfferedPlace; label: WordKey; onVisit: (span: Span) => void }) {
  const { before, after } = beside(place);
  return (
    <button type="button" class="place-visit" title={say('place_show_in_page')} onClick={() => onVisit(place.span)}>
      <span class="meta">{say(label)}</span>
      <span class="clamp" dir="auto">
        {before}
        <strong>{place.words}</strong>
        {after}
      </span>
    </button>
  );
}

/** In UTF-16 units: so much that the words themselves are still in view. */
const [BEFORE, AFTER] = [32, 48];

/** What stands beside the words in their own block; where they are all of it, what stands above and below. */
function beside({ before, after }: OfferedPlace): { before: string; after: string } {
  const own = [before.slice(before.lastIndexOf('\n') + 1), after.split('\n', 1)[0] ?? ''] as const;
  const [left, right] = own.join('').trim() === '' ? [before.replaceAll('\n', ' ¶ '), after.replaceAll('\n', ' ¶ ')] : own;
  return {
    before: left.length <= BEFORE ? left : `…${left.slice(left.length - BEFORE).replace(/^\S+/, '')}`,
    after: right.length <= AFTER ? right : `${right.slice(0, AFTER).replace(/\S+$/, '')}…`,
  };
}
