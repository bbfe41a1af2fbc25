import type { Language } from '../languages/language.ts';
import { traitsOf } from '../languages/traits.ts';
import { WordCache } from './word-cache.ts';

/** A word as it is written, in lower case with plain apostrophes, and what the lists of its language say of it. */
export interface Written {
  readonly text: string;
  readonly lower: string;
  /** Bits of `languages/traits`. */
  readonly traits: number;
}

/** Few words are longer, and few of those come again. */
const LONGEST = 24;

/**
 * Words of texts. Texts say the same ones again and again: most are not cut out of them anew, their lists are not asked
 * again, and since they are the same strings, sets and maps know their hashes already.
 */
export class KeptWords {
  readonly #cache: WordCache<Written>;
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
    this.#cache = new WordCache((text, start, end) => this.#written(copyOf(text, start, end)));
  }

  /** The word that stands in a text from `start` to `end`. */
  at(text: string, start: number, end: number): Written {
    return end - start > LONGEST ? this.#written(text.slice(start, end)) : this.#cache.at(text, start, end);
  }

  #written(text: string): Written {
    const lower = text.toLowerCase().replaceAll('’', "'");
    return { text, lower, traits: traitsOf(lower, this.#language) };
  }
}

const KEPT = new WeakMap<Language, KeptWords>();

/** The words of a language that were read before, with what its lists say of them. */
export function keptWordsOf(language: Language): KeptWords {
  const known = KEPT.get(language);
  if (known !== undefined) return known;
  const words = new KeptWords(language);
  KEPT.set(language, words);
  return words;
}

/** Letter by letter: engines let a part of a text hold on to all of it, and give each letter the width of the text's widest. */
function copyOf(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let i = start; i < end; i++) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes);
}
