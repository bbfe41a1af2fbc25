import { type Annotation, checkAnnotation } from '../core/annotation.ts';
import { applyOp } from '../core/op.ts';
import { deviceClock } from './device-clock.ts';
import { readRows } from './read-rows.ts';
import type { FoldedNote, WriteTransaction } from './schema.ts';
import { annotationDoc, indexDocs } from './search/search-index.ts';

/**
 * An article has one note of its own. When two records become one and both have theirs, the words of the second stand
 * beside those of the first, as after two writings at one time, until the reader joins them; its tags are added.
 * @param now the wall clock in milliseconds
 * @returns what became of the note that stood there; null where there was none, and the second one has to move
 */
export async function foldNote(tx: WriteTransaction, note: Annotation, into: string, now: number): Promise<FoldedNote | null> {
  const clock = note.clocks.note;
  if (!isArticleNote(note) || clock === undefined) return null;
  const stored = await tx.objectStore('annotations').index('articleKey').getAll(into);
  const standing = readRows('annotations', 'id', stored, checkAnnotation).rows.find(isArticleNote);
  if (standing === undefined) return null;
  const { id: annotationId, articleKey, motivation } = standing;
  const beside = applyOp(standing, { annotationId, articleKey, motivation, field: 'note', value: note.note, clock, replaces: [] });
  const after = checkAnnotation(await withTags(tx, beside, note.tags, now));
  await put(tx, after);
  return { before: standing, after };
}

/** Parts what foldNote joined. A note that was worked on since stays as it is: it holds the words of both. */
export async function unfoldNote(tx: WriteTransaction, { before, after }: FoldedNote): Promise<void> {
  const stored = await tx.objectStore('annotations').get(after.id);
  if (JSON.stringify(stored) === JSON.stringify(after)) await put(tx, before);
}

function isArticleNote({ motivation, selectors, deleted }: Annotation): boolean {
  return motivation === 'commenting' && selectors.length === 0 && deleted === undefined;
}

async function withTags(tx: WriteTransaction, annotation: Annotation, tags: readonly string[], now: number): Promise<Annotation> {
  const missing = tags.filter((tag) => !annotation.tags.includes(tag));
  if (missing.length === 0) return annotation;
  const { id: annotationId, articleKey, motivation } = annotation;
  const device = await deviceClock(tx, now);
  const clock = device.read(Object.values(annotation.clocks));
  await device.save();
  const replaces = annotation.clocks.tags === undefined ? [] : [annotation.clocks.tags];
  return applyOp(annotation, {
    annotationId,
    articleKey,
    motivation,
    field: 'tags',
    value: [...annotation.tags, ...missing],
    clock,
    replaces,
  });
}

async function put(tx: WriteTransaction, annotation: Annotation): Promise<void> {
  await tx.objectStore('annotations').put(annotation);
  await indexDocs(tx, [annotationDoc(annotation)]);
}
