import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Annotation } from '../core/annotation.ts';
import type { ArticleRecord } from '../core/article-record.ts';
import type { Clock } from '../core/clock.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { StoreError } from '../store/errors.ts';
import { draftKeeper, readDraft } from '../ui/note-drafts.ts';
import { NoteEditor } from '../ui/note-editor.tsx';
import type { NoteDraft } from '../ui/note-saver.ts';
import type { ShowToast } from '../ui/toast.tsx';
import { useNote } from '../ui/use-note.ts';
import type { Changed } from '../ui/use-undo.ts';
import { writeEdits } from './edit-library.ts';
import type { Library } from './use-library.ts';

interface Props {
  readonly annotation: Annotation;
  readonly record: ArticleRecord;
  readonly label: string;
  /** Goes into the field when it appears. */
  readonly focus: boolean;
  readonly library: Library;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** The note of one annotation, which saves itself. It waits for what an earlier screen could not save. */
export function LibraryNote(props: Props) {
  const { id } = props.annotation;
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
  if (found?.id !== id) return <div class="note-waiting" aria-busy="true" />;
  return <OpenNote key={id} {...props} draft={found.draft} />;
}

function OpenNote({ annotation, record, label, library, showToast, changed, draft, focus }: Props & { draft: NoteDraft | null }) {
  const { id, motivation } = annotation;
  const keepDraft = useMemo(() => draftKeeper(browser.storage.session, id), [id]);
  const write = async (value: string, replaces: readonly Clock[]): Promise<Reply<Annotation>> => {
    if (library.db === null) return failed('store', 'The library does not answer.', true);
    try {
      const edit = { record, annotationId: id, motivation, changes: [{ field: 'note', value, replaces }] } as const;
      const [written] = await writeEdits(library.db, [edit]);
      void library.wrote([record.key]);
      return written === undefined ? failed('store', 'The library does not answer.', true) : done(written);
    } catch (error) {
      return error instanceof StoreError ? failed(error.code, error.message, true) : failed('store', String(error), true);
    }
  };
  // A note that was never written has no reading of a clock to follow.
  const stored = annotation.clocks.note === undefined ? null : annotation;
  const { state, saver } = useNote({ write, keepDraft }, stored, draft);
  return (
    <NoteEditor
      label={label}
      state={state}
      saver={saver}
      focus={focus}
      disabled={false}
      onCopied={() => showToast('Copied')}
      onJoined={(undo) => changed('Texts joined', undo)}
    />
  );
}
