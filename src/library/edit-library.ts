import type { Annotation, Motivation } from '../core/annotation.ts';
import type { ArticleRecord } from '../core/article-record.ts';
import { analysisOf } from '../store/analyses.ts';
import { type FieldChange, writeAnnotation } from '../store/annotations.ts';
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

/** Writes the changes one after the other; each is on disk before the next. */
export async function writeEdits(db: Database, edits: readonly Edit[]): Promise<Annotation[]> {
  const written: Annotation[] = [];
  for (const { record, analysis, ...edit } of edits) {
    const create = analysis ? () => ({ record, analysis }) : null;
    const write = (changes: readonly FieldChange[]) =>
      writeAnnotation(db, { ...edit, changes, articleKey: record.key, now: Date.now(), create });
    const after = await write(edit.changes);
    const { deleted } = after;
    // What the reader adds to comes out of the bin.
    const comesBack = deleted !== undefined && edit.changes.every(({ field }) => field !== 'deleted');
    written.push(comesBack ? await write([{ field: 'deleted', value: false, replaces: [deleted] }]) : after);
  }
  return written;
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
