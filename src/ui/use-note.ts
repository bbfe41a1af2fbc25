import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../core/annotation.ts';
import { type NoteConnection, type NoteDraft, NoteSaver, type NoteState } from './note-saver.ts';

/**
 * A note that saves itself for as long as the screen shows it, and once more when the screen goes away.
 * @param stored the note as the store has it now, or null; a newer one is taken over while nothing here is unsaved
 * @param draft what an earlier screen could not save; read once
 */
export function useNote(connection: Omit<NoteConnection, 'changed'>, stored: Annotation | null, draft: NoteDraft | null) {
  const latest = useRef(connection);
  latest.current = connection;
  const [, changed] = useState<NoteState | null>(null);
  const saver = useMemo(
    () =>
      new NoteSaver(
        {
          write: (text, replaces) => latest.current.write(text, replaces),
          keepDraft: (unsaved) => latest.current.keepDraft(unsaved),
          changed,
        },
        stored,
        draft,
      ),
    [],
  );
  useEffect(() => {
    if (stored !== null) saver.receive(stored);
  }, [saver, stored]);
  useEffect(() => {
    const close = () => saver.close();
    const hide = () => {
      if (document.visibilityState === 'hidden') saver.save();
    };
    window.addEventListener('pagehide', close);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', close);
      document.removeEventListener('visibilitychange', hide);
      saver.save();
    };
  }, [saver]);
  return { state: saver.state, saver };
}
