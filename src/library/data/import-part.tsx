import { useEffect, useRef, useState } from 'preact/hooks';
import { IMPORT_READERS } from '../../core/import/read-import.ts';
import { say, sayList } from '../../core/words/words.ts';
import { listImports } from '../../store/import/imports.ts';
import type { ImportRow } from '../../store/schema.ts';
import type { ShowToast } from '../../ui/toast.tsx';
import type { Library } from '../use-library.ts';
import { DataPiece } from './data-piece.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportPreviewView } from './import-preview.tsx';
import { useImport } from './use-import.ts';
import { WorkBar } from './work-bar.tsx';

const DOING = { reading: 'import_reading', writing: 'import_writing', undoing: 'import_undoing' } as const;

/** Files of other software, and our own: chosen or dropped, looked at, then imported, and undone where it was a mistake. */
export function ImportPart({ library, showToast }: { library: Library; showToast: ShowToast }) {
  const { db } = library;
  const [past, setPast] = useState<readonly ImportRow[]>([]);
  const [over, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const reload = () => void (db === null ? null : listImports(db).then(setPast, () => undefined));
  const importing = useImport(library, showToast, reload);
  useEffect(reload, [db]);
  const { state } = importing;
  const look = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined) importing.look(file);
  };
  return (
    <DataPiece title={say('import_title')}>
      {state.step === 'none' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to the button inside
        <div
          class="import-drop"
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            look(event.dataTransfer?.files);
          }}
        >
          <button type="button" class="button line" onClick={() => field.current?.click()}>
            {say('import_choose')}
          </button>
          <p class="meta">{say('import_or_drop', { kinds: sayList(IMPORT_READERS.map(({ label }) => label)) })}</p>
          <input
            ref={field}
            type="file"
            hidden
            accept=".json,.jsonld,.csv,.zip"
            onChange={(event) => {
              look(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
        </div>
      )}
      {(state.step === 'reading' || state.step === 'writing' || state.step === 'undoing') && (
        <WorkBar
          label={say(DOING[state.step], { name: state.name })}
          done={state.done}
          of={state.of}
          {...(state.step === 'undoing' ? {} : { onStop: importing.stop })}
        />
      )}
      {state.step === 'preview' && (
        <ImportPreviewView name={state.file.name} preview={state.preview} onImport={importing.start} onCancel={importing.stop} />
      )}
      {state.step === 'none' && <ImportHistory rows={past} onUndo={importing.undo} onResume={importing.resume} />}
    </DataPiece>
  );
}
