import type { Annotation, FieldValue, Motivation } from '../core/annotation.ts';
import type { ArticleRecord } from '../core/article-record.ts';
import { type FieldChange, writeAnnotations } from '../store/annotations.ts';
import type { Database } from '../store/schema.ts';

/** One change of one annotation. */
export interface Edit {
  readonly record: ArticleRecord;
  readonly annotationId: string;
  readonly motivation: Motivation;
  readonly changes: readonly FieldChange[];
}

/** Writes what the reader did in one go: all of it or nothing, on disk when this answers. */
export function writeEdits(db: Database, edits: readonly Edit[]): Promise<Annotation[]> {
  const now = Date.now();
  return writeAnnotations(
    db,
    edits.map(({ record, ...edit }) => ({
      ...edit,
      articleKey: record.key,
      now,
      create: null,
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

export function fieldEdit(record: ArticleRecord, annotation: Annotation, field: 'tags' | 'colour', value: FieldValue): Edit {
  const { id, motivation, clocks } = annotation;
  const standing = clocks[field];
  return { record, annotationId: id, motivation, changes: [{ field, value, replaces: standing === undefined ? [] : [standing] }] };
}
