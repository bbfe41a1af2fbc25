import { type Annotation, checkAnnotation } from '../core/annotation.ts';
import { type ArticleRecord, checkArticleRecord } from '../core/article-record.ts';
import { compareClocks } from '../core/clock.ts';
import { isEmptied } from '../core/empty-annotation.ts';
import { readRows } from './read-rows.ts';
import type { Database } from './schema.ts';

/** What lies in the bin, with the article that it goes back to. */
export interface BinnedAnnotation {
  readonly annotation: Annotation;
  readonly record: ArticleRecord;
}

/** Everything that can still be taken out of the bin, what was deleted last first. */
export async function listBin(db: Database): Promise<BinnedAnnotation[]> {
  const tx = db.transaction(['annotations', 'articles']);
  const stored = await tx.objectStore('annotations').index('deleted').getAll();
  const binned = readRows('annotations', 'id', stored, checkAnnotation).rows.filter((annotation) => !isEmptied(annotation));
  const keys = [...new Set(binned.map(({ articleKey }) => articleKey))];
  const articles = await Promise.all(keys.map((key) => tx.objectStore('articles').get(key)));
  const known = articles.filter((article) => article !== undefined);
  const records = new Map(readRows('articles', 'key', known, checkArticleRecord).rows.map((record) => [record.key, record]));
  const out = binned.flatMap((annotation) => {
    const record = records.get(annotation.articleKey);
    return record === undefined ? [] : [{ annotation, record }];
  });
  return out.sort((a, b) => compareClocks(b.annotation.deleted ?? '', a.annotation.deleted ?? ''));
}
