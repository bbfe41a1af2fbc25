import type { Analysis } from '../core/analysis.ts';
import type { Annotation } from '../core/annotation.ts';
import { applyCorrections } from '../core/apply-corrections.ts';
import type { ArticleRecord } from '../core/article-record.ts';
import { compareClocks } from '../core/clock.ts';
import { type Correction, checkCorrection } from '../core/correction.ts';
import type { ExportArticle } from '../core/export/format.ts';
import { type AnalysisRow, checkAnalysisRow } from './analysis-row.ts';
import { readRows } from './read-rows.ts';
import type { Database } from './schema.ts';

/** What an export needs of an article beside its record and annotations. */
export interface ExportSource {
  /** Null where nothing is stored, or it cannot be read. */
  readonly row: AnalysisRow | null;
  /** In the order they were made. */
  readonly corrections: readonly Correction[];
}

/** Articles that are read in one transaction. */
const BATCH = 64;

/** What was found in articles and put right, in the order of their keys as given. The next are read while these are written. */
export async function* exportSources(db: Database, keys: readonly string[]): AsyncIterable<ExportSource> {
  let next = read(db, keys.slice(0, BATCH));
  for (let at = 0; at < keys.length; at += BATCH) {
    const batch = await next;
    next = read(db, keys.slice(at + BATCH, at + 2 * BATCH));
    // Its failure is told when it is waited for.
    next.catch(() => undefined);
    yield* batch;
  }
}

/**
 * An article as it goes out.
 * @param annotations those that go with it
 */
export function exportArticle(
  record: ArticleRecord,
  annotations: readonly Annotation[],
  { row, corrections }: ExportSource,
): ExportArticle {
  return {
    url: record.rawUrls[0] ?? '',
    metadata: record.metadata,
    text: row?.text ?? '',
    analysis: row === null ? NOTHING_FOUND : applyCorrections(row.analysis, corrections, row.text),
    annotations,
    corrections,
    accessed: record.modified,
    record,
    ...(row === null ? {} : { found: row.analysis, blocks: row.blocks }),
  };
}

const NOTHING_FOUND: Analysis = { textHash: '', finderVersions: {}, quotes: [], entities: [], people: [] };

async function read(db: Database, keys: readonly string[]): Promise<ExportSource[]> {
  if (keys.length === 0) return [];
  const tx = db.transaction(['analyses', 'corrections']);
  const index = tx.objectStore('corrections').index('articleKey');
  const any = (await tx.objectStore('corrections').count()) > 0;
  return Promise.all(
    keys.map(async (key): Promise<ExportSource> => {
      const [stored, put] = await Promise.all([tx.objectStore('analyses').get(key), any ? index.getAll(key) : []]);
      const [row = null] = readRows('analyses', 'articleKey', stored === undefined ? [] : [stored], checkAnalysisRow).rows;
      const { rows } = readRows('corrections', 'id', put, checkCorrection);
      return { row, corrections: [...rows].sort((a, b) => compareClocks(a.clock, b.clock)) };
    }),
  );
}
