import type { PostingsRow, WriteTransaction } from '../schema.ts';

/** The most documents in one row: a save rewrites one row for each of its words. */
const ROW = 512;

/**
 * Files documents under a word.
 * @param added numbers, rising: one, or several that are all higher than any that is filed
 */
export async function addPostings(tx: WriteTransaction, word: string, added: readonly number[]): Promise<void> {
  const row = await rowFor(tx, word, added[0] ?? 0);
  const docs = [...new Set([...(row?.docs ?? []), ...added])].sort((a, b) => a - b);
  const store = tx.objectStore('searchWords');
  // Numbers rise, so a row that was split is full for good, and the last one has room.
  for (let at = 0; at < docs.length; at += ROW) {
    const part = Uint32Array.from(docs.slice(at, at + ROW));
    await store.put({ word, first: at === 0 && row !== null ? row.first : (part[0] as number), docs: part });
  }
}

/**
 * Files documents under a word in rows of their own, without a look at those that are there: for many at once. The rows are
 * no fuller than the batch; what is saved later fills the last one.
 * @param added numbers, rising, all higher than any that is filed
 */
export async function appendPostings(tx: WriteTransaction, word: string, added: readonly number[]): Promise<void> {
  const store = tx.objectStore('searchWords');
  for (let at = 0; at < added.length; at += ROW) {
    const part = Uint32Array.from(added.slice(at, at + ROW));
    await store.put({ word, first: part[0] as number, docs: part });
  }
}

/** Takes a document away from a word. */
export async function removePosting(tx: WriteTransaction, word: string, n: number): Promise<void> {
  const row = await rowFor(tx, word, n);
  if (row === null) return;
  const docs = row.docs.filter((doc) => doc !== n);
  const store = tx.objectStore('searchWords');
  await (docs.length === 0 ? store.delete([word, row.first]) : store.put({ ...row, docs }));
}

/** The row in which a document is, or would be; none where it comes before all others. */
async function rowFor(tx: WriteTransaction, word: string, n: number): Promise<PostingsRow | null> {
  const cursor = await tx.objectStore('searchWords').openCursor(IDBKeyRange.bound([word, 0], [word, n]), 'prev');
  return cursor?.value ?? null;
}
