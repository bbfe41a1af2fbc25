import type { Annotation } from '../core/annotation.ts';
import type { Clock } from '../core/clock.ts';
import type { Op } from '../core/op.ts';
import type { Reply } from '../core/reply.ts';
import { failureWords } from './failure-words.ts';
import type { ShowToast } from './toast.tsx';
import type { Changed, Turn } from './use-undo.ts';

/** Writes fields of one annotation. Each screen has its own way to the store. */
export type WriteFields = (changes: readonly Pick<Op, 'field' | 'value' | 'replaces'>[]) => Promise<Reply<Annotation>>;

/** Words that are written into a note that lies in the bin take it out again. */
export async function writeNote(write: WriteFields, text: string, replaces: readonly Clock[]): Promise<Reply<Annotation>> {
  const reply = await write([{ field: 'note', value: text, replaces }]);
  if (!reply.ok || reply.value.deleted === undefined) return reply;
  return write([{ field: 'deleted', value: false, replaces: [reply.value.deleted] }]);
}

/**
 * Writes one field of the reader's thing, with an undo.
 * @param stored as it was before, or null for what is made by this
 */
export function writeField(
  write: WriteFields,
  stored: Annotation | null,
  change: Pick<Op, 'field' | 'value'>,
  words: string,
  { showToast, changed }: { readonly showToast: ShowToast; readonly changed: Changed },
): void {
  const { field, value } = change;
  const before = stored === null ? (field === 'tags' ? [] : null) : field === 'deleted' ? stored.deleted !== undefined : stored[field];
  const put = async (next: Op['value'], over: Clock | undefined): Promise<Annotation | null> => {
    const reply = await write([{ field, value: next, replaces: over === undefined ? [] : [over] }]);
    if (reply.ok) return reply.value;
    showToast(failureWords(reply.error));
    return null;
  };
  const turn =
    (next: Op['value'], back: Op['value'], over: Clock | undefined): Turn =>
    async () => {
      const written = await put(next, over);
      return written && turn(back, next, written.clocks[field]);
    };
  changed(words, turn(value, before ?? null, stored?.clocks[field])());
}
