import { type AnalysisRow, checkAnalysisRow } from './analysis-row.ts';
import { inTransaction } from './database.ts';
import { hasLiveAnnotation } from './live-annotations.ts';
import { type DamagedRow, readRows } from './read-rows.ts';
import type { Database } from './schema.ts';

/** What was found in an article when something was last made or kept in it. */
export async function analysisOf(
  db: Database,
  articleKey: string,
): Promise<{ readonly row: AnalysisRow | null; readonly damaged: readonly DamagedRow[] }> {
  const stored = await db.get('analyses', articleKey);
  const { rows, damaged } = readRows('analyses', 'articleKey', stored === undefined ? [] : [stored], checkAnalysisRow);
  return { row: rows[0] ?? null, damaged };
}

/**
 * Replaces an article's analysis, after its text or a finder has changed. Only where the reader keeps something in the
 * article: the store is no reading history.
 * @returns whether it was stored
 */
export async function writeAnalysis(db: Database, row: AnalysisRow): Promise<boolean> {
  return inTransaction(db, ['analyses', 'annotations'], async (tx) => {
    const live = await hasLiveAnnotation(tx, row.articleKey);
    if (live) await tx.objectStore('analyses').put(row);
    return live;
  });
}
