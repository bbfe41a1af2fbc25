import { analysisOf } from '../store/analyses.ts';
import { checkAnalysisRow } from '../store/analysis-row.ts';
import { correctionsFor } from '../store/corrections.ts';
import { readRows } from '../store/read-rows.ts';
import type { Database } from '../store/schema.ts';
import { type Findings, findingsOf } from './findings.ts';
import { batches, readCorrections } from './read-library.ts';

/** Analyses carry the text of their article: few at a time. */
const BATCH = 25;

/** What was found in these articles, where something is stored of it. */
export async function readFindings(db: Database, keys: readonly string[]): Promise<Findings[]> {
  const found: Findings[] = [];
  for (const key of keys) {
    const [{ row }, corrections] = await Promise.all([analysisOf(db, key), correctionsFor(db, key)]);
    if (row !== null) found.push(findingsOf(row, corrections.rows));
  }
  return found;
}

/** What was found in every article, some at a time. */
export async function* allFindings(db: Database, signal: AbortSignal): AsyncIterable<Findings[]> {
  const corrections = await readCorrections(db);
  for await (const batch of batches(db, 'analyses', signal, BATCH)) {
    const { rows } = readRows('analyses', 'articleKey', batch, checkAnalysisRow);
    yield rows.map((row) => findingsOf(row, corrections.get(row.articleKey) ?? []));
    // A turn for what the reader does meanwhile.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
