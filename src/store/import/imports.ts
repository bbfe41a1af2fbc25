import { inTransaction } from '../database.ts';
import type { Database, ImportRow } from '../schema.ts';

/** How long an import can be undone, in milliseconds: as long as the bin keeps anything. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** Notes that an import begins: from now on it is known how far it is, and it can go on after anything. */
export async function beginImport(
  db: Database,
  given: Pick<ImportRow, 'id' | 'name' | 'at' | 'of'> & { readonly file: Blob },
): Promise<ImportRow> {
  const row: ImportRow = { ...given, state: 'writing', parts: 0, added: 0, merged: 0 };
  await inTransaction(db, ['imports'], (tx) => tx.objectStore('imports').put(row));
  return row;
}

/** The imports that can be undone or have to go on, the latest first. */
export async function listImports(db: Database): Promise<ImportRow[]> {
  return (await db.getAll('imports')).sort((a, b) => b.at - a.at);
}

/** Forgets how to undo what was imported long ago. What is half written stays. */
export async function dropOldImports(db: Database, now: number): Promise<void> {
  const old = (await db.getAll('imports')).filter(({ at, state }) => state === 'written' && now - at >= KEPT);
  if (old.length === 0) return;
  await inTransaction(db, ['imports', 'importParts'], async (tx) => {
    for (const { id } of old) {
      await tx.objectStore('importParts').delete(IDBKeyRange.bound([id], [id, []]));
      await tx.objectStore('imports').delete(id);
    }
  });
}
