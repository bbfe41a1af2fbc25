import { type Annotation, checkAnnotation } from '../core/annotation.ts';
import { type ArticleRecord, checkArticleRecord } from '../core/article-record.ts';
import { type Rows, readRows } from './read-rows.ts';
import type { Database } from './schema.ts';

/** A stretch of a list: what to show, and where the next one begins. */
export interface Page<T> extends Rows<T> {
  /** To be passed as `after` for what comes next; null at the end. */
  readonly next: PageMark | null;
}

/** The last row that was read: its time and its key. */
export interface PageMark {
  readonly modified: string;
  readonly key: string;
}

export interface PageOptions {
  /** Rows that are read at most. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: PageMark | null;
}

/** The articles that the reader keeps something in, the one changed last first. */
export async function listArticles(db: Database, options: PageOptions): Promise<Page<ArticleRecord>> {
  const cursor = await db.transaction('articles').store.index('listed').openCursor(upTo(options), 'prev');
  const { stored, next } = await stretch(cursor, options, () => true);
  return { ...readRows('articles', 'key', stored, checkArticleRecord), next };
}

/** Everything the reader made or kept, in all articles, what changed last first; without what is in the bin. */
export async function listAnnotations(db: Database, options: PageOptions): Promise<Page<Annotation>> {
  const cursor = await db.transaction('annotations').store.index('modified').openCursor(upTo(options), 'prev');
  const { stored, next } = await stretch(cursor, options, ({ deleted }) => deleted === undefined);
  return { ...readRows('annotations', 'id', stored, checkAnnotation), next };
}

interface Cursor<T> {
  readonly key: string;
  readonly primaryKey: string;
  readonly value: T;
  continue(): Promise<Cursor<T> | null>;
  continuePrimaryKey(key: string, primaryKey: string): Promise<Cursor<T> | null>;
}

function upTo({ after }: PageOptions): IDBKeyRange | null {
  return after ? IDBKeyRange.upperBound(after.modified) : null;
}

async function stretch<T>(first: Cursor<T> | null, { limit, after }: PageOptions, takes: (row: T) => boolean) {
  let cursor = first;
  if (after && cursor !== null && cursor.key === after.modified && cursor.primaryKey > after.key)
    cursor = await cursor.continuePrimaryKey(after.modified, after.key);
  if (after && cursor !== null && cursor.key === after.modified && cursor.primaryKey === after.key) cursor = await cursor.continue();
  const stored: T[] = [];
  let next: PageMark | null = null;
  while (cursor !== null && stored.length < limit) {
    if (takes(cursor.value)) stored.push(cursor.value);
    next = { modified: cursor.key, key: cursor.primaryKey };
    cursor = await cursor.continue();
  }
  return { stored, next: cursor === null ? null : next };
}
