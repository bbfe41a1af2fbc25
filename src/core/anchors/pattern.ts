import type { TextQuoteSelector, WordFingerprint } from '../annotation.ts';
import type { BlockKind } from '../page-text.ts';
import { type Surroundings, surroundings, surroundingsOf } from './fingerprint.ts';
import { type WordList, wordsOf } from './word-list.ts';

/** Context further off than this is not compared, in words. */
const NEAR = 60;
const NO_RIVALS = { places: 0, rival: 0 };

/** A stored quotation as it is looked for: its words with those of its context around them. */
export interface Pattern {
  readonly words: WordList;
  /** The quotation in `words.text`, UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The words that the quotation touches, indexes, half-open. Empty for marks alone. */
  readonly from: number;
  readonly to: number;
  readonly around: Surroundings;
  /** The kind of block that it started in, or null where that is not known. */
  readonly block: BlockKind | null;
  /** How often the words stood in the page when they were stored; 0 where that is not known. */
  readonly places: number;
  /** How much of what the place had the best other place had then, 0 to 1. */
  readonly rival: number;
}

/** Reads a stored quotation. Without a fingerprint its context alone says what was around it. */
export function patternOf({ exact, prefix, suffix }: TextQuoteSelector, fingerprint: WordFingerprint | undefined): Pattern {
  const words = wordsOf(prefix + exact + suffix);
  const start = prefix.length;
  const end = start + exact.length;
  const { from, to } = wordsIn(words, start, end);
  const known = fingerprint && surroundingsOf(fingerprint);
  const around = known ?? surroundings(words, from, to, NEAR, NEAR);
  const { places, rival } = known && fingerprint ? fingerprint : NO_RIVALS;
  return { words, start, end, from, to, around, block: known && fingerprint ? fingerprint.block : null, places, rival: rival / 100 };
}

/** The words that a stretch of a text touches: indexes, half-open. Where it touches none both are the next word's. */
export function wordsIn({ starts, ends, count }: WordList, start: number, end: number): { from: number; to: number } {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < count && (starts[to] as number) < end) to++;
  return { from: low, to };
}
