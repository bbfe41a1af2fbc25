import type { Annotation } from '../annotation.ts';
import type { ArticleRecord } from '../article-record.ts';
import { searchWords } from './search-words.ts';

export const SEARCH_FIELDS = ['quote', 'speaker', 'note', 'tag', 'title', 'author', 'site', 'address'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** A text that is searched. A field may have several: tags, authors, notes that were written at the same time. */
export interface FieldText {
  readonly field: SearchField;
  readonly text: string;
}

/** Rises when other words come out of the same annotation or article: the index is made anew then. */
export const SEARCH_VERSION = 1;
/** As many different words of one annotation as the index takes: a pasted book must not make a save slow. */
const MOST_WORDS = 5000;

/** What of an annotation is searched; nothing of one that is in the bin. */
export function annotationTexts({ deleted, selectors, keptQuotation, note, conflicts, tags }: Annotation): FieldText[] {
  if (deleted !== undefined) return [];
  const quotes = selectors.flatMap((selector) => (selector.type === 'TextQuoteSelector' ? [selector.exact] : []));
  const others = (conflicts ?? []).flatMap(({ field, value }) => (field === 'note' && typeof value === 'string' ? [value] : []));
  return [
    ...texts('quote', quotes.slice(0, 1)),
    ...texts('speaker', [keptQuotation?.speaker ?? keptQuotation?.words ?? '']),
    ...texts('note', [note, ...others]),
    ...texts('tag', tags),
  ];
}

/** What of an article's record is searched. */
export function articleTexts({ key, metadata: { title, authors, site } }: ArticleRecord): FieldText[] {
  return [
    ...texts('title', [title?.value ?? '']),
    ...texts('author', authors?.value ?? []),
    ...texts('site', [site?.value ?? '']),
    ...texts('address', [key]),
  ];
}

/** The different words of some texts, as the index files them. */
export function indexedWords(fields: readonly FieldText[]): string[] {
  const words = new Set<string>();
  for (const { text } of fields) {
    for (const word of searchWords(text)) {
      if (words.size === MOST_WORDS) return [...words];
      words.add(word.text);
    }
  }
  return [...words];
}

function texts(field: SearchField, values: readonly string[]): FieldText[] {
  return values.filter((text) => text !== '').map((text) => ({ field, text }));
}
