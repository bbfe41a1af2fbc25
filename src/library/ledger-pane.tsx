import { useMemo, useState } from 'preact/hooks';
import { initials } from '../core/speaker-slots.ts';
import { say, sayCount, sayList, sayNumber } from '../core/words/words.ts';
import { Badge } from '../ui/badge.tsx';
import { ChangedWords } from '../ui/changed-words.tsx';
import { speakerStyle } from '../ui/colour-style.ts';
import { dateLabel } from '../ui/dates.ts';
import type { Findings } from './findings.ts';
import { type LedgerSaying, namings, speakerLedger } from './ledger.ts';
import type { LibraryArticle } from './library-article.ts';

interface Props {
  readonly id: string;
  readonly articles: readonly LibraryArticle[];
  readonly findings: ReadonlyMap<string, Findings>;
  /** False while there are articles that were not looked into. */
  readonly complete: boolean;
  readonly onOpen: (articleKey: string) => void;
}

const SOURCES = 3;
/** Articles that are listed before the reader asks for more. */
const MOST_NAMINGS = 200;

/** Everything that one person said in the library, from new to old, with its sources. */
export function SpeakerPane({ id, articles, findings, complete, onOpen, slot }: Props & { readonly slot: number }) {
  const ledger = useMemo(() => speakerLedger(id, articles, findings), [id, articles, findings]);
  if (ledger === null) return <Nothing complete={complete} />;
  const { name, otherNames, description, quoted, reported, days } = ledger;
  const known = days.map(({ day }) => day).filter((day) => day !== '');
  const [newest = '', oldest = ''] = [known[0], known.at(-1)];
  return (
    <div style={speakerStyle(slot)}>
      <header class="pane-head ledger-head">
        <Badge initials={initials(name, [])} />
        <h2 class="pane-title" dir="auto">
          {name}
        </h2>
      </header>
      {otherNames.length > 0 && (
        <p class="meta" dir="auto">
          {say('ledger_also', { names: sayList(otherNames.slice(0, 6)) })}
        </p>
      )}
      {description !== null && <p dir="auto">{description}</p>}
      <dl class="facts">
        <Fact name={say('ledger_quoted')} value={sayNumber(quoted)} />
        <Fact name={say('ledger_reported')} value={sayNumber(reported)} />
        <Fact name={say('view_articles')} value={sayNumber(ledger.articles)} />
        {newest !== '' && (
          <Fact
            name={say('ledger_first_to_last')}
            value={newest === oldest ? dateLabel(newest) : `${dateLabel(oldest)} – ${dateLabel(newest)}`}
          />
        )}
      </dl>
      {days.map(({ day, sayings }) => (
        <section key={day} class="ledger-day" aria-label={dateLabel(day) || say('ledger_without_date')}>
          <h3 class="meta">{dateLabel(day) || say('ledger_no_date')}</h3>
          <ul>
            {sayings.map((saying) => (
              <li key={`${saying.articleKey} ${saying.id}`}>
                <Said saying={saying} />
                <button type="button" class="source-button" dir="auto" onClick={() => onOpen(saying.articleKey)}>
                  {saying.article.site || saying.article.title}
                </button>
                {saying.altered !== null && (
                  <span class="meta altered">
                    {' '}
                    {say('ledger_differ', { source: saying.altered.from.site || saying.altered.from.title })}
                  </span>
                )}
                {saying.sameIn.length > 0 && <span class="meta"> {say('ledger_same', { sources: sources(saying.sameIn) })}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Every article that names somebody or something, with the words around the name. */
export function NamePane({ id, articles, findings, complete, onOpen }: Props) {
  const found = useMemo(() => namings(id, articles, findings), [id, articles, findings]);
  const [shown, setShown] = useState(MOST_NAMINGS);
  const [first] = found;
  if (first === undefined) return <Nothing complete={complete} />;
  const mentions = found.reduce((sum, { naming }) => sum + naming.mentions, 0);
  return (
    <>
      <header class="pane-head">
        <h2 class="pane-title" dir="auto">
          {first.naming.name}
        </h2>
      </header>
      <dl class="facts">
        <Fact name={say('ledger_named')} value={sayCount('name_times', mentions)} />
        <Fact name={say('view_articles')} value={sayNumber(found.length)} />
      </dl>
      <ul>
        {found.slice(0, shown).map(({ article, naming }) => (
          <li key={article.key} class="ledger-day">
            <h3 class="meta">{dateLabel(article.published) || say('ledger_no_date')}</h3>
            <div>
              <p dir="auto">{naming.context}</p>
              <button type="button" class="source-button" dir="auto" onClick={() => onOpen(article.key)}>
                {sayList([article.title, article.site].filter((part) => part !== ''))}
              </button>
              {naming.mentions > 1 && <span class="meta"> {sayCount('name_times', naming.mentions)}</span>}
            </div>
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" class="button line" onClick={() => setShown(shown + MOST_NAMINGS)}>
          {say('ledger_more', { count: sayNumber(found.length) })}
        </button>
      )}
    </>
  );
}

/** Words with their marks; against an earlier wording, with what was taken out and put in. */
function Said({ saying }: { saying: LedgerSaying }) {
  const { altered, words, mark, unsure, reported } = saying;
  if (altered !== null) {
    return (
      <p class="quoted" dir="auto">
        <ChangedWords changes={altered.changes} />
      </p>
    );
  }
  if (reported)
    return (
      <p class="reported" dir="auto">
        {say('ledger_reported_words', { words })}
      </p>
    );
  return (
    <p class="quoted" dir="auto">
      <span class={unsure ? 'quote-mark hollow' : 'quote-mark'}>{mark}</span>
      {words}
      {unsure && <span class="meta"> {say('confidence_unsure')}</span>}
    </p>
  );
}

/** Three outlets by name, the others by their number. */
function sources(articles: readonly LibraryArticle[]): string {
  const names = [...new Set(articles.map(({ site, title }) => site || title))];
  const more = names.length - SOURCES;
  const first = sayList(names.slice(0, SOURCES));
  return more > 0 ? sayCount('ledger_more_sources', more, { names: first }) : first;
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt class="meta">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Nothing({ complete }: { complete: boolean }) {
  return <p class="empty">{say(complete ? 'ledger_nothing' : 'library_still_reading')}</p>;
}
