import type { PlaceAnswerName } from '../core/anchors/placement.ts';
import { ANNOTATION_FIELDS, type Annotation, type AnnotationField, type FieldValue } from '../core/annotation.ts';
import type { Clock } from '../core/clock.ts';
import { fieldValue, sameValue } from '../core/op.ts';
import type { Reply } from '../core/reply.ts';
import { failureWords } from './failure-words.ts';
import type { ShowToast } from './toast.tsx';
import type { Changed } from './use-undo.ts';

interface FieldChange {
  readonly field: AnnotationField;
  readonly value: FieldValue;
  readonly replaces: readonly Clock[];
}

export interface PlaceWrites {
  /** Has the answer done. */
  send(annotationId: string, answer: PlaceAnswerName, asked: string): Promise<Reply<Annotation>>;
  write(annotation: Annotation, changes: readonly FieldChange[]): Promise<Reply<Annotation>>;
}

const DONE: Readonly<Record<PlaceAnswerName, string>> = {
  first: 'Put in the first place',
  second: 'Put in the second place',
  none: 'Put with what lost its place',
  mine: 'Your words are kept',
  today: 'Today’s words are taken',
  selection: 'Attached to the selection',
};

/** The reader's answers about places. Each can be undone: the fields stand again as they stood before. */
export function usePlaceAnswers({ send, write }: PlaceWrites, showToast: ShowToast, changed: Changed) {
  const undo = async (before: Annotation, after: Annotation) => {
    const fields = ANNOTATION_FIELDS.filter((field) => !sameValue(fieldValue(before, field), fieldValue(after, field)));
    const changes = fields.map((field) => ({
      field,
      value: fieldValue(before, field),
      replaces: after.clocks[field] === undefined ? [] : [after.clocks[field]],
    }));
    if (changes.length === 0) return;
    const reply = await write(before, changes);
    if (!reply.ok) showToast(failureWords(reply.error));
  };
  return async (annotation: Annotation, answer: PlaceAnswerName, asked: string) => {
    const reply = await send(annotation.id, answer, asked);
    if (reply.ok) changed(DONE[answer], () => void undo(annotation, reply.value));
    else showToast(failureWords(reply.error));
  };
}
