import type { Span } from '../span.ts';

/** Why a place was taken, or none. */
export const LOCATE_REASONS = [
  // Taken.
  'same-place',
  'only-place',
  'only-place-in-other-typography',
  'told-apart-by-context',
  'told-apart-by-block',
  'words-changed',
  'marks-told-apart',
  // Two places, or one that nothing vouches for.
  'two-places-alike',
  'nothing-around-fits',
  'no-better-than-rival',
  'part-of-changed-word',
  'too-many-places',
  // Gone.
  'no-words',
  'words-gone',
  'words-cut',
  'too-little-left',
] as const;
export type LocateReason = (typeof LOCATE_REASONS)[number];

/**
 * Where an annotation's words are now. placed: as they were · moved: elsewhere, or changed · unsure: two places fit
 * equally well · orphan: gone. Never a silent wrong place: `span` is null for the last two.
 */
export interface Located {
  readonly state: 'placed' | 'moved' | 'unsure' | 'orphan';
  readonly span: Span | null;
  /** Of an unsure one: the places to ask the reader about, in reading order, at most two. None is taken without an answer. */
  readonly places?: readonly Span[];
  /** 0 to 1. */
  readonly score: number;
  readonly reason: LocateReason;
}
