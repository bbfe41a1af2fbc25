import type { SearchQuery } from '../../core/search/search-query.ts';
import type { Database, PostingsRow } from '../schema.ts';

/**
 * The numbers of all documents that hold every word of a query, the newest first. Whether words that must stand side by
 * side do, only the documents' texts can say.
 */
export async function candidates(db: Database, query: SearchQuery): Promise<number[]> {
  const ranges = query.flatMap(({ words, isPrefix }) => words.map((word, index) => rangeOf(word, isPrefix && index === words.length - 1)));
  if (ranges.length === 0) return [];
  const store = db.transaction('searchWords').store;
  const lists = await Promise.all(ranges.map((range) => store.getAll(range)));
  return inAll(lists);
}

/** All rows of a word, or of all words with a beginning. Arrays sort behind all numbers. */
function rangeOf(word: string, isPrefix: boolean): IDBKeyRange {
  return IDBKeyRange.bound([word, 0], [isPrefix ? `${word}\uffff` : word, []]);
}

/** Counts on: a document has come through a list when it had come through all lists before it. */
function inAll(lists: readonly (readonly PostingsRow[])[]): number[] {
  const highest = Math.max(-1, ...lists.flat().map(({ docs }) => docs.at(-1) ?? -1));
  const seen = new Uint8Array(highest + 1);
  lists.forEach((rows, index) => {
    for (const { docs } of rows) for (const n of docs) if (seen[n] === index) seen[n] = index + 1;
  });
  const found: number[] = [];
  for (let n = highest; n >= 0; n--) if (seen[n] === lists.length) found.push(n);
  return found;
}
