import {
  type Annotation,
  type AnnotationField,
  checkAnnotation,
  checkFieldValue,
  type FieldValue,
  type Motivation,
} from '../core/annotation.ts';
import { byMade } from '../core/by-made.ts';
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
import { annotationDoc, articleDoc, indexDocs, type SearchDoc } from './search/search-index.ts';
import { standingKey } from './standing-key.ts';

/** What a transaction has done to an article. */
interface Touched {
  readonly modified: string;
  readonly create: AnnotationWrite['create'];
}

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
  /** What to file when the article is not stored; null where the caller has no page to read. */
  readonly create: (() => NewArticle) | null;
  /** Takes the annotation out of the bin with the same action: the reader adds to it. */
  readonly revives?: boolean;
}

/**
 * Writes one action of the reader: all its changes or none, on disk when this answers. A value that already stands is
 * not written again, so a repeated call neither doubles nor conflicts. An article's record and analysis stay as long as
 * anything of it lies in the bin, so that what comes out finds them.
 * @throws UnknownArticleError when the article is not stored and `create` is null
 * @throws ForeignAnnotationError when the annotation belongs to another article
 * @throws DamagedRowError when the stored annotation cannot be read
 * @throws InvalidError when there is no change, or a value is not of its field's kind
 * @throws StoreFullError when there is no space left
 */
export async function writeAnnotation(db: Database, given: AnnotationWrite): Promise<Annotation> {
  const [written] = await writeAnnotations(db, [given]);
  return written as Annotation;
}

/**
 * Writes an action that reaches many annotations, all in one transaction.
 * @returns the annotations as they are now, in the order of the writes
 * @throws as writeAnnotation does; nothing is written then
 */
export async function writeAnnotations(db: Database, given: readonly AnnotationWrite[]): Promise<Annotation[]> {
  for (const { changes } of given) {
    if (changes.length === 0) throw new InvalidError('changes', 'at least one change');
    for (const { field, value } of changes) checkFieldValue(field, value);
  }
  return inTransaction(db, STORES, async (tx) => {
    const clock = await deviceClock(tx, Math.max(0, ...new Set(given.map(({ now }) => now))));
    const written: Annotation[] = [];
    const docs = new Map<string, SearchDoc>();
    const touched = new Map<string, Touched>();
    for (const each of given) {
      const write = { ...each, articleKey: await standingKey(tx, each.articleKey) };
      const stored = await storedAnnotation(tx, write);
      const isGone = stored !== null && isEmptied(stored);
      // Of what was emptied nothing is left that could come out of the bin.
      if (isGone && write.changes.every(({ field }) => field === 'deleted')) {
        written.push(stored);
        continue;
      }
      // It has no address any more, and its id may be used again.
      const before = isGone ? { ...stored, articleKey: write.articleKey } : stored;
      const made = await ensureArticle(tx, write.articleKey, write.create);
      const after = revived(
        write.changes.reduce((annotation, change) => changed(annotation, change, write, clock), before),
        write,
        clock,
      );
      written.push(after as Annotation);
      if (after === null || after === before) continue;
      // What could not be read again must not be written: its text would be out of reach for good.
      await tx.objectStore('annotations').put(checkAnnotation(after));
      const doc = annotationDoc(after);
      docs.set(doc.owner, doc);
      const { modified = '', create = null } = touched.get(write.articleKey) ?? {};
      const latest = modified < after.modified ? after.modified : modified;
      touched.set(write.articleKey, { modified: latest, create: create ?? (made === null ? write.create : () => made) });
    }
    for (const [key, { modified, create }] of touched) {
      const article = await touchArticle(tx, key, modified);
      await keepAnalysis(tx, key, create);
      if (article !== null) docs.set(`article ${key}`, articleDoc(article));
    }
    if (docs.size === 0) return written;
    await indexDocs(tx, [...docs.values()]);
    await clock.save();
    return written;
  });
}

/** What the reader has in an article, in the order it was made; without what is in the bin. */
export async function annotationsFor(db: Database, articleKey: string): Promise<Rows<Annotation>> {
  const stored = await db.getAllFromIndex('annotations', 'articleKey', articleKey);
  const { rows, damaged } = readRows('annotations', 'id', stored, checkAnnotation);
  const live = rows.filter((annotation) => annotation.deleted === undefined);
  return { rows: live.sort(byMade), damaged };
}

/** One annotation, also from the bin; null where there is none that can be read. */
export async function annotationOf(db: Database, id: string): Promise<Annotation | null> {
  const stored = await db.get('annotations', id);
  return readRows('annotations', 'id', stored === undefined ? [] : [stored], checkAnnotation).rows[0] ?? null;
}

async function storedAnnotation(tx: WriteTransaction, write: AnnotationWrite): Promise<Annotation | null> {
  const stored = await tx.objectStore('annotations').get(write.annotationId);
  if (stored === undefined) return null;
  const annotation = readRows('annotations', 'id', [stored], checkAnnotation).rows[0];
  if (annotation === undefined) throw new DamagedRowError();
  if (annotation.articleKey !== write.articleKey && !isEmptied(annotation)) throw new ForeignAnnotationError();
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

function revived(annotation: Annotation | null, write: AnnotationWrite, clock: DeviceClock): Annotation | null {
  const deleted = annotation?.deleted;
  if (deleted === undefined || write.revives !== true) return annotation;
  return changed(annotation, { field: 'deleted', value: false, replaces: [deleted] }, write, clock);
}

/** An analysis is stored as long as the reader has something in the article, if only in the bin: the store is no reading history. */
async function keepAnalysis(tx: WriteTransaction, articleKey: string, create: AnnotationWrite['create']): Promise<void> {
  const store = tx.objectStore('analyses');
  if ((await store.getKey(articleKey)) !== undefined || !(await hasLiveAnnotation(tx, articleKey))) return;
  const row = create?.().analysis;
  if (row !== undefined) await store.put(row);
}
