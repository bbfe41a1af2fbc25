import { useState } from 'preact/hooks';
import { hash } from '../core/hash.ts';
import { say } from '../core/words/words.ts';
import type { ReadyPage } from '../messages.ts';
import type { ShowToast } from '../ui/toast.tsx';
import type { Changed } from '../ui/use-undo.ts';
import { PanelOwn } from './panel-own.tsx';

interface Props {
  readonly page: ReadyPage;
  readonly tabId: number;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** The note on the whole article, at the foot of the panel: one line of it until the reader wants to write. */
export function PanelNote({ page, tabId, showToast, changed }: Props) {
  const [open, setOpen] = useState(false);
  const stored = page.annotations.find(({ motivation, deleted }) => motivation === 'commenting' && deleted === undefined) ?? null;
  const id = stored?.id ?? `note-${hash(page.key)}`;
  const words = stored?.note.trim().replace(/\s+/g, ' ') ?? '';
  return (
    <section class="panel-note" aria-label={say('article_note')}>
      <button type="button" class="panel-note-open" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="label">{say('article_note')}</span>
        {!open && words !== '' && (
          <span class="clip" dir="auto">
            {words}
          </span>
        )}
      </button>
      {open && (
        <PanelOwn
          key={id}
          id={id}
          motivation="commenting"
          stored={stored}
          label={say('yours_note')}
          tagsLabel={say('article_tags')}
          page={page}
          tabId={tabId}
          showToast={showToast}
          changed={changed}
        />
      )}
    </section>
  );
}
