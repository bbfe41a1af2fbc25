import { Notice } from '../ui/notice.tsx';
import { filtersSet, type LibraryFilter, NO_FILTER } from './library-filter.ts';
import type { ListView } from './library-nav.tsx';
import type { Library } from './use-library.ts';

interface Props {
  readonly library: Library;
  readonly view: ListView;
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
}

/** Why a list has no rows, and what to do about it. */
export function LibraryEmpty({ library, view, filter, onFilter }: Props) {
  if (!library.complete || (!library.searched && view !== 'yours' && view !== 'articles')) return <Notice title="Reading the library" />;
  if (library.articles.length === 0)
    return (
      <Notice title="Nothing kept yet">
        Open an article and press the Quotemark button beside its address. The bookmark beside a quotation keeps it; a note keeps the
        article.
      </Notice>
    );
  const filters = filtersSet(filter);
  if (filter.words === '' && filters === 0) {
    if (view === 'yours') return <Notice title="Nothing of yours yet">Keep a quotation or write a note, and it stands here.</Notice>;
    return (
      <Notice title={view === 'speakers' ? 'No one is quoted yet' : 'No names yet'}>
        Those of articles that you keep something in stand here.
      </Notice>
    );
  }
  const words = filter.words === '' ? '' : ` for “${filter.words}”`;
  const action = filters > 0 ? { label: 'Search without filters', onClick: () => onFilter({ ...NO_FILTER, words: filter.words }) } : null;
  return (
    <Notice title={`Nothing found${words}`} {...(action === null ? {} : { action })}>
      {filters > 0 ? 'Try fewer words, or search without filters.' : 'Try fewer words.'}
    </Notice>
  );
}
