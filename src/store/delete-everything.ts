import { deleteDB } from 'idb';
import { inTransaction } from './database.ts';
import { type Database, SEARCH_STORES } from './schema.ts';

/** All that the reader made or kept. Their settings stay, and the device's clock: what is written later must come later. */
const MADE = ['articles', 'analyses', 'annotations', 'corrections', 'merges', 'imports', 'importParts', ...SEARCH_STORES] as const;

/**
 * Deletes every article, annotation and correction, what is in the bin, and the backups: nothing of it comes back.
 * @returns the keys of the articles that are gone
 */
export async function deleteEverything(db: Database): Promise<string[]> {
  const keys = await inTransaction(db, [...MADE], async (tx) => {
    const all = await tx.objectStore('articles').getAllKeys();
    for (const store of MADE) await tx.objectStore(store).clear();
    return all;
  });
  await deleteDB(`${db.name}-backups`);
  return keys;
}
