import type { Failure } from '../core/reply.ts';
import { say, sayCode } from '../core/words/words.ts';

/** What went wrong, as a sentence for the reader: that of its code, or else what the failure says of itself. */
export function failureWords({ code, message }: Pick<Failure, 'code' | 'message'>): string {
  return sayCode('failure', code) || message;
}

/** The same for words that are being written: what went wrong, and that they are safe. */
export function unsavedWords(failure: Failure): string {
  if (failure.code === 'too-long') return failureWords(failure);
  if (failure.code === 'store-full') return say('note_disk_full');
  return say('note_not_saved', { reason: failureWords(failure) });
}
