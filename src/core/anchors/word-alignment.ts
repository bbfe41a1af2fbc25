import { editDistance } from '../text/edit-distance.ts';
import type { Chain, Seed } from './chains.ts';
import { foldedLetters } from './sign-fold.ts';
import type { WordIndex } from './word-index.ts';
import { FIRST_OF_BLOCK, type WordList } from './word-list.ts';

/** A step between two seeds that is larger than this, in cells, is not aligned word by word. */
const MOST_CELLS = 4000;
const SAME = 4;
const SIMILAR = 2;
const OTHER = -1;
const GAP = -1.5;

/** For each word of a pattern the word of the page that stands for it now, or -1. */
export type Alignment = Int32Array;

/**
 * Aligns a pattern with the page along a chain: where as many words lie between two seeds here as there, one for one; else
 * by global alignment (Needleman and Wunsch 1970). What lies before the first and behind the last seed goes on one for one.
 */
export function alignWords(index: WordIndex, words: WordList, chain: Chain): Alignment {
  const map = new Int32Array(words.count).fill(-1);
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return map;
  chain.forEach((seed, at) => {
    map[seed.word] = seed.place;
    const before = chain[at - 1];
    if (before !== undefined) between(index, words, before, seed, map);
  });
  for (let word = first.word - 1, place = first.place - 1; word >= 0 && place >= 0; word--, place--) map[word] = place;
  for (let word = last.word + 1, place = last.place + 1; word < words.count && place < index.count; word++, place++) map[word] = place;
  return map;
}

function between(index: WordIndex, words: WordList, from: Seed, to: Seed, map: Alignment): void {
  const rows = to.word - from.word - 1;
  const columns = to.place - from.place - 1;
  if (rows === 0 || columns === 0) return;
  if (rows === columns) {
    for (let step = 1; step <= rows; step++) map[from.word + step] = from.place + step;
    return;
  }
  if (hasJoint(index, from.place + 1, to.place)) acrossBlocks(index, words, from, to, map);
  else if (rows * columns <= MOST_CELLS) globally(index, words, from, rows, columns, map);
}

function isFirst({ flags }: WordList, at: number): boolean {
  return ((flags[at] as number) & FIRST_OF_BLOCK) !== 0;
}

function hasJoint(list: WordList, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (isFirst(list, at)) return true;
  return false;
}

/** Blocks have come in or gone: words go on one for one from both seeds as far as their blocks reach. */
function acrossBlocks(index: WordIndex, words: WordList, from: Seed, to: Seed, map: Alignment): void {
  let [word, place] = [from.word + 1, from.place + 1];
  while (word < to.word && place < to.place && !isFirst(words, word) && !isFirst(index, place)) map[word++] = place++;
  const stop = place;
  [word, place] = [to.word - 1, to.place - 1];
  while (word > from.word && place >= stop && map[word] === -1 && !isFirst(words, word + 1) && !isFirst(index, place + 1))
    map[word--] = place--;
}

function globally(index: WordIndex, words: WordList, from: Seed, rows: number, columns: number, map: Alignment): void {
  const width = columns + 1;
  const scores = new Float64Array((rows + 1) * width);
  const at = (row: number, column: number) => scores[row * width + column] as number;
  const worth = (row: number, column: number) => likeness(index, words, from.word + row, from.place + column);
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      if (row === 0 || column === 0) scores[row * width + column] = GAP * (row + column);
      else {
        const pair = at(row - 1, column - 1) + worth(row, column);
        scores[row * width + column] = Math.max(pair, at(row - 1, column) + GAP, at(row, column - 1) + GAP);
      }
    }
  }
  let [row, column] = [rows, columns];
  while (row > 0 && column > 0) {
    if (at(row, column) === at(row - 1, column - 1) + worth(row, column)) {
      map[from.word + row] = from.place + column;
      row--;
      column--;
    } else if (at(row, column) === at(row - 1, column) + GAP) row--;
    else column--;
  }
}

function likeness(index: WordIndex, words: WordList, word: number, place: number): number {
  if (words.ids[word] === index.ids[place]) return SAME;
  return isSimilar(words, word, index, place) ? SIMILAR : OTHER;
}

/** Another spelling of a word: a slip or two of the pen, as many as a word of its length may have. */
export function isSimilar(a: WordList, i: number, b: WordList, j: number): boolean {
  const length = (a.ends[i] as number) - (a.starts[i] as number);
  if (Math.abs(length - ((b.ends[j] as number) - (b.starts[j] as number))) > 4) return false;
  const [one, two] = [letters(a, i), letters(b, j)];
  const shorter = Math.min(one.length, two.length);
  const slips = Math.min(1 + Math.floor(shorter / 5), 3);
  return shorter > 2 && differentLetters(one, two) <= 2 * slips && editDistance(one, two, slips) <= slips;
}

function letters({ text, starts, ends }: WordList, at: number): string {
  return foldedLetters(text.slice(starts[at], ends[at]));
}

/** A lower bound, soon counted: a slip takes one letter out of a word's set and puts one in, at most. */
function differentLetters(one: string, two: string): number {
  let different = lettersOf(one) ^ lettersOf(two);
  let count = 0;
  for (; different !== 0; different &= different - 1) count++;
  return count;
}

function lettersOf(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}
