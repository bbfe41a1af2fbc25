import { useState } from 'preact/hooks';
import { say } from '../../core/words/words.ts';
import type { ShowToast } from '../../ui/toast.tsx';
import type { Exporting } from '../use-export.ts';
import type { Library } from '../use-library.ts';
import { DataPiece } from './data-piece.tsx';
import { TemplateEditor } from './template-editor.tsx';

/** The reader's own format: made from an example, seen while it is written. */
export function TemplatePart({ library, exporting, showToast }: { library: Library; exporting: Exporting; showToast: ShowToast }) {
  const [open, setOpen] = useState(false);
  const { template } = exporting;
  return (
    <DataPiece title={say('template_title')} about={say('template_about')}>
      {open ? (
        <TemplateEditor library={library} template={template} showToast={showToast} onClose={() => setOpen(false)} />
      ) : (
        <button type="button" class="button small line" onClick={() => setOpen(true)}>
          {say(template.text === null ? 'template_write' : 'template_change')}
        </button>
      )}
    </DataPiece>
  );
}
