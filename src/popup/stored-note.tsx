import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Annotation, Motivation } from '../core/annotation.ts';
import type { Clock } from '../core/clock.ts';
import type { Reply } from '../core/reply.ts';
import { draftKeeper, readDraft } from '../ui/note-drafts.ts';
import { NoteEditor } from '../ui/note-editor.tsx';
import type { NoteDraft } from '../ui/note-saver.ts';
import type { ShowToast } from '../ui/toast.tsx';
import { useNote } from '../ui/use-note.ts';
import type { Changed } from '../ui/use-undo.ts';
import { askBackground } from './connection.ts';

interface Props {
  readonly id: string;
  readonly motivation: Motivation;
  readonly articleKey: string;
  readonly tabId: number;
  /** As the store has it, or null for a note never written. */
  readonly stored: Annotation | null;
  readonly label: string;
  /** Goes into the field when it appears. */
  readonly focus: boolean;
  /** False where nothing is saved: the field takes no words that would be lost. */
  readonly saves: boolean;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** The note of one annotation. It waits for what an earlier popup could not save. */
export function StoredNote(props: Props) {
  const { id } = props;
  const [found, setFound] = useState<{ readonly id: string; readonly draft: NoteDraft | null } | null>(null);
  useEffect(() => {
    let over = false;
    void readDraft(browser.storage.session, id)
      .catch(() => null)
      .then((draft) => {
        if (!over) setFound({ id, draft });
      });
    return () => {
      over = true;
    };
  }, [id]);
  if (found?.id !== id) return <section class="note-waiting" aria-busy="true" />;
  return <OpenNote key={id} {...props} draft={found.draft} />;
}

function OpenNote({ draft, label, focus, stored, showToast, changed, ...place }: Props & { draft: NoteDraft | null }) {
  const keepDraft = useMemo(() => draftKeeper(browser.storage.session, place.id), [place.id]);
  const write = (text: string, replaces: readonly Clock[]) => writeNote(place, text, replaces);
  const { state, saver } = useNote({ write, keepDraft }, stored, draft);
  return (
    <NoteEditor
      label={label}
      state={state}
      saver={saver}
      focus={focus}
      disabled={!place.saves}
      onCopied={() => showToast('Copied')}
      onJoined={(undo) => changed('Texts joined', undo)}
    />
  );
}

type Place = Pick<Props, 'id' | 'motivation' | 'articleKey' | 'tabId' | 'saves'>;

async function writeNote(
  { id, motivation, articleKey, tabId, saves }: Place,
  text: string,
  replaces: readonly Clock[],
): Promise<Reply<Annotation>> {
  const note = { annotationId: id, motivation, article: { key: articleKey, tabId, saves } } as const;
  const reply = await askBackground('annotation.write', { ...note, changes: [{ field: 'note', value: text, replaces }] });
  if (!reply.ok || reply.value.deleted === undefined) return reply;
  // The note lies in the bin, and words written into it take it out again.
  return askBackground('annotation.write', { ...note, changes: [{ field: 'deleted', value: false, replaces: [reply.value.deleted] }] });
}
