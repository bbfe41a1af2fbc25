import { hashWord } from '../hash.ts';

/**
 * Values of words that are looked up where they stand in a text: nothing is cut out of it, which for the words of a whole
 * text costs more than finding them. An open-addressed table that never fills.
 */
export class WordsInPlace<T> {
  /** 0 for an empty slot: most look-ups end here, without a look at a word. */
  readonly #hashes: Int32Array;
  readonly #words: string[];
  readonly #values: T[];

  constructor(entries: ReadonlyMap<string, T>) {
    this.#hashes = new Int32Array(2 ** Math.ceil(Math.log2(2 * entries.size + 2)));
    this.#words = new Array<string>(this.#hashes.length).fill('');
    this.#values = new Array<T>(this.#hashes.length);
    for (const [word, value] of entries) {
      const hash = hashWord(word) || 1;
      let slot = hash & (this.#hashes.length - 1);
      while (this.#hashes[slot] !== 0) slot = (slot + 1) & (this.#hashes.length - 1);
      this.#hashes[slot] = hash;
      this.#words[slot] = word;
      this.#values[slot] = value;
    }
  }

  /** The value of the word that stands in a text from `start` to `end`. */
  at(text: string, start: number, end: number): T | undefined {
    const hash = hashWord(text, start, end) || 1;
    const hashes = this.#hashes;
    const mask = hashes.length - 1;
    for (let slot = hash & mask; hashes[slot] !== 0; slot = (slot + 1) & mask) {
      if (hashes[slot] !== hash) continue;
      const word = this.#words[slot] as string;
      if (word.length === end - start && text.startsWith(word, start)) return this.#values[slot];
    }
    return undefined;
  }
}
