import type { ExportArticle } from './format.ts';
import { publicUrl } from './links.ts';

/** What the page says of its article, as text. What it does not say is ''. */
export interface ArticleFacts {
  readonly title: string;
  readonly site: string;
  readonly authors: readonly string[];
  /** A calendar day where the page gives one, else as the page has it. */
  readonly published: string;
  readonly modified: string;
  /** The day that it was read for this export. */
  readonly accessed: string;
  /** BCP 47. */
  readonly language: string;
  /** '' for what is no web page and no file. */
  readonly url: string;
}

export const UNTITLED = 'Untitled article';

export function articleFacts({ metadata, accessed, url }: Pick<ExportArticle, 'metadata' | 'accessed' | 'url'>): ArticleFacts {
  return {
    title: line(metadata.title?.value) || UNTITLED,
    site: line(metadata.site?.value),
    authors: metadata.authors?.value.map(line).filter((name) => name !== '') ?? [],
    published: calendarDay(line(metadata.published?.value)),
    modified: calendarDay(line(metadata.modified?.value)),
    accessed: calendarDay(accessed),
    language: line(metadata.language?.value),
    url: publicUrl(url) ?? '',
  };
}

/** The calendar day of an ISO 8601 time; anything else as it is. */
export function calendarDay(time: string): string {
  return /^\d{4}-\d\d-\d\d(?=[T ]|$)/.exec(time)?.[0] ?? time;
}

function line(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
