import { parseClock } from '../core/clock.ts';
import { BIN_TIME } from '../core/empty-annotation.ts';
import { say, sayCount } from '../core/words/words.ts';
import type { BinnedAnnotation } from '../store/list-bin.ts';
import { Icon } from '../ui/icon.tsx';
import { shownWords } from '../ui/shown-words.ts';

const DAY = 24 * 60 * 60 * 1000;

interface Props {
  readonly row: BinnedAnnotation;
  readonly tabIndex: 0 | -1;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

/** One thing in the bin: what it was, of which article, and how long it can still come back. */
export function BinRow({ row: { annotation, record }, tabIndex, onRestore, onDelete }: Props) {
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
      <span class="bin-actions">
        <button type="button" class="button small" tabIndex={tabIndex} onClick={onRestore}>
          {say('bin_restore')}
        </button>
        <button type="button" class="icon-button" tabIndex={-1} aria-label={say('bin_delete')} title={say('bin_delete')} onClick={onDelete}>
          <Icon name="trash" />
        </button>
      </span>
    </div>
  );
}

/** "12 days left" */
function timeLeft(deleted: string | undefined): string {
  if (deleted === undefined) return '';
  const days = Math.max(0, Math.ceil((parseClock(deleted).time + BIN_TIME - Date.now()) / DAY));
  return sayCount('bin_days_left', days);
}
