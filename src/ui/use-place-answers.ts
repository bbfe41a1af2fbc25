import type { PlaceAnswerName } from '../core/anchors/placement.ts';
import { ANNOTATION_FIELDS, type Annotation, type AnnotationField, type FieldValue } from '../core/annotation.ts';
import type { Clock } from '../core/clock.ts';
import { fieldValue, sameValue } from '../core/op.ts';
import type { Reply } from '../core/reply.ts';
import type { WordKey } from '../core/words/word-key.ts';
import { say } from '../core/words/words.ts';
import { failureWords } from './failure-words.ts';
import type { ShowToast } from './toast.tsx';
import type { Changed, Turned } from './use-undo.ts';

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

const DONE: Readonly<Record<PlaceAnswerName, WordKey>> = {
  first: 'place_first_taken',
  second: 'place_second_taken',
  none: 'place_none_taken',
  mine: 'place_mine_kept',
  today: 'place_today_taken',
  selection: 'place_attached',
};

/** The reader's answers about places. Each can be undone: the fields stand again as they stood before. */
export function usePlaceAnswers({ send, write }: PlaceWrites, showToast: ShowToast, changed: Changed) {
  const undo = async (before: Annotation, after: Annotation): Promise<Turned> => {
    const fields = ANNOTATION_FIELDS.filter((field) => !sameValue(fieldValue(before, field), fieldValue(after, field)));
    const changes = fields.map((field) => ({
      field,
      value: fieldValue(before, field),
      replaces: after.clocks[field] === undefined ? [] : [after.clocks[field]],
    }));
    if (changes.length === 0) return 'once';
    const reply = await write(before, changes);
    if (reply.ok) return () => undo(after, reply.value);
    showToast(failureWords(reply.error));
    return null;
  };
  const make = async (annotation: Annotation, answer: PlaceAnswerName, asked: string): Promise<Turned> => {
    const reply = await send(annotation.id, answer, asked);
    if (reply.ok) return () => undo(annotation, reply.value);
    showToast(failureWords(reply.error));
    return null;
  };
  return async (annotation: Annotation, answer: PlaceAnswerName, asked: string) => {
    const made = make(annotation, answer, asked);
    changed(say(DONE[answer]), made);
    await made;
  };
}
