import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Annotation } from '../core/annotation.ts';
import type { Clock } from '../core/clock.ts';
import { hash } from '../core/hash.ts';
import type { Reply } from '../core/reply.ts';
import type { ReadyPage } from '../messages.ts';
import { NoteEditor } from '../ui/note-editor.tsx';
import type { NoteDraft } from '../ui/note-saver.ts';
import type { ShowToast } from '../ui/toast.tsx';
import { useNote } from '../ui/use-note.ts';
import { askBackground } from './connection.ts';
import { draftKeeper, readDraft } from './note-drafts.ts';

interface Props {
  readonly page: ReadyPage;
  readonly tabId: number;
  readonly showToast: ShowToast;
}

/** The note on the article as a whole. It waits for what an earlier popup could not save. */
export function ArticleNote({ page, tabId, showToast }: Props) {
  const stored = page.annotations.find(({ motivation, deleted }) => motivation === 'commenting' && deleted === undefined) ?? null;
  const id = stored?.id ?? `note-${hash(page.key)}`;
  const [found, setFound] = useState<{ readonly id: string; readonly draft: NoteDraft | null } | null>(null);
  useEffect(() => {
    let over = false;
    void readDraft(id)
      .catch(() => null)
      .then((draft) => {
        if (!over) setFound({ id, draft });
      });
    return () => {
      over = true;
    };
  }, [id]);
  if (found?.id !== id) return <section class="popup-note waiting" aria-busy="true" />;
  return <StoredNote key={id} id={id} articleKey={page.key} tabId={tabId} stored={stored} draft={found.draft} showToast={showToast} />;
}

interface StoredProps {
  readonly id: string;
  readonly articleKey: string;
  readonly tabId: number;
  readonly stored: Annotation | null;
  readonly draft: NoteDraft | null;
  readonly showToast: ShowToast;
}

function StoredNote({ id, articleKey, tabId, stored, draft, showToast }: StoredProps) {
  const keepDraft = useMemo(() => draftKeeper(id), [id]);
  const write = (text: string, replaces: readonly Clock[]) => writeNote({ id, articleKey, tabId }, text, replaces);
  const { state, saver } = useNote({ write, keepDraft }, stored, draft);
  return (
    <div class="popup-note">
      <NoteEditor label="Note on this article" state={state} saver={saver} onCopied={() => showToast('Copied')} />
    </div>
  );
}

async function writeNote(
  { id, articleKey, tabId }: { id: string; articleKey: string; tabId: number },
  text: string,
  replaces: readonly Clock[],
): Promise<Reply<Annotation>> {
  const note = { annotationId: id, motivation: 'commenting', article: { key: articleKey, tabId } } as const;
  const reply = await askBackground('annotation.write', { ...note, changes: [{ field: 'note', value: text, replaces }] });
  if (!reply.ok || reply.value.deleted === undefined) return reply;
  // The note lies in the bin, and words written into it take it out again.
  return askBackground('annotation.write', { ...note, changes: [{ field: 'deleted', value: false, replaces: [reply.value.deleted] }] });
}
