import type { WriteTransaction } from '../schema.ts';

/**
 * How many documents are filed together. The index is made of such segments, as that of a log-structured engine (Lucene):
 * a search begins with the newest and most often ends there, and a save rewrites short lists.
 */
export const SEGMENT = 2048;

export function segmentOf(n: number): number {
  return Math.floor(n / SEGMENT);
}

/**
 * Files documents under a word.
 * @param added numbers, rising
 * @param next the first number that was never given out before this filing: from there on no list is looked for
 */
export async function addPostings(tx: WriteTransaction, word: string, added: readonly number[], next: number): Promise<void> {
  const store = tx.objectStore('searchWords');
  for (let at = 0; at < added.length; ) {
    const segment = segmentOf(added[at] as number);
    const start = segment * SEGMENT;
    const places: number[] = [];
    for (; at < added.length && segmentOf(added[at] as number) === segment; at++) places.push((added[at] as number) - start);
    const row = start >= next ? undefined : await store.get([segment, word]);
    const docs = row === undefined ? places : [...new Set([...row.docs, ...places])].sort((a, b) => a - b);
    await store.put({ segment, word, docs: Uint16Array.from(docs) });
  }
}

/** Takes a document away from a word. */
export async function removePosting(tx: WriteTransaction, word: string, n: number): Promise<void> {
  const segment = segmentOf(n);
  const store = tx.objectStore('searchWords');
  const row = await store.get([segment, word]);
  if (row === undefined) return;
  const docs = row.docs.filter((place) => place !== n - segment * SEGMENT);
  await (docs.length === 0 ? store.delete([segment, word]) : store.put({ ...row, docs }));
}
