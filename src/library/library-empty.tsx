import { say } from '../core/words/words.ts';
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
  if (!library.complete || (!library.searched && view !== 'yours' && view !== 'articles')) return <Notice title={say('empty_reading')} />;
  if (library.articles.length === 0) return <Notice title={say('empty_nothing_kept')}>{say('empty_nothing_kept_what')}</Notice>;
  const filters = filtersSet(filter);
  if (filter.words === '' && filters === 0) {
    if (view === 'yours') return <Notice title={say('empty_nothing_yours')}>{say('empty_nothing_yours_what')}</Notice>;
    return <Notice title={say(view === 'speakers' ? 'empty_no_speakers' : 'empty_no_names')}>{say('empty_people_what')}</Notice>;
  }
  const title = filter.words === '' ? say('empty_nothing_found') : say('empty_nothing_found_for', { words: filter.words });
  const action =
    filters > 0 ? { label: say('empty_without_filters'), onClick: () => onFilter({ ...NO_FILTER, words: filter.words }) } : null;
  return (
    <Notice title={title} {...(action === null ? {} : { action })}>
      {say(filters > 0 ? 'empty_fewer_or_without' : 'empty_fewer')}
    </Notice>
  );
}
