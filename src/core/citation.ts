import type { Quotation } from './analysis.ts';
import type { ArticleMetadata } from './article.ts';
import { withoutSecrets } from './article-url.ts';
import { withFragment } from './export/links.ts';
import { quotedWords } from './export/quoted-words.ts';

/** Where words stand, and who said them. */
export interface CitedSource {
  /** Who said it, or null where nobody can tell. */
  readonly speaker: string | null;
  readonly metadata: ArticleMetadata;
  /** The page's address. */
  readonly url: string;
  /** A text directive without its #, or an empty string. */
  readonly fragment: string;
}

export interface CitationSources extends CitedSource {
  /** The paragraphs of one passage, in order. */
  readonly passage: readonly Quotation[];
  /** The article's text, in which the passage counts. */
  readonly text: string;
}

/**
 * A passage as a reader pastes it: “words” — Speaker, “Title”, Site, day, link to the very words.
 * What the page does not say is left out.
 */
export function citation({ passage, text, ...source }: CitationSources): string {
  return cited(passage.map((quotation) => quotedWords(text, quotation)).join('\n'), source);
}

/** The same for any words of an article, in quotation marks; marks that they have of their own become single ones. */
export function wordsCitation(words: string, source: CitedSource): string {
  return cited(`“${words.replace(/“([^”]*)”/g, '‘$1’')}”`, source);
}

function cited(words: string, { speaker, metadata, url, fragment }: CitedSource): string {
  const title = metadata.title?.value.trim() ?? '';
  const source = [
    speaker ?? '',
    title === '' ? '' : `“${title.replace(/“([^”]*)”/g, '‘$1’')}”`,
    metadata.site?.value.trim() ?? '',
    metadata.published?.value.slice(0, 10) ?? '',
    withFragment(withoutSecrets(url), fragment),
  ];
  return `${words} — ${source.filter((fact) => fact !== '').join(', ')}`;
}
