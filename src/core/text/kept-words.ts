import { hashWord } from '../hash.ts';

/** A word as it is written, and in lower case with plain apostrophes. */
export interface Written {
  readonly text: string;
  readonly lower: string;
}

/** So many words are kept, each in the one place that its hash gives it: a later one takes it over. */
const PLACES = 4096;
/** Engines let longer parts of a text hold on to all of it. */
const LONGEST = 11;
const kept = new Array<Written | undefined>(PLACES).fill(undefined);

/**
 * The word that stands in a text from `start` to `end`. Texts say the same words again and again: most are not cut out of
 * them anew, and since they are the same strings, sets and maps know their hashes already.
 */
export function writtenAt(text: string, start: number, end: number): Written {
  if (end - start > LONGEST) return written(text.slice(start, end));
  const place = hashWord(text, start, end) & (PLACES - 1);
  const known = kept[place];
  if (known !== undefined && known.text.length === end - start && standsAt(known.text, text, start)) return known;
  const fresh = written(text.slice(start, end));
  kept[place] = fresh;
  return fresh;
}

function written(word: string): Written {
  return { text: word, lower: word.toLowerCase().replaceAll('’', "'") };
}

/** `text.startsWith(word, start)`, which takes longer for so short a word. */
function standsAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
