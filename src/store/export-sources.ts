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

/**
 * What was found in articles and put right, in the order of their keys as given. The next are read while these are written.
 * Keys that are neighbours in the library are read at once, which takes half the time of reading one after the other.
 */
export async function* exportSources(db: Database, keys: readonly string[]): AsyncIterable<ExportSource> {
  const stored = await db.getAllKeys('analyses');
  const places = new Map(stored.map((key, place) => [key, place]));
  const corrected = (await db.count('corrections')) > 0;
  const read = (from: number) => readBatch(db, keys.slice(from, from + BATCH), places, corrected);
  let next = read(0);
  for (let at = 0; at < keys.length; at += BATCH) {
    const batch = await next;
    next = read(at + BATCH);
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

/** @param places where each key stands among those of all analyses */
async function readBatch(
  db: Database,
  keys: readonly string[],
  places: ReadonlyMap<string, number>,
  corrected: boolean,
): Promise<ExportSource[]> {
  if (keys.length === 0) return [];
  const tx = db.transaction(['analyses', 'corrections']);
  const index = tx.objectStore('corrections').index('articleKey');
  const [analyses, corrections] = await Promise.all([
    Promise.all(runs(keys, places).map((run) => tx.objectStore('analyses').getAll(run))),
    corrected ? Promise.all(keys.map((key) => index.getAll(key))) : [],
  ]);
  const byKey = new Map(analyses.flat().map((row) => [row.articleKey, row]));
  return keys.map((key, at): ExportSource => {
    const stored = byKey.get(key);
    const [row = null] = readRows('analyses', 'articleKey', stored === undefined ? [] : [stored], checkAnalysisRow).rows;
    const { rows } = readRows('corrections', 'id', corrections[at] ?? [], checkCorrection);
    return { row, corrections: [...rows].sort((a, b) => compareClocks(a.clock, b.clock)) };
  });
}

/** Keys that stand side by side in the store, as ranges that hold nothing else. */
function runs(keys: readonly string[], places: ReadonlyMap<string, number>): IDBKeyRange[] {
  const found = keys.map((key) => ({ key, place: places.get(key) ?? -1 })).filter(({ place }) => place !== -1);
  const ranges: { first: string; last: string; place: number }[] = [];
  for (const { key, place } of found.sort((a, b) => a.place - b.place)) {
    const run = ranges.at(-1);
    if (run !== undefined && place - run.place <= 1) Object.assign(run, { last: key, place });
    else ranges.push({ first: key, last: key, place });
  }
  return ranges.map(({ first, last }) => IDBKeyRange.bound(first, last));
}
