import type { Annotation } from '../../core/annotation.ts';
import type { ArticleRow } from '../article-row.ts';
import { inTransaction } from '../database.ts';
import { forgetArticle } from '../empty-bin.ts';
import type { Database, ImportRow, ImportStep, WriteTransaction } from '../schema.ts';
import { restartIndex } from '../search/build-index.ts';
import { annotationDoc, indexDocs, type SearchDoc } from '../search/search-index.ts';
import { IMPORT_STORES, isIndexedAtOnce, markOf } from './write-part.ts';

export interface UndonePart {
  /** Null when nothing of the import is left. */
  readonly row: ImportRow | null;
  /** The articles that were written to. */
  readonly keys: readonly string[];
  /** What the reader has changed since, and so was left as it is. */
  readonly left: number;
}

/**
 * Takes back the last part of an import that still stands: what it added goes, what it changed is as it was. What the
 * reader has worked on since stays. Stopped half-way, it goes on with the next call.
 */
export async function undoPart(db: Database, id: string): Promise<UndonePart> {
  return inTransaction(db, IMPORT_STORES, async (tx) => {
    const row = await tx.objectStore('imports').get(id);
    if (row === undefined) return { row: null, keys: [], left: 0 };
    const part = row.parts - 1;
    const { steps = [] } = (await tx.objectStore('importParts').get([id, part])) ?? {};
    const own = steps.filter(({ store }) => store === 'annotations' || store === 'corrections');
    const keys = new Set<string>();
    const undone = await Promise.all(own.map((step) => undoStep(tx, step, keys)));
    // An article goes when nothing is left in it, so it comes last.
    for (const step of steps.filter(({ store }) => store === 'analyses')) await undoStep(tx, step, keys);
    for (const step of steps.filter(({ store }) => store === 'articles')) await undoArticle(tx, step, keys);
    if (isIndexedAtOnce(row))
      await indexDocs(
        tx,
        undone.flatMap((doc) => doc ?? []),
      );
    else await restartIndex(tx);
    await tx.objectStore('importParts').delete([id, part]);
    const next: ImportRow | null = part > 0 ? { ...row, state: 'undoing', parts: part, file: null } : null;
    await (next === null ? tx.objectStore('imports').delete(id) : tx.objectStore('imports').put(next));
    return { row: next, keys: [...keys], left: undone.filter((doc) => doc === null).length };
  });
}

/** @returns what the search index has to forget or to know again; null where the reader has changed it since */
async function undoStep(tx: WriteTransaction, { store, key, before, mark }: ImportStep, keys: Set<string>): Promise<SearchDoc[] | null> {
  const stored = (await tx.objectStore(store).get(key)) as Annotation | undefined;
  if (stored === undefined) return [];
  if (markOf(stored) !== mark) return null;
  const { articleKey } = stored;
  keys.add(articleKey);
  // Records may have become one since: what comes back is filed where the rest is.
  const after = before === null ? null : { ...(before as object), articleKey };
  await (after === null ? tx.objectStore(store).delete(key) : tx.objectStore(store).put(after as never));
  if (store !== 'annotations') return [];
  return after === null ? [{ ...annotationDoc(stored), words: [] }] : [annotationDoc(after as unknown as Annotation)];
}

async function undoArticle(tx: WriteTransaction, { key, before, mark }: ImportStep, keys: Set<string>): Promise<void> {
  keys.add(key);
  if (before === null) return forgetArticle(tx, key);
  const stored = await tx.objectStore('articles').get(key);
  if (stored !== undefined && markOf(stored) === mark) await tx.objectStore('articles').put(before as ArticleRow);
}
