import { useEffect, useState } from 'preact/hooks';
import { parseClock } from '../core/clock.ts';
import { BIN_TIME } from '../core/empty-annotation.ts';
import { say, sayCount } from '../core/words/words.ts';
import { type BinnedAnnotation, listBin } from '../store/list-bin.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { shownWords } from '../ui/shown-words.ts';
import { VirtualList } from '../ui/virtual-list.tsx';
import type { Edits } from './use-edits.ts';
import type { Library } from './use-library.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What was deleted, for as long as it can come back. */
export function BinView({ library, edits }: { library: Library; edits: Edits }) {
  const { db, articles, findings } = library;
  const [rows, setRows] = useState<readonly BinnedAnnotation[] | null | 'failed'>(null);
  useEffect(() => {
    if (db === null) return;
    let over = false;
    const show = (next: readonly BinnedAnnotation[] | 'failed') => {
      if (!over) setRows(next);
    };
    listBin(db).then(show, () => show('failed'));
    return () => {
      over = true;
    };
    // Whatever was written may have gone into the bin or come out of it.
  }, [db, articles, findings]);
  if (rows === null) return <Notice title={say('bin_opening')} />;
  if (rows === 'failed') return <Notice title={say('bin_failed')}>{say('bin_failed_what')}</Notice>;
  if (rows.length === 0) return <Notice title={say('bin_empty')}>{say('bin_empty_what')}</Notice>;
  return (
    <>
      <div class="library-tools bin-tools">
        <p class="meta" role="status">
          {sayCount('bin_count', rows.length)}
        </p>
        <button type="button" class="button small push" onClick={() => void edits.restore(rows)}>
          {say('bin_restore_all')}
        </button>
      </div>
      <VirtualList
        label={say('view_bin')}
        items={rows}
        idOf={({ annotation }) => annotation.id}
        rowHeight={5}
        row={(row, tabIndex) => <Row row={row} tabIndex={tabIndex} onRestore={() => void edits.restore([row])} />}
      />
    </>
  );
}

function Row({ row, tabIndex, onRestore }: { row: BinnedAnnotation; tabIndex: 0 | -1; onRestore: () => void }) {
  const { annotation, record } = row;
  const words = shownWords(annotation);
  const note = annotation.note.trim().replace(/\s+/g, ' ');
  const title = record.metadata.title?.value ?? say('article_untitled');
  return (
    <div class="library-row bin-row">
      <Icon name={annotation.keptQuotation ? 'bookmark' : words === null ? 'note' : 'highlighter'} />
      <div class="row-open bin-words">
        <span class={words === null ? 'clamp' : 'quoted clamp'} dir="auto">
          {words ?? (note === '' ? say('bin_empty_note') : note)}
        </span>
        <span class="meta row-meta">
          <span class="clip" dir="auto">
            {title}
          </span>
          <span class="row-counts">{timeLeft(annotation.deleted)}</span>
        </span>
      </div>
      <button type="button" class="button small" tabIndex={tabIndex} onClick={onRestore}>
        {say('bin_restore')}
      </button>
    </div>
  );
}

/** "12 days left" */
function timeLeft(deleted: string | undefined): string {
  if (deleted === undefined) return '';
  const days = Math.max(0, Math.ceil((parseClock(deleted).time + BIN_TIME - Date.now()) / DAY));
  return sayCount('bin_days_left', days);
}
