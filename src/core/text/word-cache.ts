import { hashWord } from '../hash.ts';

/** So many things are kept. */
const PLACES = 16_384;
/** Places of one hash. */
const WAYS = 4;

/**
 * Things that are made of words, by the word where it stands in a text: nothing is cut out of it. Each hash has two places;
 * a third word takes over that of the older one.
 */
export class WordCache<T extends { readonly text: string }> {
  readonly #places = new Array<T | undefined>(PLACES).fill(undefined);
  /** In which of the other places of its hash the one that makes room is put. */
  #next = 1;
  readonly #make: (text: string, start: number, end: number) => T;

  /** @param make what a word that is not kept comes to, always the same */
  constructor(make: (text: string, start: number, end: number) => T) {
    this.#make = make;
  }

  /** What is made of the word that stands in a text from `start` to `end`. */
  at(text: string, start: number, end: number): T {
    const place = hashWord(text, start, end) & (PLACES - 1);
    const first = this.#places[place];
    if (first !== undefined && isAt(first.text, text, start, end)) return first;
    for (let way = 1; way < WAYS; way++) {
      const other = this.#places[place ^ way];
      if (other !== undefined && isAt(other.text, text, start, end)) return other;
    }
    const fresh = this.#make(text, start, end);
    // The last one moves on: words that come often come first.
    if (first !== undefined) this.#places[place ^ this.#next] = first;
    this.#next = (this.#next % (WAYS - 1)) + 1;
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
