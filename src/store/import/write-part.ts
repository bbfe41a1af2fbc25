import type { Annotation } from '../../core/annotation.ts';
import { hash } from '../../core/hash.ts';
import type { ImportedArticle } from '../../core/import/imported.ts';
import { type ImportPlan, planImport } from '../../core/import/plan-import.ts';
import { plainArticle } from '../../core/text/plain-article.ts';
import { type AnalysisRow, checkAnalysisRow } from '../analysis-row.ts';
import type { ArticleRow } from '../article-row.ts';
import { touchArticle } from '../articles.ts';
import { inTransaction } from '../database.ts';
import { readRows } from '../read-rows.ts';
import { type Database, type ImportRow, type ImportStep, SEARCH_STORES, type StoreName, type WriteTransaction } from '../schema.ts';
import { restartIndex } from '../search/build-index.ts';
import { annotationDoc, articleDoc, indexDocs, type SearchDoc } from '../search/search-index.ts';
import { standingState } from './library-state.ts';

export const IMPORT_STORES: StoreName[] = [
  'imports',
  'importParts',
  'articles',
  'analyses',
  'annotations',
  'corrections',
  'merges',
  ...SEARCH_STORES,
];
/** Imports of more parts than this leave their words to be indexed later: postings are written once, not a thousand times. */
const INDEXED_AT_ONCE = 2;

/** Whether an import is small enough to be indexed row by row. */
export function isIndexedAtOnce({ of }: ImportRow): boolean {
  return of <= INDEXED_AT_ONCE;
}

export interface WrittenPart {
  readonly row: ImportRow;
  /** The articles that were written to. */
  readonly keys: readonly string[];
}

/**
 * Writes one part of an import, all of it or nothing, with what undoes it. What to do is planned anew in the transaction:
 * the reader may have gone on working since the preview. A part that stands is not written again.
 * @param id of an import that was begun
 * @param part its number, from 0
 * @param now the wall clock in milliseconds
 * @throws StoreFullError when there is no space left
 */
export async function writePart(
  db: Database,
  id: string,
  part: number,
  given: readonly ImportedArticle[],
  now: number,
): Promise<WrittenPart> {
  return inTransaction(
    db,
    IMPORT_STORES,
    async (tx) => {
      const row = await tx.objectStore('imports').get(id);
      if (row === undefined) throw new Error('this import was undone');
      if (part < row.parts) return { row, keys: [] };
      const { articles, state } = await standingState(tx, given);
      const plan = planImport({ articles, refused: [], skipped: [] }, state, now);
      const steps: ImportStep[] = [];
      const put = (store: ImportStep['store'], key: string, before: unknown, after: object) => {
        void tx.objectStore(store).put(after as never);
        steps.push({ store, key, before, mark: markOf(after) });
      };
      for (const annotation of plan.add) put('annotations', annotation.id, null, annotation);
      for (const { before, after } of plan.merge) put('annotations', after.id, before, after);
      for (const correction of plan.corrections) put('corrections', correction.id, state.correction(correction.id), correction);
      const rows = await writeArticles(tx, articles, plan, put);
      await index(tx, row, plan, rows);
      const next = { ...row, parts: part + 1, added: row.added + plan.add.length, merged: row.merged + plan.merge.length };
      const isLast = next.parts >= row.of;
      const written: ImportRow = { ...next, state: isLast ? 'written' : 'writing', file: isLast ? null : row.file };
      await tx.objectStore('importParts').put({ importId: id, part, steps });
      await tx.objectStore('imports').put(written);
      return { row: written, keys: rows.map(({ key }) => key) };
      // What is lost with the power is written again: how far the import is, is written with it.
    },
    'relaxed',
  );
}

/** A hash of a row, whatever article it is filed under: records that become one move it, and change nothing of it. */
export function markOf(row: object): string {
  return hash(JSON.stringify({ ...row, articleKey: '' }));
}

type Put = (store: ImportStep['store'], key: string, before: unknown, after: object) => void;

/** Files new articles with what was found in them, and marks old ones as changed. */
async function writeArticles(
  tx: WriteTransaction,
  articles: readonly ImportedArticle[],
  plan: ImportPlan,
  put: Put,
): Promise<ArticleRow[]> {
  const made = new Set(plan.articles.map(({ record }) => record.key));
  const changed = changedIn(plan);
  const rows: ArticleRow[] = [];
  for (const { record, analysed } of articles) {
    const latest = changed.get(record.key);
    if (latest === undefined) continue;
    const store = tx.objectStore('articles');
    const isNew = made.delete(record.key);
    if (isNew) {
      const row = latest.live ? { ...record, listed: record.modified } : record;
      put('articles', record.key, null, row);
      rows.push(row);
    } else if (!rows.some(({ key }) => key === record.key)) {
      const before = await store.get(record.key);
      const after = await touchArticle(tx, record.key, latest.modified);
      if (after !== null) put('articles', record.key, before, after);
      if (after !== null) rows.push(after);
    }
    if (analysed !== null && (isNew || (await tx.objectStore('analyses').getKey(record.key)) === undefined)) {
      const [row] = readRows('analyses', 'articleKey', [analysisRow(record.key, analysed)], checkAnalysisRow).rows;
      if (row !== undefined) put('analyses', record.key, null, row);
    }
  }
  return rows;
}

interface Changed {
  readonly modified: string;
  /** True when something comes in that is not in the bin. */
  readonly live: boolean;
}

function changedIn({ add, merge, corrections }: ImportPlan): Map<string, Changed> {
  const changed = new Map<string, Changed>();
  const note = (key: string, modified: string, live: boolean) => {
    const before = changed.get(key) ?? { modified: '', live: false };
    changed.set(key, { modified: before.modified > modified ? before.modified : modified, live: before.live || live });
  };
  const annotations: readonly Annotation[] = [...add, ...merge.map(({ after }) => after)];
  for (const { articleKey, modified, deleted } of annotations) note(articleKey, modified, deleted === undefined);
  for (const { articleKey, withdrawn } of corrections) note(articleKey, '', withdrawn === undefined);
  return changed;
}

/** A page that was exported before anything of it was kept has no blocks: each line is one. */
function analysisRow(articleKey: string, { text, blocks, analysis }: NonNullable<ImportedArticle['analysed']>): AnalysisRow {
  return { articleKey, textHash: analysis.textHash, text, blocks: blocks ?? plainArticle(text).blocks, analysis } satisfies AnalysisRow;
}

async function index(tx: WriteTransaction, row: ImportRow, plan: ImportPlan, rows: readonly ArticleRow[]): Promise<void> {
  if (!isIndexedAtOnce(row)) return restartIndex(tx);
  const docs: SearchDoc[] = [...plan.add, ...plan.merge.map(({ after }) => after)].map(annotationDoc);
  await indexDocs(tx, [...docs, ...rows.map(articleDoc)]);
}
