import { checkAnnotation } from '../core/annotation.ts';
import { checkArticleRecord } from '../core/article-record.ts';
import { byMade } from '../core/by-made.ts';
import type { ExportArticle } from '../core/export/format.ts';
import { exportArticle, exportSources } from './export-sources.ts';
import { readRows } from './read-rows.ts';
import type { Database } from './schema.ts';

/** Articles that are read at once. */
const BATCH = 64;
/** How long the work goes on before others get a turn, in milliseconds. */
const SLICE = 25;

/** Every article of the library as it is exported, one after the other: they need not fit into memory. */
export async function* storedArticles(db: Database): AsyncIterable<ExportArticle> {
  const keys = await db.getAllKeys('articles');
  let turn = performance.now();
  for (let at = 0; at < keys.length; at += BATCH) {
    for await (const article of read(db, keys.slice(at, at + BATCH))) {
      yield article;
      if (performance.now() - turn < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve));
      turn = performance.now();
    }
  }
}

async function* read(db: Database, keys: readonly string[]): AsyncIterable<ExportArticle> {
  const tx = db.transaction(['articles', 'annotations']);
  const index = tx.objectStore('annotations').index('articleKey');
  const rows = await Promise.all(keys.map(async (key) => Promise.all([tx.objectStore('articles').get(key), index.getAll(key)])));
  // What is only in the bin has no day in the list.
  const listed = rows.flatMap(([row, annotations]) => {
    const [record] = readRows('articles', 'key', row?.listed === undefined ? [] : [row], checkArticleRecord).rows;
    return record === undefined ? [] : [{ record, annotations: readRows('annotations', 'id', annotations, checkAnnotation).rows }];
  });
  let number = 0;
  for await (const source of exportSources(
    db,
    listed.map(({ record }) => record.key),
  )) {
    const { record, annotations } = listed[number++] as (typeof listed)[number];
    const live = annotations.filter(({ deleted }) => deleted === undefined).sort(byMade);
    yield exportArticle(record, live, source);
  }
}
