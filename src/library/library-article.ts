import type { Annotation } from '../core/annotation.ts';
import type { ArticleRecord } from '../core/article-record.ts';
import { byMade } from '../core/by-made.ts';
import { exactWords } from '../core/export/quoted-passages.ts';
import { say } from '../core/words/words.ts';
import { searchable } from './find-words.ts';

/** An article of the library with what the reader made in it, as lists show and search it. */
export interface LibraryArticle {
  readonly key: string;
  readonly record: ArticleRecord;
  /** Without what is in the bin, in the order it was made. */
  readonly annotations: readonly Annotation[];
  readonly title: string;
  readonly site: string;
  /** The day that the page says it was published, or ''. ISO 8601, as precise as the page is. */
  readonly published: string;
  /** Where it was read, for a link; null for what is no web page. */
  readonly url: string | null;
  /** When the article or anything in it was last changed. */
  readonly changed: string;
  /** For hasTerms. */
  readonly searched: string;
}

/** @param annotations of this article, those in the bin as well */
export function libraryArticle(record: ArticleRecord, annotations: readonly Annotation[]): LibraryArticle {
  const live = annotations.filter(({ deleted }) => deleted === undefined).sort(byMade);
  const { metadata } = record;
  const url = webAddress(record.rawUrls[0] ?? '');
  const title = metadata.title?.value.trim() || say('article_untitled');
  const site = metadata.site?.value.trim() || (url === null ? '' : new URL(url).hostname.replace(/^www\./, ''));
  return {
    key: record.key,
    record,
    annotations: live,
    title,
    site,
    published: metadata.published?.value ?? '',
    url,
    changed: live.reduce((latest, { modified }) => (modified > latest ? modified : latest), record.modified),
    searched: searchable([title, site, ...(metadata.authors?.value ?? []), ...live.map(ownText)]),
  };
}

/** True when everything that the reader made in it is in the bin. */
export function isBinned(annotations: readonly Annotation[]): boolean {
  return annotations.length > 0 && annotations.every(({ deleted }) => deleted !== undefined);
}

/** All that can be read of one annotation. */
export function ownText(annotation: Annotation): string {
  const { note, tags, keptQuotation } = annotation;
  return [exactWords(annotation) ?? '', keptQuotation?.speaker ?? keptQuotation?.words ?? '', note, ...tags].join(' \n ');
}

/** An address that a link may lead to: http and https, nothing else. */
export function webAddress(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}
