import type { Database, UpgradeTransaction } from './schema.ts';

/**
 * Brings a database from one version to the next. It may await the transaction's own requests and nothing else: a
 * transaction ends when nothing is asked of it.
 */
export type Migration = (db: Database, tx: UpgradeTransaction) => void | Promise<void>;

/** What is stored where, from the first version on. */
const createStores: Migration = (db) => {
  const articles = db.createObjectStore('articles', { keyPath: 'key' });
  articles.createIndex('aliases', 'aliases', { multiEntry: true });
  articles.createIndex('modified', 'modified');
  db.createObjectStore('analyses', { keyPath: 'articleKey' });
  const annotations = db.createObjectStore('annotations', { keyPath: 'id' });
  annotations.createIndex('articleKey', 'articleKey');
  annotations.createIndex('modified', 'modified');
  db.createObjectStore('corrections', { keyPath: 'id' }).createIndex('articleKey', 'articleKey');
  db.createObjectStore('settings', { keyPath: 'id' });
  db.createObjectStore('clocks', { keyPath: 'id' });
};

/** The entry at n brings version n to n + 1; their number is the current version. Entries are only ever added. */
export const MIGRATIONS: readonly Migration[] = [createStores];
