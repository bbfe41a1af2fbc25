import type { Annotation } from '../core/annotation.ts';
import type { Clock } from '../core/clock.ts';
import type { Op } from '../core/op.ts';
import type { Reply } from '../core/reply.ts';
import { failureWords } from './failure-words.ts';
import type { ShowToast } from './toast.tsx';
import type { Changed } from './use-undo.ts';

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
export async function writeField(
  write: WriteFields,
  stored: Annotation | null,
  change: Pick<Op, 'field' | 'value'>,
  words: string,
  { showToast, changed }: { readonly showToast: ShowToast; readonly changed: Changed },
): Promise<void> {
  const { field, value } = change;
  const over = (clock: Clock | undefined) => (clock === undefined ? [] : [clock]);
  const before = stored === null ? (field === 'tags' ? [] : null) : field === 'deleted' ? stored.deleted !== undefined : stored[field];
  const reply = await write([{ field, value, replaces: over(stored?.clocks[field]) }]);
  if (!reply.ok) return showToast(failureWords(reply.error));
  const undo = async () => {
    const undone = await write([{ field, value: before ?? null, replaces: over(reply.value.clocks[field]) }]);
    if (!undone.ok) showToast(failureWords(undone.error));
  };
  changed(words, () => void undo());
}
