import { searchWords } from './search-words.ts';

/** Words that must stand side by side; one word is the common case. */
export interface SearchTerm {
  readonly words: readonly string[];
  /** The last word may go on: the reader is still typing it, or wants all that begins so. */
  readonly isPrefix: boolean;
}

/** What a reader looks for: all terms must be found. Without a term nothing is looked for. */
export type SearchQuery = readonly SearchTerm[];

/** More than anybody types: each word costs a look into the index. */
const MOST_TERMS = 12;
/** Words of all terms together: each is compared with every word of a text. A pasted page is looked for by its beginning. */
export const MOST_QUERY_WORDS = 50;
const LONGEST = 1000;
const PART = /"([^"]*)("?)|[^\s"]+/g;
const QUOTES = /[“”„‟«»「」『』]/g;

/**
 * Reads what stands in a search field. Words in quotation marks stand side by side, and are whole once the mark is
 * closed; any other word may be the beginning of one. What the index cuts into several words ("don't", "北京市") is a phrase.
 */
export function searchQuery(typed: string): SearchQuery {
  const terms: SearchTerm[] = [];
  let room = MOST_QUERY_WORDS;
  for (const match of typed.slice(0, LONGEST).replace(QUOTES, '"').matchAll(PART)) {
    const words = searchWords(match[1] ?? match[0]);
    // The second sign of a pair is in that pair: as a word of its own it would ask for the end of a run.
    if (words.at(-1)?.kind === 'last' && words.at(-2)?.kind === 'pair') words.pop();
    const last = words.at(-1);
    if (last === undefined) continue;
    const isClosed = match[2] === '"';
    const isWhole = words.length <= room;
    const isPrefix = isWhole && (last.kind === 'last' || (last.kind === 'word' && !isClosed));
    terms.push({ words: words.slice(0, room).map(({ text }) => text), isPrefix });
    room -= words.length;
    if (room <= 0 || terms.length === MOST_TERMS) break;
  }
  return terms;
}
