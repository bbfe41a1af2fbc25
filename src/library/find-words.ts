import { findHits } from '../core/search/find-hits.ts';
import type { SearchQuery, SearchTerm } from '../core/search/search-query.ts';
import { searchWords } from '../core/search/search-words.ts';
import type { Span } from '../core/span.ts';

/** Between two texts: no phrase goes on from one to the next. */
const APART = '\n';

/** Texts as hasTerms takes them: the words that the store's index would hold of them, in order, each between blanks. */
export function searchable(parts: readonly string[]): string {
  const texts = parts.map((part) => searchWords(part).map(({ text }) => text));
  return ` ${texts
    .filter((words) => words.length > 0)
    .map((words) => words.join(' '))
    .join(` ${APART} `)} `;
}

/** True when each term stands in one of the texts, by the rules of the store's search. @param folded each from searchable */
export function hasTerms(folded: string | readonly string[], terms: SearchQuery): boolean {
  const texts = typeof folded === 'string' ? [folded] : folded;
  return terms.every((term) => texts.some((text) => text.includes(asSearchable(term))));
}

/** Where the terms stand in a text as it is shown, in order and apart. UTF-16. */
export function hitSpans(text: string, terms: SearchQuery): readonly Span[] {
  return terms.length === 0 ? [] : findHits(text, terms).spans;
}

function asSearchable({ words, isPrefix }: SearchTerm): string {
  return ` ${words.join(' ')}${isPrefix ? '' : ' '}`;
}
