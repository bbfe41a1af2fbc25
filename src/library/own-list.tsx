import type { SearchQuery } from '../core/search/search-query.ts';
import { say } from '../core/words/words.ts';
import { ownStyle } from '../ui/colour-style.ts';
import { Icon } from '../ui/icon.tsx';
import { shownWords } from '../ui/shown-words.ts';
import { VirtualList } from '../ui/virtual-list.tsx';
import type { DragFile } from './drag-file.ts';
import { dragOwn } from './drag-out.ts';
import type { ExportScope } from './export-library.ts';
import type { OwnRow } from './library-filter.ts';
import { MarkedWords } from './marked-words.tsx';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly rows: readonly OwnRow[];
  readonly terms: SearchQuery;
  readonly opened: string | null;
  readonly selection: Selection;
  readonly file: DragFile;
  readonly onOpen: (row: OwnRow) => void;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
}

/** Every highlight, kept quotation and note of the reader's, whatever its article. */
export function OwnList({ rows, terms, opened, selection, file, onOpen, onKey }: Props) {
  return (
    <VirtualList
      label={say('view_yours')}
      items={rows}
      idOf={({ id }) => id}
      rowHeight={5}
      opened={opened}
      isSelected={({ id }) => selection.has(id)}
      onKey={(event, { id }) => onKey(event, id)}
      row={(row, tabIndex) => (
        <Row
          row={row}
          terms={terms}
          tabIndex={tabIndex}
          selection={selection}
          file={file}
          onOpen={() => onOpen(row)}
          dragged={() => (selection.has(row.id) ? rows.filter(({ id }) => selection.has(id)) : [row])}
        />
      )}
    />
  );
}

interface RowProps extends Pick<Props, 'terms' | 'selection' | 'file'> {
  readonly row: OwnRow;
  readonly tabIndex: 0 | -1;
  readonly onOpen: () => void;
  /** What goes when this row is dragged. */
  readonly dragged: () => readonly OwnRow[];
}

export function ownScope(rows: readonly OwnRow[]): ExportScope {
  return { articles: [...new Set(rows.map(({ article }) => article))], only: new Set(rows.map(({ id }) => id)) };
}

function Row({ row, terms, tabIndex, selection, file, onOpen, dragged }: RowProps) {
  const { annotation, article } = row;
  const words = shownWords(annotation);
  const note = annotation.note.trim().replace(/\s+/g, ' ');
  const speaker = annotation.keptQuotation?.speaker ?? annotation.keptQuotation?.words ?? '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a second way out; the menus are the one by key
    <div
      class="library-row own-row"
      draggable
      onPointerDown={() => file.prepare(ownScope(dragged()))}
      onDragStart={(event) => dragOwn(event, dragged(), file)}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={say('library_select', { title: (words ?? note).slice(0, 80) })}
        checked={selection.has(row.id)}
        onClick={(event) => selection.toggle(row.id, event.shiftKey)}
      />
      {annotation.colour !== null ? (
        <span class="own-swatch" style={ownStyle(annotation.colour)} />
      ) : (
        <Icon name={annotation.keptQuotation ? 'bookmark' : 'note'} filled={annotation.keptQuotation !== undefined} />
      )}
      <button type="button" class="row-open" tabIndex={tabIndex} onClick={onOpen}>
        {words !== null && (
          <span class={note === '' ? 'quoted clamp' : 'quoted clip row-line'} dir="auto">
            <MarkedWords text={words} terms={terms} />
          </span>
        )}
        {note !== '' && (
          <span class={words === null ? 'clamp' : 'clip row-line'} dir="auto">
            <MarkedWords text={note} terms={terms} />
          </span>
        )}
        <span class="meta row-meta">
          <span class="clip" dir="auto">
            <MarkedWords text={[speaker, article.title].filter((part) => part !== '').join(' · ')} terms={terms} />
          </span>
          {annotation.tags.length > 0 && (
            <span class="row-tags">
              {annotation.tags.slice(0, 3).map((tag) => (
                <span key={tag} class="tag" dir="auto">
                  {tag}
                </span>
              ))}
            </span>
          )}
        </span>
      </button>
    </div>
  );
}
