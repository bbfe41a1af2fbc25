import type { ComponentChildren, RefObject } from 'preact';
import { Icon } from '../ui/icon.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type LibraryFilter, SORTS, type Sort } from './library-filter.ts';
import type { ListView } from './library-nav.tsx';
import type { Library } from './use-library.ts';

interface Props {
  readonly library: Library;
  readonly view: ListView;
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** How many rows the list has. */
  readonly shown: number;
  readonly search: RefObject<HTMLInputElement | null>;
  /** What can be done with all that is shown. */
  readonly children?: ComponentChildren;
}

const SORT_WORDS: Readonly<Record<Sort, string>> = {
  changed: 'Changed last',
  published: 'Newest article',
  title: 'Title',
  site: 'Site',
};
const COUNTED: Readonly<Record<ListView, readonly [one: string, more: string]>> = {
  articles: ['article', 'articles'],
  yours: ['thing of yours', 'things of yours'],
  speakers: ['speaker', 'speakers'],
  names: ['name', 'names'],
};

/** The search field, the filters, how many rows there are, and in which order. */
export function LibraryTools({ library, view, filter, onFilter, sort, onSort, shown, search, children }: Props) {
  const [one, more] = COUNTED[view];
  const waiting = !library.complete || (!library.searched && view !== 'yours');
  return (
    <div class="library-tools">
      <search class="library-find">
        <Icon name="search" />
        <input
          ref={search}
          class="field"
          type="search"
          aria-label="Search the library"
          placeholder={view === 'speakers' || view === 'names' ? 'Find a name' : 'Search words, notes, people, sites'}
          value={filter.words}
          onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (filter.words !== '') onFilter({ ...filter, words: '' });
            else event.currentTarget.blur();
          }}
        />
      </search>
      <FilterBar articles={library.articles} findings={library.findings} filter={filter} onFilter={onFilter} />
      <div class="library-status">
        <span class="meta" role="status">
          {shown} {shown === 1 ? one : more}
          {waiting && ', still reading'}
        </span>
        {library.damaged > 0 && <span class="meta">{library.damaged} could not be read and were left as they are</span>}
        <span class="push menu-below">{children}</span>
        {(view === 'articles' || view === 'yours') && (
          <label class="sort-field meta">
            <span class="unseen">Order</span>
            <select value={sort} onChange={(event) => onSort(SORTS.find((each) => each === event.currentTarget.value) ?? 'changed')}>
              {SORTS.map((each) => (
                <option key={each} value={each}>
                  {SORT_WORDS[each]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </div>
  );
}
