import { type Annotation, checkAnnotation } from '../core/annotation.ts';
import type { ArticleRecord } from '../core/article-record.ts';
import { checkArticleRecord } from '../core/article-record.ts';
import { type Correction, checkCorrection } from '../core/correction.ts';
import { listArticles } from '../store/list-pages.ts';
import { readRows } from '../store/read-rows.ts';
import type { Database } from '../store/schema.ts';
import { isBinned, type LibraryArticle, libraryArticle } from './library-article.ts';

/** How many rows are read before the screen may draw again. */
const BATCH = 1000;
/** How many articles are made ready before the reader gets a turn. */
const SLICE = 200;

/** The articles that were changed last, the newest first. */
export async function newestArticles(db: Database, count: number): Promise<LibraryArticle[]> {
  const { rows: records } = await listArticles(db, { limit: count });
  const index = db.transaction('annotations').store.index('articleKey');
  const annotations = await Promise.all(records.map(({ key }) => index.getAll(key)));
  return records.flatMap((record, at) => built(record, readRows('annotations', 'id', annotations[at] ?? [], checkAnnotation).rows) ?? []);
}

/** Single articles as they are now: null for those that are not there any more. */
export async function readArticles(db: Database, keys: readonly string[]): Promise<Map<string, LibraryArticle | null>> {
  const tx = db.transaction(['articles', 'annotations']);
  const index = tx.objectStore('annotations').index('articleKey');
  const read = keys.map(async (key) => {
    const [record, annotations] = await Promise.all([tx.objectStore('articles').get(key), index.getAll(key)]);
    const known = readRows('articles', 'key', record === undefined ? [] : [record], checkArticleRecord).rows[0];
    const own = readRows('annotations', 'id', annotations, checkAnnotation).rows;
    return [key, known === undefined ? null : built(known, own)] as const;
  });
  return new Map(await Promise.all(read));
}

/** Everything, and how many rows could not be read. The page stays awake meanwhile. */
export async function readLibrary(db: Database, signal: AbortSignal): Promise<{ articles: LibraryArticle[]; damaged: number }> {
  const records: ArticleRecord[] = [];
  const byArticle = new Map<string, Annotation[]>();
  let damaged = 0;
  for await (const batch of batches(db, 'articles', signal)) {
    const read = readRows('articles', 'key', batch, checkArticleRecord);
    records.push(...read.rows);
    damaged += read.damaged.length;
  }
  for await (const batch of batches(db, 'annotations', signal)) {
    const read = readRows('annotations', 'id', batch, checkAnnotation);
    for (const annotation of read.rows) grouped(byArticle, annotation);
    damaged += read.damaged.length;
  }
  const articles: LibraryArticle[] = [];
  for (let at = 0; at < records.length && !signal.aborted; at += SLICE) {
    for (const record of records.slice(at, at + SLICE)) articles.push(...[built(record, byArticle.get(record.key) ?? []) ?? []].flat());
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { articles, damaged };
}

/** Every correction, by article. */
export async function readCorrections(db: Database): Promise<Map<string, Correction[]>> {
  const byArticle = new Map<string, Correction[]>();
  const { rows } = readRows('corrections', 'id', await db.getAll('corrections'), checkCorrection);
  for (const correction of rows) grouped(byArticle, correction);
  return byArticle;
}

/** The rows of a store in the order of their keys, some at a time. */
export async function* batches(
  db: Database,
  store: 'articles' | 'annotations' | 'analyses',
  signal: AbortSignal,
  size = BATCH,
): AsyncIterable<readonly unknown[]> {
  let after: IDBKeyRange | null = null;
  while (!signal.aborted) {
    const tx = db.transaction(store);
    const [keys, rows] = await Promise.all([tx.store.getAllKeys(after, size), tx.store.getAll(after, size)]);
    const last = keys.at(-1);
    if (last === undefined) return;
    yield rows;
    if (keys.length < size) return;
    after = IDBKeyRange.lowerBound(last, true);
  }
}

function built(record: ArticleRecord, annotations: readonly Annotation[]): LibraryArticle | null {
  return isBinned(annotations) ? null : libraryArticle(record, annotations);
}

function grouped<T extends { readonly articleKey: string }>(groups: Map<string, T[]>, item: T): void {
  const group = groups.get(item.articleKey);
  if (group === undefined) groups.set(item.articleKey, [item]);
  else group.push(item);
}
