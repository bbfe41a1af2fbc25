import { hashWord } from '../hash.ts';

/** So many things are kept. */
const PLACES = 16_384;

/**
 * Things that are made of words, by the word where it stands in a text: nothing is cut out of it. Each hash has two places;
 * a third word takes over that of the older one.
 */
export class WordCache<T extends { readonly text: string }> {
  readonly #places = new Array<T | undefined>(PLACES).fill(undefined);
  readonly #make: (text: string, start: number, end: number) => T;

  /** @param make what a word that is not kept comes to, always the same */
  constructor(make: (text: string, start: number, end: number) => T) {
    this.#make = make;
  }

  /** What is made of the word that stands in a text from `start` to `end`. */
  at(text: string, start: number, end: number): T {
    const place = hashWord(text, start, end) & (PLACES - 1);
    const newer = this.#places[place];
    if (newer !== undefined && isAt(newer.text, text, start, end)) return newer;
    const older = this.#places[place ^ 1];
    if (older !== undefined && isAt(older.text, text, start, end)) return older;
    const fresh = this.#make(text, start, end);
    this.#places[place ^ 1] = newer;
    this.#places[place] = fresh;
    return fresh;
  }

  clear(): void {
    this.#places.fill(undefined);
  }
}

/** `text.slice(start, end) === word`, which takes longer for so short a word. */
function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
