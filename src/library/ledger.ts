import type { EntityKind } from '../core/analysis.ts';
import type { SearchQuery } from '../core/search/search-query.ts';
import { LAST_SLOT } from '../core/speaker-slots.ts';
import { bareWords, sharedWords } from '../core/text/shared-words.ts';
import { type WordChange, wordDiff } from '../core/text/word-diff.ts';
import { hasTerms, searchable } from './find-words.ts';
import type { Findings, Naming, Saying } from './findings.ts';
import type { LibraryArticle } from './library-article.ts';

/** Somebody who speaks in the library. */
export interface SpeakerRow {
  readonly key: string;
  readonly name: string;
  readonly quotations: number;
  readonly articles: number;
  /** The colour among these speakers, whatever words are looked for. */
  readonly slot: number;
}

/** A name of the library. */
export interface NameRow {
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly mentions: number;
  readonly articles: number;
}

/** What somebody said in one article, beside what another had of the same words before. */
export interface LedgerSaying extends Saying {
  readonly article: LibraryArticle;
  /** An earlier wording of the same words elsewhere, and what has changed; null where there is none or nothing has. */
  readonly altered: { readonly from: LibraryArticle; readonly changes: readonly WordChange[] } | null;
  /** Where else the very same words stand. */
  readonly sameIn: readonly LibraryArticle[];
}

export interface LedgerDay {
  /** As precise as the page is, or ''. */
  readonly day: string;
  readonly sayings: readonly LedgerSaying[];
}

export interface SpeakerLedger {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly description: string | null;
  readonly quoted: number;
  readonly reported: number;
  readonly articles: number;
  /** From new to old. */
  readonly days: readonly LedgerDay[];
}

/** Two wordings are the same statement where they share so many words in order, and so great a part of the shorter. */
const FEWEST_SHARED = 6;
const LEAST_SHARE = 0.6;
/** Word runs of this length lead to candidates, so that not every two quotations are compared. */
const RUN = 4;
const MOST_CANDIDATES = 8;

/** Everybody who speaks in these articles and whose name has the words, the most quoted first. */
export function speakerRows(
  articles: readonly LibraryArticle[],
  findings: ReadonlyMap<string, Findings>,
  terms: SearchQuery,
): SpeakerRow[] {
  const rows = new Map<string, { name: string; quotations: number; articles: number }>();
  for (const { key } of articles) {
    const found = findings.get(key);
    for (const voice of found?.voices ?? []) {
      const row = rows.get(voice.key) ?? { name: voice.name, quotations: 0, articles: 0 };
      row.articles++;
      rows.set(voice.key, row);
    }
    for (const { speaker } of found?.sayings ?? []) {
      const row = speaker === null ? undefined : rows.get(speaker);
      if (row) row.quotations++;
    }
  }
  return [...rows]
    .map(([key, row]) => ({ key, ...row }))
    .sort((a, b) => b.quotations - a.quotations || (a.name < b.name ? -1 : 1))
    .map((row, index) => ({ ...row, slot: Math.min(index + 1, LAST_SLOT) }))
    .filter(({ name }) => hasTerms(searchable([name]), terms));
}

/** Every name of these articles that has the words, those in most articles first. */
export function nameRows(articles: readonly LibraryArticle[], findings: ReadonlyMap<string, Findings>, terms: SearchQuery): NameRow[] {
  const rows = new Map<string, NameRow>();
  for (const article of articles) {
    for (const { key, kind, name, mentions } of findings.get(article.key)?.namings ?? []) {
      const before = rows.get(key) ?? { key, kind, name, mentions: 0, articles: 0 };
      rows.set(key, { ...before, mentions: before.mentions + mentions, articles: before.articles + 1 });
    }
  }
  const named = [...rows.values()].filter(({ name }) => hasTerms(searchable([name]), terms));
  return named.sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

/** Everything that one person said in these articles, by day; null for somebody who does not speak. */
export function speakerLedger(
  speaker: string,
  articles: readonly LibraryArticle[],
  findings: ReadonlyMap<string, Findings>,
): SpeakerLedger | null {
  const inOrder = [...articles].sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  const voices = inOrder.flatMap(({ key }) => findings.get(key)?.voices.filter((voice) => voice.key === speaker) ?? []);
  const [first] = voices;
  if (first === undefined) return null;
  const said = inOrder.flatMap((article) =>
    (findings.get(article.key)?.sayings ?? []).filter((saying) => saying.speaker === speaker).map((saying) => ({ ...saying, article })),
  );
  const days = new Map<string, LedgerSaying[]>();
  for (const saying of compared(said)) {
    const day = saying.article.published.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), saying]);
  }
  const descriptions = voices.map(({ description }) => description ?? '').sort((a, b) => b.length - a.length);
  return {
    name: first.name,
    otherNames: [...new Set(voices.flatMap(({ names }) => names))].filter((name) => name !== first.name),
    description: descriptions[0] || null,
    quoted: said.filter(({ reported }) => !reported).length,
    reported: said.filter(({ reported }) => reported).length,
    articles: new Set(said.map(({ articleKey }) => articleKey)).size,
    days: [...days].map(([day, sayings]) => ({ day, sayings })).reverse(),
  };
}

/** Where a name stands, the newest article first. */
export function namings(
  name: string,
  articles: readonly LibraryArticle[],
  findings: ReadonlyMap<string, Findings>,
): { readonly article: LibraryArticle; readonly naming: Naming }[] {
  return articles
    .flatMap((article) => {
      const naming = findings.get(article.key)?.namings.find(({ key }) => key === name);
      return naming === undefined ? [] : [{ article, naming }];
    })
    .sort((a, b) => (a.article.published < b.article.published ? 1 : a.article.published > b.article.published ? -1 : 0));
}

/** Looks for an earlier wording of each quotation in another article. @param said from old to new */
function compared(said: readonly (Saying & { readonly article: LibraryArticle })[]): LedgerSaying[] {
  const runs = new Map<string, number[]>();
  return said.map((saying, index) => {
    const own = runsOf(saying.words);
    const votes = new Map<number, number>();
    for (const run of own) for (const other of runs.get(run) ?? []) votes.set(other, (votes.get(other) ?? 0) + 1);
    for (const run of own) runs.set(run, [...(runs.get(run) ?? []).slice(-50), index]);
    const candidates = [...votes].sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES);
    const like = candidates
      .flatMap(([at]) => said[at] ?? [])
      .filter((other) => other.articleKey !== saying.articleKey && isSameStatement(other.words, saying.words));
    const same = like.filter((other) => bareWords(other.words).join(' ') === bareWords(saying.words).join(' '));
    const [closest] = like;
    const altered =
      same.length > 0 || closest === undefined ? null : { from: closest.article, changes: wordDiff(closest.words, saying.words) };
    return { ...saying, altered, sameIn: [...new Set(same.map(({ article }) => article))] };
  });
}

function isSameStatement(a: string, b: string): boolean {
  const { share, words } = sharedWords(a, b);
  return words >= FEWEST_SHARED && share >= LEAST_SHARE;
}

function runsOf(text: string): Set<string> {
  const words = bareWords(text);
  return new Set(words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' ')));
}
