import type { WriteTransaction } from './schema.ts';

/** True while the reader keeps something in an article. A row that cannot be read counts: it may be the reader's. */
export async function hasLiveAnnotation(tx: WriteTransaction, articleKey: string): Promise<boolean> {
  const stored = await tx.objectStore('annotations').index('articleKey').getAll(articleKey);
  return stored.some((row) => row.deleted === undefined);
}
