import { useRef, useState } from 'preact/hooks';
import { importParts } from '../../core/import/import-parts.ts';
import { say, sayCount } from '../../core/words/words.ts';
import { StoreError } from '../../store/errors.ts';
import type { ImportRow } from '../../store/schema.ts';
import { buildSearchIndex } from '../../store/search/build-index.ts';
import { failureWords } from '../../ui/failure-words.ts';
import type { ShowToast } from '../../ui/toast.tsx';
import type { Library } from '../use-library.ts';
import { type ImportPreview, previewImport } from './preview-import.ts';
import { readFile } from './read-file.ts';
import { newImport, undoParts, writeParts } from './run-import.ts';

/** Where an import is. */
export type ImportState =
  | { readonly step: 'none' }
  | { readonly step: 'reading' | 'writing' | 'undoing'; readonly name: string; readonly done: number; readonly of: number }
  | { readonly step: 'preview'; readonly file: File; readonly preview: ImportPreview };

export interface Importing {
  readonly state: ImportState;
  /** Reads a file and shows what importing it would do. */
  readonly look: (file: File) => void;
  /** Imports what is shown. */
  readonly start: () => void;
  /** Goes on with an import that was stopped. */
  readonly resume: (row: ImportRow) => void;
  readonly undo: (row: ImportRow) => void;
  /** Stops what is going on, or puts the preview away. */
  readonly stop: () => void;
}

/**
 * Reads, shows, writes and takes back.
 * @param changed called when the list of imports has another state
 */
export function useImport({ db, wrote }: Library, showToast: ShowToast, changed: () => void): Importing {
  const [state, setState] = useState<ImportState>({ step: 'none' });
  const ending = useRef(new AbortController());

  const run = async (name: string, step: 'reading' | 'writing' | 'undoing', work: (signal: AbortSignal) => Promise<ImportState>) => {
    ending.current.abort();
    const own = new AbortController();
    ending.current = own;
    setState({ step, name, done: 0, of: 0 });
    // It is on the screen before the work begins.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      const next = await work(own.signal);
      if (ending.current === own) setState(next);
    } catch (error) {
      if (ending.current === own) setState({ step: 'none' });
      // Stopped by the reader.
      if (own.signal.aborted) return;
      showToast(error instanceof StoreError ? failureWords(error) : say(SORRY[step]));
    } finally {
      changed();
    }
  };
  const progress = (step: 'reading' | 'writing' | 'undoing', name: string) => (done: number, of: number) => {
    setState((before) => (before.step === step ? { step, name, done, of } : before));
  };
  const write = (name: string, begin: () => Promise<ImportRow>, read: (signal: AbortSignal) => Promise<ImportPreview['parts']>) =>
    void run(name, 'writing', async (signal) => {
      if (db === null) return { step: 'none' };
      const [parts, row] = [await read(signal), await begin()];
      const { row: after, keys } = await writeParts(db, row, parts, signal, progress('writing', name));
      await wrote(keys);
      // Where it is long it goes on by itself, and later in the background.
      void buildSearchIndex(db).catch(() => undefined);
      if (after !== null && after.state === 'written') showToast(sayCount('import_done', after.added + after.merged), () => undo(after));
      return { step: 'none' };
    });
  const undo = (row: ImportRow) =>
    void run(row.name, 'undoing', async () => {
      if (db === null) return { step: 'none' };
      const { keys, left } = await undoParts(db, row, progress('undoing', row.name));
      await wrote(keys);
      showToast(left === 0 ? say('import_undone') : sayCount('import_undone_left', left));
      return { step: 'none' };
    });
  return {
    state,
    look: (file) =>
      void run(file.name, 'reading', async (signal) => {
        if (db === null) return { step: 'none' };
        // First the file, then the library beside it: half of the way each.
        const show = progress('reading', file.name);
        const read = await readFile(file, signal, (done, of) => show(done, 2 * of));
        const preview = await previewImport(db, read, Date.now(), signal, (done, of) => show(of + done, 2 * of));
        return { step: 'preview', file, preview };
      }),
    start: () => {
      if (state.step !== 'preview' || db === null) return;
      const { file, preview } = state;
      write(
        file.name,
        () => newImport(db, file, preview.parts.length),
        async () => preview.parts,
      );
    },
    resume: (row) =>
      write(
        row.name,
        async () => row,
        async (signal) => importParts(row.file === null ? [] : (await readFile(row.file, signal)).articles),
      ),
    undo,
    stop: () => {
      ending.current.abort();
      if (state.step === 'preview' || state.step === 'reading') setState({ step: 'none' });
    },
  };
}

const SORRY = {
  reading: 'import_unread',
  writing: 'import_write_failed',
  undoing: 'import_undo_failed',
} as const;
