import { type Check, list, nullable, object, text } from '../core/check.ts';
import { checkClock } from '../core/clock.ts';
import type { NoteDraft } from './note-saver.ts';

/**
 * Words that are typed and not stored yet, for as long as the browser runs and in memory only: the popup may close in the
 * middle of a word, and the write that it sends then may fail without anyone to see it.
 */
const PREFIX = 'draft:';
/** In UTF-16 units: a text that is too long for a note is a draft all the same. */
const MAX_DRAFT = 5_000_000;

const checkDraft: Check<NoteDraft> = object({ text: text(MAX_DRAFT), replaces: list(checkClock, 200), sent: nullable(text(MAX_DRAFT)) });

/** The browser's `storage.session`, which a screen passes in. */
export interface DraftArea {
  get(name: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(name: string): Promise<void>;
}

/** What could not be saved of this note, or null. */
export async function readDraft(area: DraftArea, annotationId: string): Promise<NoteDraft | null> {
  const name = PREFIX + annotationId;
  const stored = await area.get(name).catch((): Record<string, unknown> => ({}));
  return stored[name] === undefined ? null : checkDraft(stored[name]);
}

/** The way to keep one note's draft. One write at a time, the latest words always last. */
export function draftKeeper(area: DraftArea, annotationId: string): (draft: NoteDraft | null) => void {
  const name = PREFIX + annotationId;
  let next: { readonly draft: NoteDraft | null } | null = null;
  let busy = false;
  const run = async () => {
    busy = true;
    while (next !== null) {
      const { draft } = next;
      next = null;
      // Where there is no room for it, the words still stand in the field.
      await (draft === null ? area.remove(name) : area.set({ [name]: draft })).catch(() => undefined);
    }
    busy = false;
  };
  return (draft) => {
    next = { draft };
    if (!busy) void run();
  };
}
