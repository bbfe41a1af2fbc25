import { useCallback, useMemo } from 'preact/hooks';
import type { SearchQuery } from '../core/search/search-query.ts';
import { say, sayCount, sayList } from '../core/words/words.ts';
import { ownStyle } from '../ui/colour-style.ts';
import { dateLabel } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { shownWords } from '../ui/shown-words.ts';
import { VirtualList } from '../ui/virtual-list.tsx';
import type { DragFile } from './drag-file.ts';
import { dragOwn } from './drag-out.ts';
import type { ExportScope } from './export-library.ts';
import type { LibraryArticle } from './library-article.ts';
import type { OwnRow } from './library-filter.ts';
import { MarkedWords } from './marked-words.tsx';
import { RowBox } from './row-box.tsx';
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

/** In rem. */
const ROW = 5;
const HEAD = 2.5;

/** Every highlight, kept quotation and note of the reader's. What was looked for stands under its article. */
export function OwnList({ rows, terms, opened, selection, file, onOpen, onKey }: Props) {
  const isSearch = terms.length > 0;
  /** The article that begins with a row, and how much was found in it. */
  const heads = useMemo(() => (isSearch ? headsOf(rows) : new Map<string, number>()), [rows, isSearch]);
  const rowHeight = useCallback(({ id }: OwnRow) => (heads.has(id) ? ROW + HEAD : ROW), [heads]);
  return (
    <VirtualList
      label={say('view_yours')}
      items={rows}
      idOf={({ id }) => id}
      rowHeight={isSearch ? rowHeight : ROW}
      opened={opened}
      isSelected={({ id }) => selection.has(id)}
      onKey={(event, { id }) => onKey(event, id)}
      row={(row, tabIndex) => (
        <>
          {heads.has(row.id) && <Head article={row.article} count={heads.get(row.id) ?? 0} terms={terms} />}
          <Row
            row={row}
            terms={terms}
            tabIndex={tabIndex}
            selection={selection}
            file={file}
            onOpen={() => onOpen(row)}
            dragged={() => (selection.has(row.id) ? rows.filter(({ id }) => selection.has(id)) : [row])}
          />
        </>
      )}
    />
  );
}

/** @param rows those of one article one after the other */
function headsOf(rows: readonly OwnRow[]): Map<string, number> {
  const heads = new Map<string, number>();
  let first: OwnRow | undefined;
  for (const row of rows) {
    if (first?.article.key !== row.article.key) first = row;
    heads.set(first.id, (heads.get(first.id) ?? 0) + 1);
  }
  return heads;
}

function Head({ article, count, terms }: { article: LibraryArticle; count: number; terms: SearchQuery }) {
  return (
    <header class="group-head">
      <h2 class="clip" dir="auto">
        <MarkedWords text={article.title} terms={terms} />
      </h2>
      <span class="meta group-source clip" dir="auto">
        {sayList([article.site, dateLabel(article.published)].filter((part) => part !== ''))}
      </span>
      <span class="meta group-count">{sayCount('library_hits', count)}</span>
    </header>
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
      <RowBox
        label={say('library_select', { title: (words ?? note).slice(0, 80) })}
        checked={selection.has(row.id)}
        onToggle={(shift) => selection.toggle(row.id, shift)}
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
            <MarkedWords text={[speaker, terms.length > 0 ? '' : article.title].filter((part) => part !== '').join(' · ')} terms={terms} />
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
