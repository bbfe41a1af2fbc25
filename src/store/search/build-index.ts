import { checkAnnotation } from '../../core/annotation.ts';
import { SEARCH_VERSION } from '../../core/search/search-fields.ts';
import { checkArticleRow } from '../article-row.ts';
import { inTransaction } from '../database.ts';
import { readRows } from '../read-rows.ts';
import { type Database, SEARCH_STORES, type SearchStateRow, type WriteTransaction } from '../schema.ts';
import { SEGMENT } from './postings.ts';
import { annotationDoc, articleDoc, filed, type SearchDoc, saveState, searchState } from './search-index.ts';

/** Rows in one transaction: fewer would write each word's rows more often, more would keep a save waiting. */
const BATCH = SEGMENT;

/**
 * Indexes what was stored before there was an index, or when its words were others. Costs one reading when all is done,
 * and goes on where it was stopped.
 */
export async function buildSearchIndex(db: Database): Promise<void> {
  while (!(await isBuilt(db))) await inTransaction(db, ['articles', 'annotations', ...SEARCH_STORES], buildNext);
}

/** Empties the index: it is made anew, bit by bit. For writes of thousands of rows, which would take minutes one by one. */
export async function restartIndex(tx: WriteTransaction): Promise<void> {
  await Promise.all([tx.objectStore('searchDocs').clear(), tx.objectStore('searchWords').clear(), tx.objectStore('searchState').clear()]);
}

async function isBuilt(db: Database): Promise<boolean> {
  const stored = await db.get('searchState', 'search');
  return stored !== undefined && stored.version === SEARCH_VERSION && stored.todo === null;
}

async function buildNext(tx: WriteTransaction): Promise<void> {
  const state = await searchState(tx);
  if (state.todo === null) return;
  const { docs, todo } = await (state.todo.store === 'articles' ? articlesAfter : annotationsAfter)(tx, state.todo.after);
  await saveState(tx, { ...state, todo, next: await filed(tx, docs, state.next) });
}

interface Batch {
  readonly docs: readonly SearchDoc[];
  readonly todo: SearchStateRow['todo'];
}

async function articlesAfter(tx: WriteTransaction, key: string): Promise<Batch> {
  const stored = await tx.objectStore('articles').getAll(IDBKeyRange.lowerBound(key, true), BATCH);
  const { rows } = readRows('articles', 'key', stored, checkArticleRow);
  const last = stored.at(-1);
  const todo = last === undefined ? ({ store: 'annotations', after: '' } as const) : ({ store: 'articles', after: last.key } as const);
  return { docs: rows.map(articleDoc), todo };
}

async function annotationsAfter(tx: WriteTransaction, id: string): Promise<Batch> {
  const stored = await tx.objectStore('annotations').getAll(IDBKeyRange.lowerBound(id, true), BATCH);
  const { rows } = readRows('annotations', 'id', stored, checkAnnotation);
  const last = stored.at(-1);
  return { docs: rows.map(annotationDoc), todo: last === undefined ? null : { store: 'annotations', after: last.id } };
}
