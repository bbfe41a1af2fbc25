import { useMemo } from 'preact/hooks';
import { initials } from '../core/speaker-slots.ts';
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

/** Everything that one person said in the library, from new to old, with its sources. */
export function SpeakerPane({ id, articles, findings, complete, onOpen }: Props) {
  const ledger = useMemo(() => speakerLedger(id, articles, findings), [id, articles, findings]);
  if (ledger === null) return <Nothing complete={complete} />;
  const { name, otherNames, description, quoted, reported, days } = ledger;
  const known = days.map(({ day }) => day).filter((day) => day !== '');
  const [newest = '', oldest = ''] = [known[0], known.at(-1)];
  return (
    <div style={speakerStyle(1)}>
      <header class="pane-head ledger-head">
        <Badge initials={initials(name, [])} />
        <h2 class="pane-title" dir="auto">
          {name}
        </h2>
      </header>
      {otherNames.length > 0 && (
        <p class="meta" dir="auto">
          Also written: {otherNames.slice(0, 6).join(', ')}
        </p>
      )}
      {description !== null && <p dir="auto">{description}</p>}
      <dl class="facts">
        <Fact name="Quoted" value={String(quoted)} />
        <Fact name="Reported" value={String(reported)} />
        <Fact name="Articles" value={String(ledger.articles)} />
        {newest !== '' && (
          <Fact name="First to last" value={newest === oldest ? dateLabel(newest) : `${dateLabel(oldest)} – ${dateLabel(newest)}`} />
        )}
      </dl>
      {days.map(({ day, sayings }) => (
        <section key={day} class="ledger-day" aria-label={dateLabel(day) || 'Without a date'}>
          <h3 class="meta">{dateLabel(day) || 'No date'}</h3>
          <ul>
            {sayings.map((saying) => (
              <li key={`${saying.articleKey} ${saying.id}`}>
                <Said saying={saying} />
                <button type="button" class="source-button" dir="auto" onClick={() => onOpen(saying.articleKey)}>
                  {saying.article.site || saying.article.title}
                </button>
                {saying.altered !== null && (
                  <span class="meta altered"> Words differ from {saying.altered.from.site || saying.altered.from.title}.</span>
                )}
                {saying.sameIn.length > 0 && <span class="meta"> The same words in {sources(saying.sameIn)}.</span>}
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
        <Fact name="Named" value={mentions === 1 ? 'once' : `${mentions} times`} />
        <Fact name="Articles" value={String(found.length)} />
      </dl>
      <ul>
        {found.slice(0, 500).map(({ article, naming }) => (
          <li key={article.key} class="ledger-day">
            <h3 class="meta">{dateLabel(article.published) || 'No date'}</h3>
            <div>
              <p dir="auto">{naming.context}</p>
              <button type="button" class="source-button" dir="auto" onClick={() => onOpen(article.key)}>
                {[article.title, article.site].filter((part) => part !== '').join(', ')}
              </button>
              {naming.mentions > 1 && <span class="meta"> {naming.mentions} times</span>}
            </div>
          </li>
        ))}
      </ul>
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
        Reported: {words}
      </p>
    );
  return (
    <p class="quoted" dir="auto">
      <span class={unsure ? 'quote-mark hollow' : 'quote-mark'}>{mark}</span>
      {words}
      {unsure && <span class="meta"> Unsure</span>}
    </p>
  );
}

/** Three outlets by name, the others by their number. */
function sources(articles: readonly LibraryArticle[]): string {
  const names = [...new Set(articles.map(({ site, title }) => site || title))];
  const more = names.length - SOURCES;
  return names.slice(0, SOURCES).join(', ') + (more > 0 ? ` and ${more} more` : '');
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
  return <p class="empty">{complete ? 'Nothing is left of this in the library.' : 'Still reading the library.'}</p>;
}
