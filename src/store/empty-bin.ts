import { checkAnnotation } from '../core/annotation.ts';
import { binLimit, emptyAnnotation, isEmptied } from '../core/empty-annotation.ts';
import { inTransaction } from './database.ts';
import { isKept } from './live-annotations.ts';
import { readRows } from './read-rows.ts';
import { type Database, SEARCH_STORES, type WriteTransaction } from './schema.ts';
import { annotationDoc, forgetDoc, indexDocs } from './search/search-index.ts';

/** How often the bin is looked through, in milliseconds. */
const EVERY = 24 * 60 * 60 * 1000;

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
  const stores = ['articles', 'analyses', 'annotations', 'corrections', 'merges', 'chores', ...SEARCH_STORES] as const;
  return inTransaction(db, [...stores], async (tx) => {
    const stored = await tx
      .objectStore('annotations')
      .index('deleted')
      .getAll(IDBKeyRange.upperBound(binLimit(now), true));
    const { rows } = readRows('annotations', 'id', stored, checkAnnotation);
    const over = rows.filter((annotation) => !isEmptied(annotation));
    for (const annotation of over) await tx.objectStore('annotations').put(emptyAnnotation(annotation));
    await indexDocs(tx, over.map(emptyAnnotation).map(annotationDoc));
    for (const key of new Set(over.map(({ articleKey }) => articleKey))) await forgetArticle(tx, key);
    await tx.objectStore('chores').put({ id: 'bin', at: now });
    return over.length;
  });
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
