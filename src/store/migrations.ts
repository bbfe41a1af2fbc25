import { isKept } from './live-annotations.ts';
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

/**
 * The search index, empty: it is filled bit by bit (search/build-index.ts). Which articles the library lists; what is in
 * the bin; which records became one.
 */
const findAndForget: Migration = async (db, tx) => {
  const docs = db.createObjectStore('searchDocs', { keyPath: 'n' });
  docs.createIndex('owner', 'owner', { unique: true });
  db.createObjectStore('searchWords', { keyPath: ['word', 'first'] });
  db.createObjectStore('searchState', { keyPath: 'id' });
  db.createObjectStore('merges', { keyPath: 'gone' }).createIndex('into', 'into');
  db.createObjectStore('chores', { keyPath: 'id' });
  tx.objectStore('annotations').createIndex('deleted', 'deleted');
  const articles = tx.objectStore('articles');
  articles.createIndex('listed', 'listed');
  for (let cursor = await articles.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (await isKept(tx, cursor.value.key)) await cursor.update({ ...cursor.value, listed: cursor.value.modified });
  }
};

/** Tags are offered while the reader types: the index gives them without a look at what carries them. */
const findTags: Migration = (_db, tx) => {
  tx.objectStore('annotations').createIndex('tags', 'tags', { multiEntry: true });
};

/** What imports have written, so that one that was stopped goes on and one that was made can be undone. */
const rememberImports: Migration = (db) => {
  db.createObjectStore('imports', { keyPath: 'id' });
  db.createObjectStore('importParts', { keyPath: ['importId', 'part'] });
};

/** The search index in segments. It is made anew from what it is about. */
const searchInSegments: Migration = async (db, tx) => {
  db.deleteObjectStore('searchWords');
  db.createObjectStore('searchWords', { keyPath: ['segment', 'word'] });
  await tx.objectStore('searchDocs').clear();
  await tx.objectStore('searchState').clear();
};

/** The entry at n brings version n to n + 1; their number is the current version. Entries are only ever added. */
export const MIGRATIONS: readonly Migration[] = [createStores, findAndForget, findTags, rememberImports, searchInSegments];
