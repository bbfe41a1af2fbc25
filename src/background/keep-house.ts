import { dropOldBackups } from '../store/backup.ts';
import { emptyBin } from '../store/empty-bin.ts';
import { StoreError } from '../store/errors.ts';
import { dropOldImports } from '../store/import/imports.ts';
import { buildSearchIndex } from '../store/search/build-index.ts';
import { library } from './library.ts';

/** How long after the worker's start, in milliseconds: what the reader waits for comes first. */
const LATER = 5000;

/**
 * What the library needs done now and then: words that were long enough in the bin go, old backups too, and the search
 * index is finished. Stopped half-way, it goes on at the next start.
 */
export function keepHouse(): void {
  setTimeout(() => void clean(), LATER);
}

async function clean(): Promise<void> {
  try {
    const db = await library();
    await buildSearchIndex(db);
    await emptyBin(db, Date.now());
    await dropOldBackups(Date.now());
    await dropOldImports(db, Date.now());
  } catch (error) {
    // A full disk, or a newer library: the reader learns of it where they write. The next start tries again.
    if (!(error instanceof StoreError)) throw error;
  }
}
