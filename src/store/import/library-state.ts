import { type Annotation, checkAnnotation } from '../../core/annotation.ts';
import { type ArticleRecord, checkArticleRecord } from '../../core/article-record.ts';
import { type Correction, checkCorrection } from '../../core/correction.ts';
import { fileUnder } from '../../core/import/file-under.ts';
import type { ImportedArticle } from '../../core/import/imported.ts';
import type { LibraryState } from '../../core/import/plan-import.ts';
import { sameText } from '../../core/text-fingerprint.ts';
import { readRows } from '../read-rows.ts';
import type { Database, WriteTransaction } from '../schema.ts';
import { standingKey } from '../standing-key.ts';

export interface Standing {
  /** The articles of the file under the addresses that the library files them under. */
  readonly articles: readonly ImportedArticle[];
  readonly state: LibraryState;
}

/** A transaction that looks and does not write: a preview keeps nobody waiting. */
export function planTransaction(db: Database): WriteTransaction {
  // What only reads has the same methods; idb's types do not say so.
  return db.transaction(['articles', 'annotations', 'corrections', 'merges']) as unknown as WriteTransaction;
}

/** What the library holds of what some articles of a file are about. Rows that cannot be read count as the reader's: nothing is written over them. */
export async function standingState(tx: WriteTransaction, given: readonly ImportedArticle[]): Promise<Standing> {
  const [filed, annotated, corrected, merges] = await Promise.all([
    tx.objectStore('articles').count(),
    tx.objectStore('annotations').count(),
    tx.objectStore('corrections').count(),
    tx.objectStore('merges').count(),
  ]);
  const keys =
    filed === 0 ? given.map(({ record }) => record.key) : await Promise.all(given.map(({ record }) => keyOf(tx, record, merges > 0)));
  const articles = given.map((article, index) => fileUnder(article, keys[index] ?? article.record.key));
  const known = new Set<string>();
  const byArticle = new Map<string, Annotation[]>();
  const byId = new Map<string, Annotation>();
  const corrections = new Map<string, Correction>();
  await Promise.all(
    [...new Set(keys)].map(async (key) => {
      if (filed === 0 || (await tx.objectStore('articles').getKey(key)) === undefined) return;
      known.add(key);
      const { rows } = readRows('annotations', 'id', await tx.objectStore('annotations').index('articleKey').getAll(key), checkAnnotation);
      byArticle.set(key, [...rows]);
      for (const row of rows) byId.set(row.id, row);
    }),
  );
  const ids = annotated === 0 ? [] : articles.flatMap(({ annotations }) => annotations.map(({ id }) => id));
  const rest = ids.filter((id) => !byId.has(id));
  const damaged = new Set<string>();
  const stored = await Promise.all(rest.map((id) => tx.objectStore('annotations').get(id)));
  stored.forEach((row, index) => {
    if (row === undefined) return;
    const [read] = readRows('annotations', 'id', [row], checkAnnotation).rows;
    if (read === undefined) damaged.add(rest[index] ?? '');
    else byId.set(read.id, read);
  });
  const changes = corrected === 0 ? [] : articles.flatMap((article) => article.corrections.map(({ id }) => id));
  const { rows } = readRows(
    'corrections',
    'id',
    (await Promise.all(changes.map((id) => tx.objectStore('corrections').get(id)))).filter((row) => row !== undefined),
    checkCorrection,
  );
  for (const row of rows) corrections.set(row.id, row);
  return {
    articles,
    state: {
      hasArticle: (key) => known.has(key),
      annotation: (id) => byId.get(id) ?? null,
      annotationsOf: (key) => byArticle.get(key) ?? [],
      correction: (id) => corrections.get(id) ?? null,
      isDamaged: (id) => damaged.has(id),
    },
  };
}

/**
 * The address that the library files an article under: its own, that of the record it was merged into, or that of the one
 * record to which its address leads. Where both texts are known they have to be the same.
 */
async function keyOf(tx: WriteTransaction, record: ArticleRecord, hasMerges: boolean): Promise<string> {
  const own = hasMerges ? await standingKey(tx, record.key) : record.key;
  if ((await tx.objectStore('articles').getKey(own)) !== undefined) return own;
  const led = await tx.objectStore('articles').index('aliases').getAll(own);
  const rows = readRows('articles', 'key', led, checkArticleRecord).rows.filter(
    ({ textFingerprint }) => record.textFingerprint === '' || textFingerprint === '' || sameText(record.textFingerprint, textFingerprint),
  );
  return rows.length === 1 ? (rows[0]?.key ?? own) : own;
}
