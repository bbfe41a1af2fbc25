import { Icon } from '../ui/icon.tsx';
import { LibraryIcon } from '../ui/library-icon.tsx';

/** What is searched, filtered and chosen from. */
export type ListView = 'articles' | 'yours' | 'speakers' | 'names';
export type View = ListView | 'bin' | 'options';

/** The lists of the library. */
export function LibraryNav({ view, onView, onKeys }: { view: View; onView: (view: View) => void; onKeys: () => void }) {
  const item = (id: View, label: string, icon: preact.JSX.Element) => (
    <li>
      <button type="button" class="nav-item" aria-current={view === id ? 'page' : undefined} onClick={() => onView(id)}>
        {icon}
        {label}
      </button>
    </li>
  );
  return (
    <nav class="library-nav" aria-label="Library">
      <p class="nav-brand">Quotemark</p>
      <ul>
        {item('articles', 'Articles', <LibraryIcon name="article" />)}
        {item('yours', 'Yours', <Icon name="highlighter" />)}
        {item('speakers', 'Speakers', <Icon name="user" />)}
        {item('names', 'Names', <Icon name="building" />)}
        {item('bin', 'Bin', <Icon name="trash" />)}
        {item('options', 'Options', <Icon name="options" />)}
      </ul>
      <div class="nav-foot">
        <button type="button" class="text-button" onClick={onKeys}>
          Keys
        </button>
        <p class="meta">Everything is on this computer.</p>
      </div>
    </nav>
  );
}
