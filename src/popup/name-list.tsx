import { useState } from 'preact/hooks';
import type { PaintSettings } from '../core/settings.ts';
import type { Span } from '../core/span.ts';
import type { WordKey } from '../core/words/word-key.ts';
import { say, sayCount, sayNumber } from '../core/words/words.ts';
import { filterNames, type NameGroup, sortNames } from '../ui/article-names.ts';
import { KIND_ICONS } from '../ui/entity-kinds.ts';
import { Icon } from '../ui/icon.tsx';
import { lastNameOrder, type NameOrder, rememberNameOrder } from '../ui/name-order.ts';
import { Switch } from '../ui/switch.tsx';
import { useFocusRow } from '../ui/use-focus-row.ts';
import { useRows } from '../ui/use-rows.ts';

const ORDERS: readonly (readonly [NameOrder, WordKey])[] = [
  ['mentions', 'names_most_named'],
  ['text', 'names_in_order'],
];

interface Props {
  readonly groups: readonly NameGroup[];
  /** False where no names are looked for in the article's language. */
  readonly looked: boolean;
  readonly onSwitch: (kind: keyof PaintSettings, on: boolean) => void;
  /** Shows one mention in the page. */
  readonly onVisit: (mention: Span) => void;
  /** The name that was put right last, or null: its row takes the focus. */
  readonly left: string | null;
  /** Why nothing can be changed here, or null. */
  readonly locked: string | null;
  readonly onCorrect: (id: string) => void;
}

/** Who and what is named, each with the line that marks its kind in the page. A kind that is switched off is in neither. */
export function NameList({ groups, looked, onSwitch, onVisit, left, locked, onCorrect }: Props) {
  const [words, setWords] = useState('');
  const [visited, setVisited] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const [order, setOrder] = useState(lastNameOrder);
  const found = filterNames(sortNames(groups, order), words);
  useFocusRow(left);
  const rows = useRows(found.flatMap(({ on, names }) => (on ? names.map(({ id }) => id) : [])));
  if (groups.length === 0) return <p class="empty">{say(looked ? 'names_none' : 'names_not_in_language')}</p>;
  const sort = (next: NameOrder) => {
    rememberNameOrder(next);
    setOrder(next);
  };
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
          aria-label={say('names_find')}
          placeholder={say('names_find')}
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
      <div class="name-orders">
        {ORDERS.map(([id, label]) => (
          <button key={id} type="button" class="name-order" aria-pressed={order === id} onClick={() => sort(id)}>
            {say(label)}
          </button>
        ))}
      </div>
      <p class="unseen" role="status">
        {words !== '' &&
          sayCount(
            'find_count',
            found.reduce((sum, { names }) => sum + names.length, 0),
          )}
      </p>
      {found.length === 0 && <p class="empty">{say('find_nothing_for', { words })}</p>}
      <div {...rows.handlers}>
        {found.map(({ kind, label, setting, on, names }) => (
          <section key={kind} aria-label={say(label)}>
            <header class="list-head">
              <h2 class="label">{say(label)}</h2>
              <span class="meta">{sayNumber(names.length)}</span>
              <Switch bare label={say(label)} on={on} onChange={(next) => onSwitch(setting, next)} />
            </header>
            <ul>
              {(on ? names : []).map(({ id, name, mentions }) => (
                <li key={id} data-row={id} class="name-item">
                  <button
                    type="button"
                    class="name-row"
                    tabIndex={rows.tabIndex(id)}
                    title={say(mentions.length === 1 ? 'names_show' : 'names_show_next')}
                    onClick={() => visit(id, mentions)}
                  >
                    <Icon name={KIND_ICONS[kind]} />
                    <span class="clip">
                      <span class="named" data-kind={kind} dir="auto">
                        {name}
                      </span>
                    </span>
                    <span class="meta">{howOften(mentions.length, visited?.id === id ? visited.at : null)}</span>
                  </button>
                  <button
                    type="button"
                    class="icon-button"
                    tabIndex={-1}
                    disabled={locked !== null}
                    aria-label={say('names_correct_name', { name })}
                    title={locked ?? say('names_correct')}
                    onClick={() => onCorrect(id)}
                  >
                    <Icon name="pen" />
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
  return at === null || mentions === 1 ? sayCount('name_times', mentions) : say('count_at_of', { at: at + 1, all: mentions });
}
