import type { SearchQuery } from '../../core/search/search-query.ts';
import type { Database, PostingsRow } from '../schema.ts';
import { SEGMENT, segmentOf } from './postings.ts';

/** Most searches end in the newest segment. Those that do not read more of them at once each time, up to so many. */
const MOST_AT_ONCE = 64;

/**
 * The numbers of all documents that hold every word of a query, the newest first, in portions. Whether words that must
 * stand side by side do, only the documents' texts can say.
 */
export async function* candidates(db: Database, query: SearchQuery): AsyncIterable<readonly number[]> {
  const ranges = query.flatMap(({ words, isPrefix }) =>
    words.map((word, index) => ({ word, isPrefix: isPrefix && index === words.length - 1 })),
  );
  const next = (await db.get('searchState', 'search'))?.next ?? 0;
  if (ranges.length === 0 || next === 0) return;
  let atOnce = 1;
  for (let newest = segmentOf(next - 1); newest >= 0; newest -= atOnce, atOnce = Math.min(MOST_AT_ONCE, 8 * atOnce)) {
    const { store } = db.transaction('searchWords');
    const segments = Array.from({ length: Math.min(atOnce, newest + 1) }, (_, index) => newest - index);
    const found = await Promise.all(
      segments.map(async (segment) => inAll(segment, await Promise.all(ranges.map((range) => store.getAll(rangeOf(segment, range)))))),
    );
    yield found.flat();
  }
}

/** All rows of a word, or of all words with a beginning, in one segment. Arrays sort behind all words. */
function rangeOf(segment: number, { word, isPrefix }: { readonly word: string; readonly isPrefix: boolean }): IDBKeyRange {
  return isPrefix ? IDBKeyRange.bound([segment, word], [segment, `${word}\uffff`]) : IDBKeyRange.only([segment, word]);
}

/** Counts on: a document has come through a list when it had come through all lists before it. */
function inAll(segment: number, lists: readonly (readonly PostingsRow[])[]): number[] {
  const seen = new Uint8Array(SEGMENT);
  lists.forEach((rows, index) => {
    for (const { docs } of rows) for (const place of docs) if (seen[place] === index) seen[place] = index + 1;
  });
  const found: number[] = [];
  for (let place = SEGMENT - 1; place >= 0; place--) if (seen[place] === lists.length) found.push(segment * SEGMENT + place);
  return found;
}
