import { type Annotation, COLOURS, type Colour } from '../core/annotation.ts';
import { type SearchQuery, searchQuery } from '../core/search/search-query.ts';
import type { WordKey } from '../core/words/word-key.ts';
import { wordsLocale } from '../core/words/words.ts';
import { hasTerms, searchable } from './find-words.ts';
import type { Findings } from './findings.ts';
import { type LibraryArticle, ownText } from './library-article.ts';

export const STATES = ['kept', 'highlighted', 'note', 'conflict'] as const;
/** What an annotation is, or has: a kept quotation, a highlight, a note, two texts that were written at once. */
export type State = (typeof STATES)[number];

export const STATE_WORDS: Readonly<Record<State, WordKey>> = {
  kept: 'state_kept',
  highlighted: 'state_highlighted',
  note: 'state_note',
  conflict: 'state_conflict',
};

/** What is chosen: an empty list lets everything pass. */
export interface LibraryFilter {
  readonly words: string;
  readonly speakers: readonly string[];
  readonly names: readonly string[];
  readonly sites: readonly string[];
  readonly tags: readonly string[];
  readonly colours: readonly string[];
  readonly states: readonly string[];
  /** Days, YYYY-MM-DD, or ''. Of the article's publication. */
  readonly from: string;
  readonly to: string;
}
export type FilterList = 'speakers' | 'names' | 'sites' | 'tags' | 'colours' | 'states';

export const NO_FILTER: LibraryFilter = {
  words: '',
  speakers: [],
  names: [],
  sites: [],
  tags: [],
  colours: [],
  states: [],
  from: '',
  to: '',
};

export const SORTS = ['changed', 'published', 'title', 'site'] as const;
export type Sort = (typeof SORTS)[number];

/** One of the reader's own things, with its article. */
export interface OwnRow {
  readonly id: string;
  readonly annotation: Annotation;
  readonly article: LibraryArticle;
}

/**
 * The articles that pass. A linear look at folded texts: the one place to put an index in. An article passes when it, or
 * one thing that the reader made in it, has all that is asked for.
 */
export function filterArticles(
  articles: readonly LibraryArticle[],
  findings: ReadonlyMap<string, Findings>,
  filter: LibraryFilter,
): LibraryArticle[] {
  const terms = searchQuery(filter.words);
  const ofOwn = filter.tags.length + filter.colours.length + filter.states.length > 0;
  return articles.filter(
    (article) =>
      isOf(article, findings.get(article.key), filter) &&
      (!ofOwn || article.annotations.some((annotation) => isOwn(annotation, filter))) &&
      (terms.length === 0 || hasTerms([article.searched, findings.get(article.key)?.searched ?? ''], terms)),
  );
}

/** The reader's own things that pass, in the order of their articles. */
export function filterOwn(articles: readonly LibraryArticle[], findings: ReadonlyMap<string, Findings>, filter: LibraryFilter): OwnRow[] {
  const terms = searchQuery(filter.words);
  return articles
    .filter((article) => isOf(article, findings.get(article.key), filter))
    .flatMap((article) =>
      article.annotations
        .filter((annotation) => isOwn(annotation, filter) && ownHas(article, annotation, terms))
        .map((annotation) => ({ id: annotation.id, annotation, article })),
    );
}

export function sortArticles(articles: readonly LibraryArticle[], sort: Sort): readonly LibraryArticle[] {
  if (sort === 'changed') return articles;
  if (sort === 'published') return [...articles].sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
  const { compare } = new Intl.Collator(wordsLocale(), { numeric: true });
  return [...articles].sort((a, b) => compare(a[sort], b[sort]));
}

/** How many filters are set, the words not counted. */
export function filtersSet(filter: LibraryFilter): number {
  const lists = [filter.speakers, filter.names, filter.sites, filter.tags, filter.colours, filter.states];
  return lists.filter((list) => list.length > 0).length + Number(filter.from !== '' || filter.to !== '');
}

export function statesOf({ keptQuotation, motivation, note, conflicts }: Annotation): State[] {
  const states: State[] = [];
  if (keptQuotation) states.push('kept');
  if (motivation === 'highlighting') states.push('highlighted');
  if (note.trim() !== '') states.push('note');
  if (conflicts && conflicts.length > 0) states.push('conflict');
  return states;
}

export function isColour(value: string): value is Colour {
  return (COLOURS as readonly string[]).includes(value);
}

function isOf(article: LibraryArticle, found: Findings | undefined, filter: LibraryFilter): boolean {
  const day = article.published.slice(0, 10);
  return (
    (filter.sites.length === 0 || filter.sites.includes(article.site)) &&
    (filter.from === '' || day >= filter.from) &&
    (filter.to === '' || (day !== '' && day <= filter.to)) &&
    (filter.speakers.length === 0 || found?.voices.some(({ key }) => filter.speakers.includes(key)) === true) &&
    (filter.names.length === 0 || found?.namings.some(({ key }) => filter.names.includes(key)) === true)
  );
}

function isOwn(annotation: Annotation, { tags, colours, states }: LibraryFilter): boolean {
  return (
    (tags.length === 0 || annotation.tags.some((tag) => tags.includes(tag))) &&
    (colours.length === 0 || (annotation.colour !== null && colours.includes(annotation.colour))) &&
    (states.length === 0 || statesOf(annotation).some((state) => states.includes(state)))
  );
}

function ownHas(article: LibraryArticle, annotation: Annotation, terms: SearchQuery): boolean {
  return terms.length === 0 || (hasTerms(article.searched, terms) && hasTerms(searchable([ownText(annotation), article.title]), terms));
}
