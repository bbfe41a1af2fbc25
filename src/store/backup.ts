import { type IDBPDatabase, openDB } from 'idb';

/** What a backup leaves out: it is made anew from the rest. */
const DERIVED = /^search/;
/** Rows that are read at once: a library need not fit into memory. */
const BATCH = 500;
/** How long a backup is kept, in milliseconds: as long as the bin, since it holds what was deleted. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** A library as it was before a newer version of the product changed it. */
export interface Backup {
  /** The version of the database that it was read from. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly taken: number;
}

interface Part {
  readonly version: number;
  readonly store: string;
  readonly part: number;
  readonly rows: readonly unknown[];
}

/**
 * Copies a library into a database beside it, before its version changes. Interrupted, it is taken again: only a whole
 * one is listed.
 * @param name the library's database
 * @param version the version to come
 * @param now the wall clock in milliseconds
 */
export async function backUp(name: string, version: number, now: number): Promise<void> {
  const known = (await indexedDB.databases()).find((database) => database.name === name)?.version;
  if (known === undefined || known >= version) return;
  const library = await openDB(name);
  let isUpgraded = false;
  library.addEventListener('versionchange', () => {
    isUpgraded = true;
    library.close();
  });
  const backups = await openBackups(name);
  try {
    if (library.version >= version || library.objectStoreNames.length === 0) return;
    for (const store of [...library.objectStoreNames].filter((title) => !DERIVED.test(title))) await copy(library, backups, store);
    await backups.put('backups', { version: library.version, taken: now });
  } catch (error) {
    // Another context was faster: it has taken its own backup, and upgrades now.
    if (!isUpgraded) throw error;
  } finally {
    library.close();
    backups.close();
  }
}

/** The backups that are there, the latest version first. */
export async function listBackups(name = 'quotemark'): Promise<Backup[]> {
  const backups = await openBackups(name);
  const all: Backup[] = await backups.getAll('backups');
  backups.close();
  return all.toReversed();
}

/** What a backup holds: store by store, the rows as they were. */
export async function readBackup(version: number, name = 'quotemark'): Promise<Record<string, unknown[]>> {
  const backups = await openBackups(name);
  const parts: Part[] = await backups.getAll('parts', range(version));
  backups.close();
  const stores: Record<string, unknown[]> = {};
  for (const { store, rows } of parts) stores[store] = [...(stores[store] ?? []), ...rows];
  return stores;
}

/** Drops backups older than the bin keeps anything. */
export async function dropOldBackups(now: number, name = 'quotemark'): Promise<void> {
  const known = await indexedDB.databases();
  if (!known.some((database) => database.name === titleOf(name))) return;
  const backups = await openBackups(name);
  for (const { version, taken } of (await backups.getAll('backups')) as Backup[]) {
    if (now - taken < KEPT) continue;
    await backups.delete('parts', range(version));
    await backups.delete('backups', version);
  }
  backups.close();
}

function titleOf(name: string): string {
  return `${name}-backups`;
}

function openBackups(name: string): Promise<IDBPDatabase> {
  return openDB(titleOf(name), 1, {
    upgrade: (db) => {
      db.createObjectStore('backups', { keyPath: 'version' });
      db.createObjectStore('parts', { keyPath: ['version', 'store', 'part'] });
    },
  });
}

function range(version: number): IDBKeyRange {
  return IDBKeyRange.bound([version], [version, []]);
}

async function copy(library: IDBPDatabase, backups: IDBPDatabase, store: string): Promise<void> {
  let after: IDBKeyRange | null = null;
  for (let part = 0; ; part++) {
    const tx = library.transaction(store);
    const [keys, rows]: [IDBValidKey[], unknown[]] = await Promise.all([tx.store.getAllKeys(after, BATCH), tx.store.getAll(after, BATCH)]);
    // What an earlier, longer copy may have left.
    if (keys.length === 0) return backups.delete('parts', IDBKeyRange.bound([library.version, store, part], [library.version, store, []]));
    await backups.put('parts', { version: library.version, store, part, rows } satisfies Part);
    after = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}
