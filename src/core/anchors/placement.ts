import { type Check, flag, list, nullable, object, oneOf, text } from '../check.ts';
import { checkSpan } from '../check-span.ts';
import type { Span } from '../span.ts';
import type { WordChange } from '../text/word-diff.ts';
import { LOCATE_REASONS, type LocateReason } from './located.ts';

/** placed · moved: as the locating has it · changed: found, in other words · unsure: the reader is asked · orphan: gone. */
export const PLACEMENT_STATES = ['placed', 'moved', 'changed', 'unsure', 'orphan'] as const;

/**
 * What the reader may answer: the first or the second place, or none · mine: the stored words count · today: those that
 * stand there now · selection: what is selected in the page.
 */
export const PLACE_ANSWERS = ['first', 'second', 'none', 'mine', 'today', 'selection'] as const;
export type PlaceAnswerName = (typeof PLACE_ANSWERS)[number];

/** A place that the reader is asked about, with some of what stands around it. */
export interface OfferedPlace {
  /** In the page's text. */
  readonly span: Span;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Where one annotation of the open page is now, and what there is to ask about it. */
export interface Placement {
  /** The annotation's. */
  readonly id: string;
  readonly state: (typeof PLACEMENT_STATES)[number];
  /** In the page's text; null for an unsure one and an orphan. */
  readonly span: Span | null;
  /** The same in the article's text; null where it stands outside the article. */
  readonly inArticle: Span | null;
  /** Of a changed one: how the stored words became those that stand there now. */
  readonly changes: readonly WordChange[] | null;
  /** Of an unsure one, in reading order, at most two. */
  readonly places: readonly OfferedPlace[];
  readonly reason: LocateReason;
  /** Names what there is to ask, so that an answer is to this question and no other; '' where there is nothing. */
  readonly asked: string;
  /** True where the reader has answered this question. */
  readonly answered: boolean;
}

const words = text(100_000);

export const checkPlacements: Check<readonly Placement[]> = list(
  object({
    id: text(64),
    state: oneOf(PLACEMENT_STATES),
    span: nullable(checkSpan),
    inArticle: nullable(checkSpan),
    changes: nullable(list(object({ kind: oneOf(['same', 'removed', 'added']), text: words }))),
    places: list(object({ span: checkSpan, before: text(200), words, after: text(200) }), 2),
    reason: oneOf(LOCATE_REASONS),
    asked: text(100),
    answered: flag,
  }),
  100_000,
);

/** True where the reader is asked about the place, or told that it is lost. */
export function needsReader({ state, answered }: Placement): boolean {
  return state === 'unsure' || state === 'orphan' || (state === 'changed' && !answered);
}
