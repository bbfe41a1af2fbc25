import {
  ANNOTATION_FIELDS,
  type Annotation,
  type AnnotationField,
  type Conflict,
  checkFieldValue,
  checkId,
  type FieldValue,
  MAX_TAGS,
  MOTIVATIONS,
  type Motivation,
} from './annotation.ts';
import { type Check, list, object, oneOf, text } from './check.ts';
import { type Clock, checkClock, compareClocks, parseClock } from './clock.ts';

/**
 * One change of one field: the unit that is written, and later synchronised. It names the readings that it replaces, so
 * that two texts written at the same time are told from one text written after the other.
 */
export interface Op {
  readonly annotationId: string;
  readonly articleKey: string;
  readonly motivation: Motivation;
  readonly field: AnnotationField;
  readonly value: FieldValue;
  readonly clock: Clock;
  readonly replaces: readonly Clock[];
}

/** An op from elsewhere. */
export const checkOp: Check<Op> = (value, path) => {
  const shape = object({
    annotationId: checkId,
    articleKey: text(4000),
    motivation: oneOf(MOTIVATIONS),
    field: oneOf(ANNOTATION_FIELDS),
    clock: checkClock,
    replaces: list(checkClock, 100),
  })(value, path);
  return { ...shape, value: checkFieldValue(shape.field, (value as { value?: unknown }).value, `${path ?? ''}.value`) };
};

/**
 * The annotation after one change. A change that did not know the value it meets loses or wins by its clock; where the
 * loser is a text, it is kept beside the winner as a conflict, and tags that were added at two places are all there. The
 * same change again alters nothing.
 */
export function applyOp(annotation: Annotation | null, op: Op): Annotation {
  const before = annotation ?? emptyAnnotation(op);
  const standing = before.clocks[op.field];
  const conflicts = before.conflicts ?? [];
  if (standing === op.clock || conflicts.some((conflict) => conflict.field === op.field && conflict.clock === op.clock)) return before;

  const known = (clock: Clock) => op.replaces.includes(clock);
  const same = sameValue(fieldValue(before, op.field), op.value);
  const wins = standing === undefined || compareClocks(op.clock, standing) > 0;
  const left = conflicts.filter((conflict) => conflict.field !== op.field || !known(conflict.clock));
  const loser: Conflict | null =
    standing === undefined || same || known(standing)
      ? null
      : wins
        ? { field: op.field, value: fieldValue(before, op.field), clock: standing }
        : { field: op.field, value: op.value, clock: op.clock };
  const kept = loser !== null && isWorthKeeping(loser) ? [...left, loser].sort((a, b) => compareClocks(a.clock, b.clock)) : left;

  const { conflicts: _dropped, ...rest } = before;
  const changed = wins ? setField(rest, op) : rest;
  const modified = time(op.clock) > changed.modified ? time(op.clock) : changed.modified;
  const tags = loser !== null && op.field === 'tags' ? joinedTags(before.tags, op.value as readonly string[]) : changed.tags;
  return { ...changed, tags, modified, ...(kept.length > 0 ? { conflicts: kept } : {}) };
}

/** What the fields of an annotation hold now, `deleted` as true or false. */
export function fieldValue(annotation: Annotation, field: AnnotationField): FieldValue {
  if (field === 'deleted') return annotation.deleted !== undefined;
  return annotation[field] ?? null;
}

export function sameValue(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A lost note is the reader's words; a lost colour is not worth a question. */
function isWorthKeeping(conflict: Conflict): boolean {
  return conflict.field === 'note' && typeof conflict.value === 'string' && conflict.value.trim() !== '';
}

/** A tag too many is taken out in a moment; one that is gone is not missed until it is looked for. */
function joinedTags(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].slice(0, MAX_TAGS);
}

function emptyAnnotation(op: Op): Annotation {
  return {
    id: op.annotationId,
    articleKey: op.articleKey,
    motivation: op.motivation,
    selectors: [],
    note: '',
    colour: null,
    tags: [],
    clocks: {},
    created: time(op.clock),
    modified: time(op.clock),
  };
}

function setField(annotation: Annotation, op: Op): Annotation {
  const clocks = { ...annotation.clocks, [op.field]: op.clock };
  if (op.field === 'deleted') {
    const { deleted: _was, ...rest } = annotation;
    return { ...rest, clocks, ...(op.value === true ? { deleted: op.clock } : {}) };
  }
  if (op.field === 'keptQuotation' && op.value === null) {
    const { keptQuotation: _was, ...rest } = annotation;
    return { ...rest, clocks };
  }
  return { ...annotation, [op.field]: op.value, clocks };
}

function time(clock: Clock): string {
  return new Date(parseClock(clock).time).toISOString();
}
