import type { SearchQuery } from '../../core/search/search-query.ts';
import type { Database, PostingsRow } from '../schema.ts';
import { SEGMENT, segmentOf } from './postings.ts';

/** Most searches end in the newest segment. Those that do not read more of them at once each time, up to so many. */
const MOST_AT_ONCE = 64;

/** Where no more than so many are left in a segment, their texts are read sooner than all words with a beginning. */
const FEW = 16;

interface WordRange {
  readonly word: string;
  readonly isPrefix: boolean;
}

/**
 * The numbers of all documents that may hold every word of a query, the newest first, in portions. None that does is left
 * out; for the rest, and for words that must stand side by side, only the documents' texts can say.
 */
export async function* candidates(db: Database, query: SearchQuery): AsyncIterable<readonly number[]> {
  const ranges = rarestFirst(query);
  const next = (await db.get('searchState', 'search'))?.next ?? 0;
  if (ranges.length === 0 || next === 0) return;
  let atOnce = 1;
  for (let newest = segmentOf(next - 1); newest >= 0; newest -= atOnce, atOnce = Math.min(MOST_AT_ONCE, 8 * atOnce)) {
    const { store } = db.transaction('searchWords');
    const segments = Array.from({ length: Math.min(atOnce, newest + 1) }, (_, index) => newest - index);
    const found = await Promise.all(segments.map((segment) => inAll(segment, ranges, (range) => store.getAll(range))));
    yield found.flat();
  }
}

/** Whole words have one list in a segment; a beginning has the fewer, the longer it is. */
function rarestFirst(query: SearchQuery): WordRange[] {
  return query
    .flatMap(({ words, isPrefix }) => words.map((word, index) => ({ word, isPrefix: isPrefix && index === words.length - 1 })))
    .sort((a, b) => Number(a.isPrefix) - Number(b.isPrefix) || b.word.length - a.word.length);
}

/** All rows of a word, or of all words with a beginning, in one segment. Arrays sort behind all words. */
function rangeOf(segment: number, { word, isPrefix }: WordRange): IDBKeyRange {
  return isPrefix ? IDBKeyRange.bound([segment, word], [segment, `${word}\uffff`]) : IDBKeyRange.only([segment, word]);
}

/** List by list, as long as another one is worth its reading: a document has come through one when it had come through all before. */
async function inAll(
  segment: number,
  ranges: readonly WordRange[],
  read: (range: IDBKeyRange) => Promise<readonly PostingsRow[]>,
): Promise<number[]> {
  const seen = new Uint8Array(SEGMENT);
  let left = SEGMENT;
  let lists = 0;
  for (const range of ranges) {
    if (left === 0 || (range.isPrefix && left <= FEW)) break;
    left = 0;
    for (const { docs } of await read(rangeOf(segment, range)))
      for (const place of docs)
        if (seen[place] === lists) {
          seen[place] = lists + 1;
          left++;
        }
    lists++;
  }
  const found: number[] = [];
  for (let place = SEGMENT - 1; place >= 0; place--) if (seen[place] === lists) found.push(segment * SEGMENT + place);
  return found;
}
