import type { UpgradeTransaction, WriteTransaction } from './schema.ts';

/** True while the reader keeps something in an article. A row that cannot be read counts: it may be the reader's. */
export async function hasLiveAnnotation(tx: WriteTransaction | UpgradeTransaction, articleKey: string): Promise<boolean> {
  const stored = await tx.objectStore('annotations').index('articleKey').getAll(articleKey);
  return stored.some((row) => row.deleted === undefined);
}

/** True while the library lists an article: something is kept in it, or the reader put something right. */
export async function isKept(tx: WriteTransaction | UpgradeTransaction, articleKey: string): Promise<boolean> {
  if (await hasLiveAnnotation(tx, articleKey)) return true;
  const corrections = await tx.objectStore('corrections').index('articleKey').getAll(articleKey);
  return corrections.some((row) => row.withdrawn === undefined);
}
