import type { SearchQuery } from '../core/search/search-query.ts';
import { hasTerms, searchable } from './find-words.ts';
import type { Findings } from './findings.ts';
import { type LibraryArticle, ownText } from './library-article.ts';

/**
 * How many of an article's parts have what is looked for: its title, each of the reader's own things, each quotation that is
 * not one of those. Where the words stand apart, no part having all of them, those that have one.
 */
export function countHits(article: LibraryArticle, found: Findings | undefined, terms: SearchQuery): number {
  const kept = new Set(article.annotations.map(({ keptQuotation }) => keptQuotation?.quotationId));
  const said = found?.sayings.filter(({ id }) => !kept.has(id)).map(({ words }) => words) ?? [];
  const parts = [article.title, ...article.annotations.map(ownText), ...said].map((part) => searchable([part]));
  const count = (has: (part: string) => boolean) => parts.filter(has).length;
  return count((part) => hasTerms(part, terms)) || count((part) => terms.some((term) => hasTerms(part, [term])));
}
