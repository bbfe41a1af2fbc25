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
const LEAST_WORDS = 6;

/**
 * The language whose small words and verbs that report a text uses most, for a page that does not name its own, or names
 * a wrong one. Ties go to the first.
 * @param candidates at least one language
 * @param named one of them that the page names: it stands unless the text clearly speaks another
 */
export function guessLanguage(text: string, candidates: readonly [Language, ...Language[]], named?: Language): Language {
  const sample = text.slice(0, named === undefined ? SAMPLE : CHECKED).toLowerCase();
  const { table, groups } = speakersOf(candidates);
  // How many of the sample's words have the same speakers: what that says is added up once for all of them.
  const tally = new Uint32Array(groups.length);
  for (let at = 0; at < sample.length; ) {
    const end = wordEnd(sample, at);
    if (end === at) at++;
    else {
      const group = table.at(sample, at, end);
      if (group !== undefined) tally[group] = (tally[group] as number) + 1;
      at = end;
    }
  }
  const own = named === undefined ? -1 : candidates.indexOf(named);
  const counts = candidates.map(() => 0);
  // Neighbours share words: against a named language only those count that one of the two has alone.
  const more = candidates.map(() => 0);
  const less = candidates.map(() => 0);
  for (const [group, all] of groups.entries()) {
    const words = tally[group] as number;
    for (const i of all) counts[i] = (counts[i] as number) + words;
    if (own !== -1) compare(all, words, own, more, less);
  }
  const best = counts.indexOf(Math.max(...counts));
  const [gained, lost] = [more[best] as number, less[best] as number];
  if (named !== undefined && (gained < LEAST_WORDS || gained < CLEARLY * lost)) return named;
  return candidates[best] ?? candidates[0];
}

/** Counts words for every language that has them where the named one has not, or against every one that has them not. */
function compare(all: readonly number[], words: number, own: number, more: number[], less: number[]): void {
  if (!all.includes(own)) for (const i of all) more[i] = (more[i] as number) + words;
  else for (let i = 0; i < less.length; i++) if (!all.includes(i)) less[i] = (less[i] as number) + words;
}

interface Speakers {
  /** Words with the group of languages that have them. */
  readonly table: WordsInPlace<number>;
  /** The candidates of each group, by their indexes. */
  readonly groups: readonly (readonly number[])[];
}

const KNOWN = new WeakMap<readonly Language[], Speakers>();

/** Which candidates, by their indexes, have a word among their small ones and verbs: one look-up a word, put together once. */
function speakersOf(candidates: readonly Language[]): Speakers {
  const known = KNOWN.get(candidates);
  if (known !== undefined) return known;
  const speakers = new Map<string, number[]>();
  for (const [index, { functionWords, cues }] of candidates.entries())
    for (const word of new Set([...functionWords, ...cues.keys()])) speakers.set(word, [...(speakers.get(word) ?? []), index]);
  const groups = new Map<string, { readonly number: number; readonly all: readonly number[] }>();
  const groupOf = (all: readonly number[]): number => {
    const key = all.join(' ');
    const group = groups.get(key) ?? { number: groups.size, all };
    groups.set(key, group);
    return group.number;
  };
  const table = new WordsInPlace(new Map([...speakers].map(([word, all]) => [word, groupOf(all)])));
  const read: Speakers = { table, groups: [...groups.values()].map(({ all }) => all) };
  KNOWN.set(candidates, read);
  return read;
}

/** Where the letters end that begin at a place. Plain ones need no expression. */
function wordEnd(sample: string, start: number): number {
  let end = start;
  for (let code = sample.charCodeAt(end); code >= LOWER_A && code <= LOWER_Z; ) code = sample.charCodeAt(++end);
  if (!(sample.charCodeAt(end) >= FIRST_BEYOND_ASCII)) return end;
  LETTERS.lastIndex = end;
  return LETTERS.test(sample) ? LETTERS.lastIndex : end;
}
