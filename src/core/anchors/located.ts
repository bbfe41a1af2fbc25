import type { Span } from '../span.ts';

/**
 * Where an annotation's words are now. placed: as they were · moved: elsewhere, or changed · unsure: two places fit
 * equally well · orphan: gone. Never a silent wrong place: `span` is null for the last two.
 */
export interface Located {
  readonly state: 'placed' | 'moved' | 'unsure' | 'orphan';
  readonly span: Span | null;
  /** Of an unsure one: the place to ask the reader about. It is never taken for the place without an answer. */
  readonly perhaps?: Span;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
}
