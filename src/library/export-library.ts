import type { Analysis } from '../core/analysis.ts';
import { applyCorrections } from '../core/apply-corrections.ts';
import type { ExportArticle, ExportFormat } from '../core/export/format.ts';
import { analysisOf } from '../store/analyses.ts';
import { correctionsFor } from '../store/corrections.ts';
import type { Database } from '../store/schema.ts';
import type { LibraryArticle } from './library-article.ts';

const NOTHING_FOUND: Analysis = { textHash: '', finderVersions: {}, quotes: [], entities: [], people: [] };

/**
 * Writes articles down, one after the other, so that a library need not fit into memory twice.
 * @param only the annotations that go with them, by id; null for all
 */
export async function exportLibrary(
  db: Database,
  articles: readonly LibraryArticle[],
  format: ExportFormat,
  only: ReadonlySet<string> | null,
): Promise<Blob> {
  const chunks: string[] = [];
  for await (const chunk of format.write(exported(db, articles, only))) chunks.push(chunk);
  return new Blob(chunks, { type: format.mime });
}

async function* exported(
  db: Database,
  articles: readonly LibraryArticle[],
  only: ReadonlySet<string> | null,
): AsyncIterable<ExportArticle> {
  for (const { key, record, annotations } of articles) {
    const [{ row }, corrections] = await Promise.all([analysisOf(db, key), correctionsFor(db, key)]);
    yield {
      url: record.rawUrls[0] ?? '',
      metadata: record.metadata,
      text: row?.text ?? '',
      analysis: row === null ? NOTHING_FOUND : applyCorrections(row.analysis, corrections.rows, row.text),
      annotations: only === null ? annotations : annotations.filter(({ id }) => only.has(id)),
      corrections: corrections.rows,
      accessed: record.modified,
      record,
      ...(row === null ? {} : { found: row.analysis, blocks: row.blocks }),
    };
  }
}
