import type { Annotation, AnnotationField, FieldValue } from '../core/annotation.ts';
import type { Sender } from '../core/message-bus.ts';
import type { Reply } from '../core/reply.ts';
import type { RequestOf } from '../messages.ts';
import { type AnnotationWrite, writeAnnotation } from '../store/annotations.ts';
import type { Target } from './read-tab.ts';
import { targetOf, writeTo } from './write-to.ts';

/** New values of some fields. */
export type Fields = Partial<Record<AnnotationField, FieldValue>>;

export type Edit = Pick<AnnotationWrite, 'annotationId' | 'motivation' | 'changes'>;

/** Writes one change of one annotation, for a screen. */
export async function writeAnnotationFor(request: RequestOf<'annotation.write'>, sender: Sender): Promise<Reply<Annotation>> {
  const target = await targetOf(request.article, sender);
  return target.ok ? editAnnotation(target.value, request) : target;
}

export function editAnnotation(target: Target, { annotationId, motivation, changes }: Edit): Promise<Reply<Annotation>> {
  return writeTo(target, ({ db, ...write }) => writeAnnotation(db, { ...write, annotationId, motivation, changes }));
}

/** The edit that gives fields new values, in the place of those that stand. */
export function fieldEdit({ id, motivation, clocks }: Pick<Annotation, 'id' | 'motivation' | 'clocks'>, fields: Fields): Edit {
  const changes = Object.entries(fields).map(([name, value]) => {
    const field = name as AnnotationField;
    const clock = clocks[field];
    return { field, value, replaces: clock === undefined ? [] : [clock] };
  });
  return { annotationId: id, motivation, changes };
}
