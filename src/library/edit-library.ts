import type { Annotation, Motivation } from '../core/annotation.ts';
import type { ArticleRecord } from '../core/article-record.ts';
import { analysisOf } from '../store/analyses.ts';
import { type FieldChange, writeAnnotations } from '../store/annotations.ts';
import type { NewArticle } from '../store/articles.ts';
import type { Database } from '../store/schema.ts';

/** One change of one annotation. */
export interface Edit {
  readonly record: ArticleRecord;
  readonly annotationId: string;
  readonly motivation: Motivation;
  readonly changes: readonly FieldChange[];
  /** What goes when an article's last annotation does, and comes back with it. */
  readonly analysis?: NewArticle['analysis'] | null;
}

/** Writes what the reader did in one go: all of it or nothing, on disk when this answers. */
export function writeEdits(db: Database, edits: readonly Edit[]): Promise<Annotation[]> {
  const now = Date.now();
  return writeAnnotations(
    db,
    edits.map(({ record, analysis, ...edit }) => ({
      ...edit,
      articleKey: record.key,
      now,
      create: analysis ? () => ({ record, analysis }) : null,
      // What the reader adds to comes out of the bin.
      revives: edit.changes.every(({ field }) => field !== 'deleted'),
    })),
  );
}

/** Puts annotations into the bin, or takes them out of it. */
export function binEdit(record: ArticleRecord, annotation: Annotation, deleted: boolean): Edit {
  const { id, motivation, clocks } = annotation;
  const replaces = clocks.deleted === undefined ? [] : [clocks.deleted];
  return { record, annotationId: id, motivation, changes: [{ field: 'deleted', value: deleted, replaces }] };
}

export function tagsEdit(record: ArticleRecord, annotation: Annotation, tags: readonly string[]): Edit {
  const { id, motivation, clocks } = annotation;
  const replaces = clocks.tags === undefined ? [] : [clocks.tags];
  return { record, annotationId: id, motivation, changes: [{ field: 'tags', value: tags, replaces }] };
}

/** The same edits with what is stored of their articles' texts, for taking them back. */
export async function withAnalyses(db: Database, edits: readonly Edit[]): Promise<Edit[]> {
  const rows = new Map<string, NewArticle['analysis'] | null>();
  for (const { record } of edits) if (!rows.has(record.key)) rows.set(record.key, (await analysisOf(db, record.key)).row);
  return edits.map((edit) => ({ ...edit, analysis: rows.get(edit.record.key) ?? null }));
}
