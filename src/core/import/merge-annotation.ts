import { ANNOTATION_FIELDS, type Annotation, type AnnotationField, type FieldValue } from '../annotation.ts';
import { type Clock, compareClocks, parseClock, tick } from '../clock.ts';
import { applyOp, fieldValue, sameValue } from '../op.ts';
import { IMPORT_DEVICE } from './imported.ts';

/**
 * Another state of the same annotation: each field as it was written last. A note that was written on two devices without
 * knowing of each other is kept twice, as a conflict; an older state of the same device is history and leaves no trace.
 * @returns `before` itself where nothing is new
 */
export function mergeStates(before: Annotation, other: Annotation): Annotation {
  return ANNOTATION_FIELDS.reduce((annotation, field) => {
    const clock = other.clocks[field];
    const standing = annotation.clocks[field];
    if (clock === undefined || clock === standing) return annotation;
    const sameDevice = standing !== undefined && parseClock(standing).device === parseClock(clock).device;
    if (sameDevice && compareClocks(clock, standing) < 0) return annotation;
    return written(annotation, field, fieldValue(other, field), clock, sameDevice ? [standing] : []);
  }, before);
}

/**
 * The same words highlighted with another tool: its note goes below the reader's, its tags behind theirs.
 * @returns `before` itself where nothing is new
 */
export function mergeWords(before: Annotation, other: Annotation): Annotation {
  const theirs = other.note.trim();
  const note =
    theirs === '' || before.note.includes(theirs)
      ? before.note
      : [before.note.trimEnd(), theirs].filter((part) => part !== '').join('\n\n');
  const tags = [...new Set([...before.tags, ...other.tags])];
  const colour = before.colour ?? other.colour;
  const changes: [AnnotationField, FieldValue][] = [
    ['note', note],
    ['tags', tags],
    ['colour', colour],
  ];
  return changes.reduce((annotation, [field, value]) => {
    if (sameValue(fieldValue(annotation, field), value)) return annotation;
    const standing = annotation.clocks[field];
    return written(
      annotation,
      field,
      value,
      tick(standing ?? null, Date.parse(other.modified), IMPORT_DEVICE),
      standing === undefined ? [] : [standing],
    );
  }, before);
}

function written(annotation: Annotation, field: AnnotationField, value: FieldValue, clock: Clock, replaces: readonly Clock[]): Annotation {
  const { id, articleKey, motivation } = annotation;
  return applyOp(annotation, { annotationId: id, articleKey, motivation, field, value, clock, replaces });
}
