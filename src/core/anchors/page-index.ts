import { type BlockKind, blockIndexAt, type PageText } from '../page-text.ts';
import { indexWords, type WordIndex } from './word-index.ts';

/** An index lives as long as its page does: describing many highlights of one page reads it once. */
const known = new WeakMap<PageText, WordIndex>();

/**
 * The index of a page, made once.
 * @param slice yields after about so many UTF-16 units or words
 */
export function* pageIndex(page: PageText, slice: number): Generator<void, WordIndex> {
  const made = known.get(page);
  if (made !== undefined) return made;
  const index = yield* indexWords(page.text, slice);
  known.set(page, index);
  return index;
}

/** The same in one go. */
export function indexed(page: PageText): WordIndex {
  const making = pageIndex(page, Number.POSITIVE_INFINITY);
  let step = making.next();
  while (!step.done) step = making.next();
  return step.value;
}

/** The kind of the block at an offset. */
export function blockKindAt({ blocks }: PageText, offset: number): BlockKind {
  return blocks[blockIndexAt(blocks, offset)]?.kind ?? 'other';
}
