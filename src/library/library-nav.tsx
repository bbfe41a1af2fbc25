import { useId } from 'preact/hooks';
import { say, sayNumber } from '../core/words/words.ts';
import { Icon } from '../ui/icon.tsx';
import { LibraryIcon } from '../ui/library-icon.tsx';
import type { Counts } from './use-counts.ts';

/** What is searched, filtered and chosen from. */
export type ListView = 'articles' | 'yours' | 'speakers' | 'names';
export type View = ListView | 'bin' | 'options';

interface Props {
  readonly view: View;
  readonly counts: Counts;
  readonly onView: (view: View) => void;
  readonly onKeys: () => void;
}

/** The lists of the library, each with how much there is in it. */
export function LibraryNav({ view, counts, onView, onKeys }: Props) {
  const prefix = useId();
  const item = (id: View, label: string, icon: preact.JSX.Element) => {
    const count = id === 'options' ? null : counts[id];
    const countId = count === null ? undefined : `${prefix}-${id}`;
    return (
      <li>
        <button
          type="button"
          class="nav-item"
          aria-current={view === id ? 'page' : undefined}
          aria-describedby={countId}
          onClick={() => onView(id)}
        >
          {icon}
          {label}
          {count !== null && (
            <span class="meta nav-count" id={countId} aria-hidden="true">
              {sayNumber(count)}
            </span>
          )}
        </button>
      </li>
    );
  };
  return (
    <nav class="library-nav" aria-label={say('screen_library')}>
      <p class="nav-brand">{say('extension_name')}</p>
      <ul>
        {item('articles', say('view_articles'), <LibraryIcon name="article" />)}
        {item('yours', say('view_yours'), <Icon name="highlighter" />)}
        {item('speakers', say('view_speakers'), <Icon name="user" />)}
        {item('names', say('view_names'), <Icon name="building" />)}
        {item('bin', say('view_bin'), <Icon name="trash" />)}
        {item('options', say('screen_options'), <Icon name="options" />)}
      </ul>
      <div class="nav-foot">
        <button type="button" class="text-button" onClick={onKeys}>
          {say('keys_keys')}
        </button>
        <p class="meta">{say('library_local')}</p>
      </div>
    </nav>
  );
}
