import { openDB } from 'idb';
import { backUp } from './backup.ts';
import { storeError } from './errors.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Database, StoreName, StoreSchema, WriteTransaction } from './schema.ts';

export type { Database } from './schema.ts';

/** How long opening may take before the reader is told that something holds it up, in milliseconds. */
const PATIENCE = 4000;

export interface OpenOptions {
  /** The database's name in this origin. */
  readonly name?: string;
  /** Called when another tab holds an older version open: the reader has to close it. */
  readonly onBlocked?: () => void;
  /** Called when this connection is of no use any more: another context upgrades the database, or the browser lost it. */
  readonly onClosed?: () => void;
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the library, and brings it to the current version first, after a copy of the older one was put aside (backup.ts).
 * @throws NewerStoreError when a later version of the product wrote it; nothing is changed then
 * @throws StoreFullError when there is no space to create it
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  const { name = 'quotemark', onBlocked, onClosed, migrations = MIGRATIONS } = options;
  // A request that waits behind another one that is blocked is not told so.
  const waiting = setTimeout(() => onBlocked?.(), PATIENCE);
  try {
    await backUp(name, migrations.length, Date.now());
    return await openDB<StoreSchema>(name, migrations.length, {
      upgrade: (db, from, _to, tx) => {
        clearTimeout(waiting);
        // idb does not wait for a promise, and a failed step must not leave half a version behind.
        void migrate(migrations.slice(from), (step) => step(db, tx)).catch(() => tx.abort());
      },
      blocked: () => onBlocked?.(),
      // A newer version of the product waits: it may go on at once, and this context opens again when it needs to.
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        onClosed?.();
      },
      terminated: () => onClosed?.(),
    });
  } catch (error) {
    throw storeError(error);
  } finally {
    clearTimeout(waiting);
  }
}

/** The first step runs within the event that upgrades: stores can be made only there. */
async function migrate(steps: readonly Migration[], run: (step: Migration) => void | Promise<void>): Promise<void> {
  for (const step of steps) {
    const pending = run(step);
    if (pending) await pending;
  }
}

/**
 * Runs `work` in one transaction and answers when it is on disk. When anything fails, nothing of it is.
 * @param durability `relaxed`: answers when the system has it, for what can be done again after a loss of power
 * @throws StoreFullError when there is no space left
 */
export async function inTransaction<T>(
  db: Database,
  stores: StoreName[],
  work: (tx: WriteTransaction) => Promise<T>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<T> {
  const tx = db.transaction(stores, 'readwrite', { durability });
  // Its failure is told by the `await` below, or by the failure of the work.
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    const cause = tx.error ?? error;
    try {
      tx.abort();
    } catch {
      // It has already ended: that is why we are here.
    }
    throw storeError(cause);
  }
}
