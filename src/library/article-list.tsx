import { exactWords } from '../core/export/quoted-passages.ts';
import type { SearchQuery } from '../core/search/search-query.ts';
import { say, sayCount, sayList } from '../core/words/words.ts';
import { dateLabel } from '../ui/dates.ts';
import { VirtualList } from '../ui/virtual-list.tsx';
import { countHits } from './count-hits.ts';
import type { DragFile } from './drag-file.ts';
import { dragArticles } from './drag-out.ts';
import { hasTerms, hitSpans, searchable } from './find-words.ts';
import type { Findings } from './findings.ts';
import type { LibraryArticle } from './library-article.ts';
import { MarkedWords } from './marked-words.tsx';
import { RowBox } from './row-box.tsx';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly articles: readonly LibraryArticle[];
  readonly findings: ReadonlyMap<string, Findings>;
  readonly terms: SearchQuery;
  readonly opened: string | null;
  readonly selection: Selection;
  readonly file: DragFile;
  readonly onOpen: (key: string) => void;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
}

/** Articles, each with where it stands, what the reader has in it, and the words that were looked for. */
export function ArticleList({ articles, findings, terms, opened, selection, file, onOpen, onKey }: Props) {
  const dragged = (article: LibraryArticle) => (selection.has(article.key) ? articles.filter(({ key }) => selection.has(key)) : [article]);
  return (
    <VirtualList
      label={say('view_articles')}
      items={articles}
      idOf={({ key }) => key}
      rowHeight={4.75}
      opened={opened}
      isSelected={({ key }) => selection.has(key)}
      onKey={(event, { key }) => onKey(event, key)}
      row={(article, tabIndex) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a second way out; the menus are the one by key
        <div
          class="library-row"
          draggable
          onPointerDown={() => file.prepare({ articles: dragged(article), only: null })}
          onDragStart={(event) => dragArticles(event, dragged(article), file)}
        >
          <RowBox
            label={say('library_select', { title: article.title })}
            checked={selection.has(article.key)}
            onToggle={(shift) => selection.toggle(article.key, shift)}
          />
          <button type="button" class="row-open" tabIndex={tabIndex} onClick={() => onOpen(article.key)}>
            <span class="row-title clip" dir="auto">
              <MarkedWords text={article.title} terms={terms} />
            </span>
            <span class="row-words clip" dir="auto">
              <MarkedWords text={lineOf(article, findings.get(article.key), terms)} terms={terms} />
            </span>
            <span class="meta row-meta">
              <span class="clip" dir="auto">
                {sayList([article.site, dateLabel(article.published)].filter((part) => part !== ''))}
              </span>
              <span class="row-counts">{hitsIn(article, findings.get(article.key), terms) || countsOf(article)}</span>
            </span>
          </button>
        </div>
      )}
    />
  );
}

/** "3 hits"; '' where nothing is looked for, or the words stand elsewhere, as a site's name does. */
function hitsIn(article: LibraryArticle, found: Findings | undefined, terms: SearchQuery): string {
  const hits = terms.length === 0 ? 0 : countHits(article, found, terms);
  return hits === 0 ? '' : sayCount('library_hits', hits);
}

/** "3 kept, 1 note" */
function countsOf({ annotations }: LibraryArticle): string {
  const kept = annotations.filter(({ keptQuotation }) => keptQuotation !== undefined).length;
  const highlights = annotations.filter(({ motivation }) => motivation === 'highlighting').length;
  const notes = annotations.filter(({ note }) => note.trim() !== '').length;
  const parts = [
    kept > 0 ? sayCount('kept_count', kept) : '',
    highlights > 0 ? sayCount('highlight_count', highlights) : '',
    notes > 0 ? sayCount('note_count', notes) : '',
  ];
  return sayList(parts.filter((part) => part !== ''));
}

/** One line of the article: the first that has the words, from a little before them. */
function lineOf(article: LibraryArticle, found: Findings | undefined, terms: SearchQuery): string {
  const own = article.annotations.flatMap((annotation) => [annotation.note.trim().replace(/\s+/g, ' '), exactWords(annotation) ?? '']);
  const said = found?.sayings.map(({ words }) => words) ?? [];
  if (terms.length === 0) return own.find((text) => text !== '') ?? said[0] ?? '';
  const line = [...own, ...said].find((text) => hasTerms(searchable([text]), terms.slice(0, 1))) ?? '';
  const at = hitSpans(line, terms.slice(0, 1))[0]?.start ?? 0;
  const start = at < 50 ? 0 : line.lastIndexOf(' ', at - 30) + 1;
  return start === 0 ? line : `…${line.slice(start)}`;
}
