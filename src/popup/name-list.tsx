import { useState } from 'preact/hooks';
import type { EntityKind } from '../core/analysis.ts';
import type { PaintSettings } from '../core/settings.ts';
import type { Span } from '../core/span.ts';
import { filterNames, type NameGroup } from '../ui/article-names.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Switch } from '../ui/switch.tsx';
import { useRows } from '../ui/use-rows.ts';

const ICONS: Readonly<Record<EntityKind, IconName>> = { PERSON: 'user', ORG: 'building', PLACE: 'map-pin', GROUP: 'users' };

interface Props {
  readonly groups: readonly NameGroup[];
  readonly onSwitch: (kind: keyof PaintSettings, on: boolean) => void;
  /** Shows one mention in the page. */
  readonly onVisit: (mention: Span) => void;
}

/** Who and what is named, each with the line that marks its kind in the page. A kind that is switched off is in neither. */
export function NameList({ groups, onSwitch, onVisit }: Props) {
  const [words, setWords] = useState('');
  const [visited, setVisited] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const found = filterNames(groups, words);
  const rows = useRows(found.flatMap(({ on, names }) => (on ? names.map(({ id }) => id) : [])));
  if (groups.length === 0) return <p class="empty">No names were found in this article.</p>;
  const visit = (id: string, mentions: readonly Span[]) => {
    const at = visited?.id === id ? (visited.at + 1) % mentions.length : 0;
    const span = mentions[at];
    if (span === undefined) return;
    setVisited({ id, at });
    onVisit(span);
  };
  return (
    <>
      <div class="find">
        <Icon name="search" />
        <input
          class="field"
          type="search"
          aria-label="Find a name"
          placeholder="Find a name"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            // The first Escape empties the field, the next one closes the popup.
            if (event.key !== 'Escape' || words === '') return;
            event.preventDefault();
            setWords('');
          }}
        />
      </div>
      <p class="unseen" role="status">
        {words !== '' && `${found.reduce((sum, { names }) => sum + names.length, 0)} found`}
      </p>
      {found.length === 0 && <p class="empty">Nothing found for “{words}”.</p>}
      <div {...rows.handlers}>
        {found.map(({ kind, label, setting, on, names }) => (
          <section key={kind} aria-label={label}>
            <header class="list-head">
              <h2 class="label">{label}</h2>
              <span class="meta">{names.length}</span>
              <Switch bare label={label} on={on} onChange={(next) => onSwitch(setting, next)} />
            </header>
            <ul>
              {(on ? names : []).map(({ id, name, mentions }) => (
                <li key={id} data-row={id}>
                  <button
                    type="button"
                    class="name-row"
                    tabIndex={rows.tabIndex(id)}
                    title={mentions.length === 1 ? 'Show it in the article' : 'Show it in the article; again for the next'}
                    onClick={() => visit(id, mentions)}
                  >
                    <Icon name={ICONS[kind]} />
                    <span class="clip">
                      <span class="named" data-kind={kind} dir="auto">
                        {name}
                      </span>
                    </span>
                    <span class="meta">{howOften(mentions.length, visited?.id === id ? visited.at : null)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** How often a name comes, or which of its mentions is shown. */
function howOften(mentions: number, at: number | null): string {
  if (mentions === 1) return 'once';
  return at === null ? `${mentions} times` : `${at + 1} of ${mentions}`;
}
