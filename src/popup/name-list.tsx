import { useState } from 'preact/hooks';
import type { EntityKind } from '../core/analysis.ts';
import type { PaintSettings } from '../core/settings.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Switch } from '../ui/switch.tsx';
import { filterNames, type NameGroup } from './article-names.ts';

const ICONS: Readonly<Record<EntityKind, IconName>> = { PERSON: 'user', ORG: 'building', PLACE: 'map-pin', GROUP: 'users' };

interface Props {
  readonly groups: readonly NameGroup[];
  readonly onSwitch: (kind: keyof PaintSettings, on: boolean) => void;
}

/** Who and what is named, each with the line that marks its kind in the page. A kind that is switched off is in neither. */
export function NameList({ groups, onSwitch }: Props) {
  const [words, setWords] = useState('');
  if (groups.length === 0) return <p class="empty">No names were found in this article.</p>;
  const found = filterNames(groups, words);
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
      {found.map(({ kind, label, setting, on, names }) => (
        <section key={kind} aria-label={label}>
          <header class="list-head">
            <h2 class="label">{label}</h2>
            <span class="meta">{names.length}</span>
            <Switch bare label={label} on={on} onChange={(next) => onSwitch(setting, next)} />
          </header>
          <ul>
            {(on ? names : []).map(({ id, name, mentions }) => (
              <li key={id} class="name-row">
                <Icon name={ICONS[kind]} />
                <span class="clip">
                  <span class="named" data-kind={kind} dir="auto">
                    {name}
                  </span>
                </span>
                <span class="meta">{mentions === 1 ? 'once' : `${mentions} times`}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
