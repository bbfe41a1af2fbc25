import { FIRST_OF_BLOCK, readWords, type WordList } from './word-list.ts';

/** Bits of a word's id that a fingerprint keeps. */
export const SHORT_BITS = 12;
const SHORT_MASK = (1 << SHORT_BITS) - 1;
/** A word is taken to be met so often, in so many words, before anything is known of the page: short pages say little. */
const PRIOR_WORDS = 1000;
const PRIOR_COUNT = 1;

/** A page's words, and where each word stands. */
export interface WordIndex extends WordList {
  /** The first place of a word, or -1. */
  first(id: number): number;
  /** The next place of the word at a place, or -1. */
  readonly next: Int32Array;
  /** How often a word stands in the page. */
  frequency(id: number): number;
  /** What it says that a word of the page stands where it is looked for: its surprise, in nats. */
  surprise(id: number): number;
  /** The same for a word of which a fingerprint has kept a few bits. */
  shortSurprise(short: number): number;
  /** The first word of each block, in order. */
  readonly blocks: Int32Array;
  /** The block of a word. */
  blockOf(word: number): number;
}

/** The part of a word's id that a fingerprint keeps. */
export function shortId(id: number): number {
  return id & SHORT_MASK;
}

/**
 * Reads a page's words and makes the index that all annotations of the page are located in. Linear in the text.
 * @param slice yields after about so many UTF-16 units
 */
export function* indexWords(text: string, slice: number): Generator<void, WordIndex> {
  const words = yield* readWords(text, slice);
  const { count, ids } = words;
  let size = 16;
  // Most words of a page stand there more than once: the table is never full.
  while (size <= count) size *= 2;
  const mask = size - 1;
  /** Open addressing: the head of a word's chain of places, one more than its place so that 0 is free. */
  const heads = new Int32Array(size);
  const frequencies = new Int32Array(size);
  const next = new Int32Array(count);
  const slotOf = (id: number): number => {
    let slot = (id ^ (id >>> 15)) & mask;
    for (let head = heads[slot] as number; head !== 0 && ids[head - 1] !== id; head = heads[slot] as number) slot = (slot + 1) & mask;
    return slot;
  };
  const starts: number[] = [];
  let pause = count - slice;
  for (let at = count - 1; at >= 0; at--) {
    const id = ids[at] as number;
    let slot = (id ^ (id >>> 15)) & mask;
    for (let head = heads[slot] as number; head !== 0 && ids[head - 1] !== id; head = heads[slot] as number) slot = (slot + 1) & mask;
    next[at] = (heads[slot] as number) - 1;
    heads[slot] = at + 1;
    frequencies[slot] = (frequencies[slot] as number) + 1;
    if (((words.flags[at] as number) & FIRST_OF_BLOCK) !== 0) starts.push(at);
    if (at < pause) {
      pause = at - slice;
      yield;
    }
  }
  const blocks = Int32Array.from(starts.reverse());
  const all = Math.log(count + PRIOR_WORDS);
  let shortWorth: Float64Array | null = null;
  return {
    ...words,
    next,
    blocks,
    first: (id) => (heads[slotOf(id)] as number) - 1,
    frequency: (id) => frequencies[slotOf(id)] as number,
    surprise: (id) => Math.max(all - Math.log((frequencies[slotOf(id)] as number) + PRIOR_COUNT), 0),
    shortSurprise: (short) => {
      shortWorth ??= shortSurprises(words);
      return shortWorth[short] as number;
    },
    blockOf: (word) => lastAtMost(blocks, word),
  };
}

function shortSurprises({ ids, count }: WordList): Float64Array {
  const counts = new Float64Array(SHORT_MASK + 1);
  for (let at = 0; at < count; at++) counts[shortId(ids[at] as number)] = (counts[shortId(ids[at] as number)] as number) + 1;
  const all = Math.log(count + PRIOR_WORDS);
  return counts.map((found) => Math.max(all - Math.log(found + PRIOR_COUNT), 0));
}

/** The index of the last value that is not above a limit, or 0. */
function lastAtMost(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] as number) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
