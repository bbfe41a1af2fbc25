import {
  type Annotation,
  type AnnotationField,
  checkAnnotation,
  checkFieldValue,
  type FieldValue,
  type Motivation,
} from '../core/annotation.ts';
import { InvalidError } from '../core/check.ts';
import type { Clock } from '../core/clock.ts';
import { isEmptied } from '../core/empty-annotation.ts';
import { applyOp, fieldValue, sameValue } from '../core/op.ts';
import { ensureArticle, type NewArticle, touchArticle } from './articles.ts';
import { inTransaction } from './database.ts';
import { type DeviceClock, deviceClock } from './device-clock.ts';
import { DamagedRowError, ForeignAnnotationError } from './errors.ts';
import { hasLiveAnnotation } from './live-annotations.ts';
import { type Rows, readRows } from './read-rows.ts';
import { type Database, SEARCH_STORES, type StoreName, type WriteTransaction } from './schema.ts';
import { annotationDoc, articleDoc, indexDocs } from './search/search-index.ts';
import { standingKey } from './standing-key.ts';

const STORES: StoreName[] = ['articles', 'analyses', 'annotations', 'corrections', 'merges', 'clocks', ...SEARCH_STORES];

/** One field's new value, with the readings of the values that the writer had before their eyes. */
export interface FieldChange {
  readonly field: AnnotationField;
  readonly value: FieldValue;
  readonly replaces: readonly Clock[];
}

export interface AnnotationWrite {
  readonly articleKey: string;
  /** Made by the caller, so that a write that is sent twice is one annotation. */
  readonly annotationId: string;
  /** Used when the annotation is new. */
  readonly motivation: Motivation;
  readonly changes: readonly FieldChange[];
  /** The wall clock in milliseconds. */
  readonly now: number;
  /** What to file when the article is not stored; null where the caller has no page to read. Called at most once. */
  readonly create: (() => NewArticle) | null;
}

/**
 * Writes one action of the reader: all its changes or none, on disk when this answers. A value that already stands is
 * not written again, so a repeated call neither doubles nor conflicts. When the last annotation of an article goes into
 * the bin its analysis goes too; the record stays as long as the binned annotations do.
 * @throws UnknownArticleError when the article is not stored and `create` is null
 * @throws ForeignAnnotationError when the annotation belongs to another article
 * @throws DamagedRowError when the stored annotation cannot be read
 * @throws InvalidError when there is no change, or a value is not of its field's kind
 * @throws StoreFullError when there is no space left
 */
export async function writeAnnotation(db: Database, given: AnnotationWrite): Promise<Annotation> {
  if (given.changes.length === 0) throw new InvalidError('changes', 'at least one change');
  for (const { field, value } of given.changes) checkFieldValue(field, value);
  return inTransaction(db, STORES, async (tx) => {
    const write = { ...given, articleKey: await standingKey(tx, given.articleKey) };
    const before = await storedAnnotation(tx, write);
    const made = await ensureArticle(tx, write.articleKey, write.create);
    const clock = await deviceClock(tx, write.now);
    const after = write.changes.reduce((annotation, change) => changed(annotation, change, write, clock), before);
    if (after === null || after === before) return after as Annotation;
    // What could not be read again must not be written: its text would be out of reach for good.
    await tx.objectStore('annotations').put(checkAnnotation(after));
    const article = await touchArticle(tx, write.articleKey, after.modified);
    await keepAnalysis(tx, write, made);
    await indexDocs(tx, [annotationDoc(after), ...(article === null ? [] : [articleDoc(article)])]);
    await clock.save();
    return after;
  });
}

/** What the reader has in an article, in the order it was made; without what is in the bin. */
export async function annotationsFor(db: Database, articleKey: string): Promise<Rows<Annotation>> {
  const stored = await db.getAllFromIndex('annotations', 'articleKey', articleKey);
  const { rows, damaged } = readRows('annotations', 'id', stored, checkAnnotation);
  const live = rows.filter((annotation) => annotation.deleted === undefined);
  return { rows: live.sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0)), damaged };
}

async function storedAnnotation(tx: WriteTransaction, write: AnnotationWrite): Promise<Annotation | null> {
  const stored = await tx.objectStore('annotations').get(write.annotationId);
  if (stored === undefined) return null;
  const annotation = readRows('annotations', 'id', [stored], checkAnnotation).rows[0];
  if (annotation === undefined) throw new DamagedRowError();
  // What was emptied has no address any more, and its id may be used again.
  if (isEmptied(annotation)) return { ...annotation, articleKey: write.articleKey };
  if (annotation.articleKey !== write.articleKey) throw new ForeignAnnotationError();
  return annotation;
}

function changed(annotation: Annotation | null, change: FieldChange, write: AnnotationWrite, clock: DeviceClock): Annotation {
  const { annotationId, articleKey, motivation } = write;
  const conflicts = annotation?.conflicts ?? [];
  const settles = conflicts.some((conflict) => conflict.field === change.field && change.replaces.includes(conflict.clock));
  if (annotation !== null && !settles && sameValue(fieldValue(annotation, change.field), change.value)) return annotation;
  const seen = annotation === null ? [] : [...Object.values(annotation.clocks), ...conflicts.map((conflict) => conflict.clock)];
  return applyOp(annotation, { annotationId, articleKey, motivation, ...change, clock: clock.read(seen) });
}

/** An analysis is stored as long as the reader keeps something in the article: the store is no reading history. */
async function keepAnalysis(tx: WriteTransaction, write: AnnotationWrite, made: NewArticle | null): Promise<void> {
  const store = tx.objectStore('analyses');
  if (!(await hasLiveAnnotation(tx, write.articleKey))) return store.delete(write.articleKey);
  if ((await store.getKey(write.articleKey)) !== undefined) return;
  const row = (made ?? write.create?.())?.analysis;
  if (row !== undefined) await store.put(row);
}
