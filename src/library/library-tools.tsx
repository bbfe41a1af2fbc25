import type { ComponentChildren, RefObject } from 'preact';
import type { CountKey, WordKey } from '../core/words/word-key.ts';
import { say, sayCount } from '../core/words/words.ts';
import { Icon } from '../ui/icon.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type LibraryFilter, SORTS, type Sort } from './library-filter.ts';
import type { ListView } from './library-nav.tsx';
import { useColourNames } from './use-colour-names.ts';
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

const SORT_WORDS: Readonly<Record<Sort, WordKey>> = {
  changed: 'sort_changed',
  published: 'sort_published',
  title: 'sort_title',
  site: 'sort_site',
};
const COUNTED: Readonly<Record<ListView, CountKey>> = {
  articles: 'article_count',
  yours: 'own_count',
  speakers: 'speaker_count',
  names: 'name_count',
};

/** The search field, the filters, how many rows there are, and in which order. */
export function LibraryTools({ library, view, filter, onFilter, sort, onSort, shown, search, children }: Props) {
  const colours = useColourNames(library.db);
  const count = sayCount(COUNTED[view], shown);
  const waiting = !library.complete || (!library.searched && view !== 'yours');
  return (
    <div class="library-tools">
      <search class="library-find">
        <Icon name="search" />
        <input
          ref={search}
          class="field"
          type="search"
          aria-label={say('library_search')}
          placeholder={say(view === 'speakers' || view === 'names' ? 'names_find' : 'library_search_what')}
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
      <FilterBar articles={library.articles} findings={library.findings} colours={colours} filter={filter} onFilter={onFilter} />
      <div class="library-status">
        <span class="meta" role="status">
          {waiting ? say('library_count_reading', { what: count }) : count}
        </span>
        {library.damaged > 0 && <span class="meta">{sayCount('library_damaged', library.damaged)}</span>}
        <span class="push menu-below">{children}</span>
        {(view === 'articles' || view === 'yours') && (
          <label class="sort-field meta">
            <span class="unseen">{say('library_order')}</span>
            <select value={sort} onChange={(event) => onSort(SORTS.find((each) => each === event.currentTarget.value) ?? 'changed')}>
              {SORTS.map((each) => (
                <option key={each} value={each}>
                  {say(SORT_WORDS[each])}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </div>
  );
}
