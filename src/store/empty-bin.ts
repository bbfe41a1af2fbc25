import { type Annotation, checkAnnotation } from '../core/annotation.ts';
import { binLimit, emptyAnnotation, isEmptied } from '../core/empty-annotation.ts';
import { inTransaction } from './database.ts';
import { isKept } from './live-annotations.ts';
import { readRows } from './read-rows.ts';
import { type Database, SEARCH_STORES, type StoreName, type WriteTransaction } from './schema.ts';
import { annotationDoc, forgetDoc, indexDocs } from './search/search-index.ts';

/** How often the bin is looked through, in milliseconds. */
const EVERY = 24 * 60 * 60 * 1000;
const STORES: StoreName[] = ['articles', 'analyses', 'annotations', 'corrections', 'merges', 'chores', ...SEARCH_STORES];

/**
 * Takes the words out of what has been in the bin for 30 days, at most once a day; an article of which nothing else is
 * left goes with all that was known of it.
 * @param now the wall clock in milliseconds
 * @returns how many annotations were emptied
 */
export async function emptyBin(db: Database, now: number): Promise<number> {
  const last = await db.get('chores', 'bin');
  // A clock that was set back must not stop it for long.
  if (last !== undefined && now - last.at < EVERY && now >= last.at) return 0;
  return inTransaction(db, STORES, async (tx) => {
    const stored = await tx
      .objectStore('annotations')
      .index('deleted')
      .getAll(IDBKeyRange.upperBound(binLimit(now), true));
    const { rows } = readRows('annotations', 'id', stored, checkAnnotation);
    const over = rows.filter((annotation) => !isEmptied(annotation));
    await empty(tx, over);
    await tx.objectStore('chores').put({ id: 'bin', at: now });
    return over.length;
  });
}

/**
 * Takes the words out of some of what is in the bin, before its time. What was taken out of the bin meanwhile stays.
 * @returns how many annotations were emptied
 */
export function deleteForGood(db: Database, ids: readonly string[]): Promise<number> {
  return inTransaction(db, STORES, async (tx) => {
    const stored = await Promise.all(ids.map((id) => tx.objectStore('annotations').get(id)));
    const known = stored.filter((row) => row !== undefined);
    const { rows } = readRows('annotations', 'id', known, checkAnnotation);
    const binned = rows.filter((annotation) => annotation.deleted !== undefined && !isEmptied(annotation));
    await empty(tx, binned);
    return binned.length;
  });
}

async function empty(tx: WriteTransaction, annotations: readonly Annotation[]): Promise<void> {
  const emptied = annotations.map(emptyAnnotation);
  for (const annotation of emptied) await tx.objectStore('annotations').put(annotation);
  await indexDocs(tx, emptied.map(annotationDoc));
  for (const key of new Set(annotations.map(({ articleKey }) => articleKey))) await forgetArticle(tx, key);
}

/** Drops what is known of an article in which nothing is left. What is in the bin still needs it: it may come out again. */
export async function forgetArticle(tx: WriteTransaction, key: string): Promise<void> {
  const waiting = await tx.objectStore('annotations').index('articleKey').count(key);
  if (waiting > 0) return;
  await tx.objectStore('analyses').delete(key);
  if (await isKept(tx, key)) return;
  await tx.objectStore('articles').delete(key);
  for (const id of await tx.objectStore('corrections').index('articleKey').getAllKeys(key)) await tx.objectStore('corrections').delete(id);
  for (const merged of await tx.objectStore('merges').index('into').getAllKeys(key)) await tx.objectStore('merges').delete(merged);
  await forgetDoc(tx, key);
}
