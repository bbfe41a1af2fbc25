import { say } from '../core/words/words.ts';
import { savedLabel } from './dates.ts';
import { Icon } from './icon.tsx';
import type { NoteState } from './note-saver.ts';
import { useLate } from './use-late.ts';

/** Where the words are: always at the same place, read out when it changes. */
export function SaveState({ status, savedAt }: Pick<NoteState, 'status' | 'savedAt'>) {
  const slow = useLate(status === 'saving', 300);
  return (
    <span class={`save-state ${status}`} role="status">
      {(status === 'unsaved' || (status === 'saving' && !slow)) && (
        <>
          <span class="save-dot" />
          {say('note_state_unsaved')}
        </>
      )}
      {slow && (
        <>
          <span class="spinner" />
          {say('note_state_saving')}
        </>
      )}
      {status === 'saved' && savedAt !== null && (
        <>
          <Icon name="check" size={14} />
          {say('note_state_saved', { when: savedLabel(savedAt) })}
        </>
      )}
      {status === 'failed' && (
        <>
          <Icon name="alert" size={14} />
          {say('note_state_failed')}
        </>
      )}
    </span>
  );
}
