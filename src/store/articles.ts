import { type ArticleRecord, checkArticleRecord } from '../core/article-record.ts';
import { InvalidError } from '../core/check.ts';
import { isSameArticle } from '../core/same-article.ts';
import type { AnalysisRow } from './analysis-row.ts';
import type { ArticleRow } from './article-row.ts';
import { UnknownArticleError } from './errors.ts';
import { isKept } from './live-annotations.ts';
import { type DamagedRow, type Rows, readRows } from './read-rows.ts';
import type { Database, WriteTransaction } from './schema.ts';
import { standingKey } from './standing-key.ts';

/** What is filed for an article that the reader makes the first thing in. */
export interface NewArticle {
  readonly record: ArticleRecord;
  readonly analysis: AnalysisRow;
}

export interface FoundArticle {
  readonly record: ArticleRecord | null;
  /** Other records of the same article, made before an address led from one to the other. */
  readonly twins: readonly ArticleRecord[];
  readonly damaged: readonly DamagedRow[];
}

/**
 * The stored record of an article: the one under its own key, whatever its text has become; else one that an alias
 * leads to and whose text is the same.
 * @param aliases from articleIdentity: the own key first
 * @param fingerprint of the article's text, from textFingerprint
 */
export async function findArticle(db: Database, aliases: readonly string[], fingerprint: string): Promise<FoundArticle> {
  const tx = db.transaction('articles');
  const [own, ...linked] = await Promise.all([
    aliases[0] === undefined ? undefined : tx.store.get(aliases[0]),
    ...aliases.map((alias) => tx.store.index('aliases').getAll(alias)),
  ]);
  const { rows, damaged } = read([own ?? [], linked].flat(2));
  const same = rows.filter((row) => isSameArticle(row, aliases, fingerprint));
  const record = same.find(({ key }) => key === aliases[0]) ?? same[0] ?? null;
  return { record, twins: same.filter((row) => row !== record), damaged };
}

/**
 * True when an annotation need bring neither the article's record nor its analysis, because both are stored: then
 * writeAnnotation may be called without `create`. Damaged ones count, since they are not written over.
 */
export async function isFiled(db: Database, articleKey: string): Promise<boolean> {
  const tx = db.transaction(['articles', 'analyses', 'merges']);
  const standing = await standingKey(tx, articleKey);
  const keys = await Promise.all([tx.objectStore('articles').getKey(standing), tx.objectStore('analyses').getKey(standing)]);
  return keys.every((key) => key !== undefined);
}

/** True when a record is filed under a key, or one of its aliases is that key. */
export async function hasArticleAt(db: Database, key: string): Promise<boolean> {
  return (await db.countFromIndex('articles', 'aliases', key)) > 0;
}

/** All articles, the one changed last first. */
export async function allArticles(db: Database): Promise<Rows<ArticleRecord>> {
  const { rows, damaged } = read(await db.getAllFromIndex('articles', 'modified'));
  return { rows: rows.toReversed(), damaged };
}

/**
 * Makes sure that an article is filed before something is filed under it.
 * @returns what `create` gave, where it was needed
 * @throws UnknownArticleError when the article is not stored and `create` is null
 */
export async function ensureArticle(
  tx: WriteTransaction,
  articleKey: string,
  create: (() => NewArticle) | null,
): Promise<NewArticle | null> {
  const store = tx.objectStore('articles');
  if ((await store.getKey(articleKey)) !== undefined) return null;
  if (create === null) throw new UnknownArticleError();
  const made = create();
  if (made.record.key !== articleKey || made.analysis.articleKey !== articleKey) throw new InvalidError('key', 'the key of this article');
  await store.put(made.record);
  return made;
}

/**
 * Marks an article as changed, and lists it as long as something is kept in it. A record that cannot be read stays as it
 * is. Its transaction reaches the annotations and the corrections.
 * @returns the row as it is now, or null
 */
export async function touchArticle(tx: WriteTransaction, articleKey: string, modified: string): Promise<ArticleRow | null> {
  const store = tx.objectStore('articles');
  const stored = await store.get(articleKey);
  const record = readRows('articles', 'key', stored === undefined ? [] : [stored], checkArticleRecord).rows[0];
  if (record === undefined) return null;
  const latest = record.modified < modified ? modified : record.modified;
  const row = { ...record, modified: latest, ...((await isKept(tx, articleKey)) ? { listed: latest } : {}) };
  await store.put(row);
  return row;
}

/** The same row may come by several aliases. */
function read(stored: readonly unknown[]): Rows<ArticleRecord> {
  const once = new Map(stored.map((row) => [(row as ArticleRecord).key, row]));
  return readRows('articles', 'key', [...once.values()], checkArticleRecord);
}
