import { useEffect, useState } from 'preact/hooks';
import { parseClock } from '../core/clock.ts';
import { BIN_TIME } from '../core/empty-annotation.ts';
import { exactWords } from '../core/export/quoted-passages.ts';
import { type BinnedAnnotation, listBin } from '../store/list-bin.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
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
  if (rows === null) return <Notice title="Opening the bin" />;
  if (rows === 'failed') return <Notice title="The bin could not be read">Nothing was changed. Reload this page to try again.</Notice>;
  if (rows.length === 0) return <Notice title="The bin is empty">What you delete stays here for 30 days.</Notice>;
  return (
    <>
      <div class="library-tools bin-tools">
        <p class="meta" role="status">
          {rows.length === 1 ? '1 thing' : `${rows.length} things`}. Each goes for good 30 days after it was deleted.
        </p>
        <button type="button" class="button small push" onClick={() => void edits.restore(rows)}>
          Restore all
        </button>
      </div>
      <VirtualList
        label="Bin"
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
  const words = exactWords(annotation);
  const note = annotation.note.trim().replace(/\s+/g, ' ');
  const title = record.metadata.title?.value ?? 'Untitled article';
  return (
    <div class="library-row bin-row">
      <Icon name={annotation.keptQuotation ? 'bookmark' : words === null ? 'note' : 'highlighter'} />
      <div class="row-open bin-words">
        <span class={words === null ? 'clamp' : 'quoted clamp'} dir="auto">
          {words ?? (note === '' ? 'An empty note' : note)}
        </span>
        <span class="meta row-meta">
          <span class="clip" dir="auto">
            {title}
          </span>
          <span class="row-counts">{timeLeft(annotation.deleted)}</span>
        </span>
      </div>
      <button type="button" class="button small" tabIndex={tabIndex} onClick={onRestore}>
        Restore
      </button>
    </div>
  );
}

/** "12 days left" */
function timeLeft(deleted: string | undefined): string {
  if (deleted === undefined) return '';
  const days = Math.max(0, Math.ceil((parseClock(deleted).time + BIN_TIME - Date.now()) / DAY));
  return days === 1 ? '1 day left' : `${days} days left`;
}
