import { hashWord } from '../hash.ts';
import type { Language } from '../languages/language.ts';
import { traitsOf } from '../languages/traits.ts';

/** A word as it is written, in lower case with plain apostrophes, and what the lists of its language say of it. */
export interface Written {
  readonly text: string;
  readonly lower: string;
  /** Bits of `languages/traits`. */
  readonly traits: number;
}

/** So many words are kept, each in the one place that its hash gives it: a later one takes it over. */
const PLACES = 8192;
/** Few words are longer, and few of those come again. */
const LONGEST = 24;

/**
 * Words of texts. Texts say the same ones again and again: most are not cut out of them anew, their lists are not asked
 * again, and since they are the same strings, sets and maps know their hashes already.
 */
export class KeptWords {
  readonly #kept = new Array<Written | undefined>(PLACES).fill(undefined);
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** The word that stands in a text from `start` to `end`. */
  at(text: string, start: number, end: number): Written {
    if (end - start > LONGEST) return this.#written(text.slice(start, end));
    const place = hashWord(text, start, end) & (PLACES - 1);
    const known = this.#kept[place];
    if (known !== undefined && known.text.length === end - start && standsAt(known.text, text, start)) return known;
    const fresh = this.#written(copyOf(text, start, end));
    this.#kept[place] = fresh;
    return fresh;
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
  return String.fromCharCode(...Array.from({ length: end - start }, (_, i) => text.charCodeAt(start + i)));
}

/** `text.startsWith(word, start)`, which takes longer for so short a word. */
function standsAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
