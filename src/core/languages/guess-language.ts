import { WordsInPlace } from '../text/words-in-place.ts';
import type { Language } from './language.ts';

/** So many characters tell a language by its small words. */
const SAMPLE = 4000;
/** Fewer do where the page names a language and is only checked. */
const CHECKED = 1000;
const LETTERS = /\p{L}+/uy;
const [LOWER_A, LOWER_Z, FIRST_BEYOND_ASCII] = [0x61, 0x7a, 0x80];

/** A text speaks against the language that its page names when another has so many times its words, and so many. */
const CLEARLY = 3;
const LEAST_WORDS = 12;

/**
 * The language whose small words and verbs that report a text uses most, for a page that does not name its own, or names
 * a wrong one. Ties go to the first.
 * @param candidates at least one language
 * @param named one of them that the page names: it stands unless the text clearly speaks another
 */
export function guessLanguage(text: string, candidates: readonly [Language, ...Language[]], named?: Language): Language {
  const sample = text.slice(0, named === undefined ? SAMPLE : CHECKED).toLowerCase();
  const counts = candidates.map(() => 0);
  const speakers = speakersOf(candidates);
  for (let at = 0; at < sample.length; ) {
    const end = wordEnd(sample, at);
    if (end === at) at++;
    else {
      for (const i of speakers.at(sample, at, end) ?? NOBODY) counts[i] = (counts[i] as number) + 1;
      at = end;
    }
  }
  const most = Math.max(...counts);
  const own = named === undefined ? 0 : counts[candidates.indexOf(named)];
  if (named !== undefined && (most < LEAST_WORDS || most < CLEARLY * (own ?? 0))) return named;
  return candidates[counts.indexOf(most)] ?? candidates[0];
}

type Speakers = WordsInPlace<readonly number[]>;
const NOBODY: readonly number[] = [];
const KNOWN = new WeakMap<readonly Language[], Speakers>();

/** Which candidates, by their indexes, have a word among their small ones and verbs: one look-up a word, put together once. */
function speakersOf(candidates: readonly Language[]): Speakers {
  const known = KNOWN.get(candidates);
  if (known !== undefined) return known;
  const speakers = new Map<string, number[]>();
  for (const [index, { functionWords, cues }] of candidates.entries())
    for (const word of new Set([...functionWords, ...cues.keys()])) speakers.set(word, [...(speakers.get(word) ?? []), index]);
  const table = new WordsInPlace(speakers);
  KNOWN.set(candidates, table);
  return table;
}

/** Where the letters end that begin at a place. Plain ones need no expression. */
function wordEnd(sample: string, start: number): number {
  let end = start;
  for (let code = sample.charCodeAt(end); code >= LOWER_A && code <= LOWER_Z; ) code = sample.charCodeAt(++end);
  if (!(sample.charCodeAt(end) >= FIRST_BEYOND_ASCII)) return end;
  LETTERS.lastIndex = end;
  return LETTERS.test(sample) ? LETTERS.lastIndex : end;
}
