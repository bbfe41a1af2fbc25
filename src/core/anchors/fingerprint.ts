import type { WordFingerprint } from '../annotation.ts';
import { shortId } from './word-index.ts';
import { FIRST_OF_BLOCK, type WordList } from './word-list.ts';

export const FINGERPRINT_VERSION = 1;
/** 64 signs that JSON writes as they are: two make a word's 12 bits. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The words around a quotation, nearest first, as far as a fingerprint keeps them: 12 bits each. */
export interface Surroundings {
  /** In the block where the quotation starts, and in the one where it ends. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The end of the block before, and the start of the block behind. */
  readonly previous: readonly number[];
  readonly next: readonly number[];
}

/**
 * The words around some words of a text.
 * @param from index of the first word of the quotation
 * @param to index after its last word
 * @param near how many words are taken on each side inside the block, `far` beyond it
 */
export function surroundings({ ids, flags, count }: WordList, from: number, to: number, near: number, far: number): Surroundings {
  const isFirst = (at: number) => ((flags[at] as number) & FIRST_OF_BLOCK) !== 0;
  let start = Math.min(from, count - 1);
  while (start > 0 && from - start < count && !isFirst(start)) start--;
  start = Math.max(Math.min(start, from), 0);
  let end = Math.max(to, 0);
  while (end < count && !isFirst(end)) end++;
  const backwards = (stop: number, most: number): number[] => {
    const out: number[] = [];
    for (let at = stop - 1; at >= 0 && out.length < most; at--) {
      out.push(shortId(ids[at] as number));
      if (isFirst(at)) break;
    }
    return out;
  };
  const forwards = (first: number, most: number): number[] => {
    const out: number[] = [];
    for (let at = first; at < count && out.length < most && (at === first || !isFirst(at)); at++) out.push(shortId(ids[at] as number));
    return out;
  };
  return {
    before: start < from ? backwards(from, near) : [],
    after: end > to ? forwards(to, near) : [],
    previous: backwards(start, far),
    next: forwards(end, far),
  };
}

export function encodeWords(words: readonly number[]): string {
  return words.map((word) => (DIGITS[word >> 6] as string) + (DIGITS[word & 63] as string)).join('');
}

/** What is no digit of ours counts as some other word: a fingerprint from elsewhere can mislead no further than that. */
export function decodeWords(text: string): number[] {
  const out: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 2) {
    out.push((Math.max(DIGITS.indexOf(text[at] as string), 0) << 6) | Math.max(DIGITS.indexOf(text[at + 1] as string), 0));
  }
  return out;
}

/** The surroundings that a fingerprint holds, or null where it was made by a later rule. */
export function surroundingsOf({ fingerprintVersion, before, after, previous, next }: WordFingerprint): Surroundings | null {
  if (fingerprintVersion !== FINGERPRINT_VERSION) return null;
  return { before: decodeWords(before), after: decodeWords(after), previous: decodeWords(previous), next: decodeWords(next) };
}
