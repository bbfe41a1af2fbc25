import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Annotation } from '../core/annotation.ts';
import { say } from '../core/words/words.ts';
import { type DraftArea, draftKeeper, readDraft } from './note-drafts.ts';
import { NoteEditor } from './note-editor.tsx';
import type { NoteConnection, NoteDraft } from './note-saver.ts';
import type { ShowToast } from './toast.tsx';
import { useNote } from './use-note.ts';
import type { Changed } from './use-undo.ts';

interface Props {
  readonly id: string;
  /** As the store has it, or null for a note never written. */
  readonly stored: Annotation | null;
  readonly label: string;
  /** Goes into the field when it appears. */
  readonly focus: boolean;
  /** False where nothing is saved: the field takes no words that would be lost. */
  readonly saves: boolean;
  readonly drafts: DraftArea;
  readonly write: NoteConnection['write'];
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** The note of one annotation, which saves itself. It waits for what an earlier screen could not save. */
export function SavedNote(props: Props) {
  const { id, drafts } = props;
  const [found, setFound] = useState<{ readonly id: string; readonly draft: NoteDraft | null } | null>(null);
  useEffect(() => {
    let over = false;
    void readDraft(drafts, id)
      .catch(() => null)
      .then((draft) => {
        if (!over) setFound({ id, draft });
      });
    return () => {
      over = true;
    };
  }, [id]);
  if (found?.id !== id) return <div class="note-waiting" aria-busy="true" />;
  return <OpenNote key={id} {...props} draft={found.draft} />;
}

function OpenNote({ id, stored, label, focus, saves, drafts, write, showToast, changed, draft }: Props & { draft: NoteDraft | null }) {
  const keepDraft = useMemo(() => draftKeeper(drafts, id), [id]);
  // A note that was never written has no reading of a clock to follow.
  const known = stored?.clocks.note === undefined ? null : stored;
  const { state, saver } = useNote({ write, keepDraft }, known, draft);
  return (
    <NoteEditor
      label={label}
      state={state}
      saver={saver}
      focus={focus}
      disabled={!saves}
      onCopied={() => showToast(say('common_copied'))}
      onJoined={(undo) =>
        changed(
          say('note_joined'),
          Promise.resolve(async () => {
            undo();
            return 'once';
          }),
        )
      }
    />
  );
}
