import type { ExportArticle, ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';
import { reference } from './reference.ts';

/** The fields of CSL's data schema that an article fills. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly author?: readonly ({ readonly family: string; readonly given: string } | { readonly literal: string })[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language?: string;
  readonly keyword?: string;
  readonly note?: string;
}

/** For software that cites (Zotero, pandoc): an article an item, its quotations in the note. */
export const cslJson: ExportFormat = {
  id: 'csl',
  label: 'CSL-JSON',
  extension: 'csl.json',
  mime: 'application/vnd.citationstyles.csl+json',
  write: inChunks((article) => JSON.stringify(cslItem(article), null, 2), { open: '[\n', between: ',\n', close: '\n]\n' }),
};

export function cslItem(article: ExportArticle): CslItem {
  const { key, title, site, authors, published, accessed, url, language, tags, lines } = reference(article);
  return {
    id: key,
    type: 'article-newspaper',
    title,
    ...(site === '' ? {} : { 'container-title': site }),
    ...(authors.length === 0 ? {} : { author: authors.map((name) => (typeof name === 'string' ? { literal: name } : name)) }),
    ...(published === null ? {} : { issued: { 'date-parts': [published] } }),
    ...(accessed === null ? {} : { accessed: { 'date-parts': [accessed] } }),
    ...(url === '' ? {} : { URL: url }),
    ...(language === '' ? {} : { language }),
    ...(tags.length === 0 ? {} : { keyword: tags.join(', ') }),
    ...(lines.length === 0 ? {} : { note: lines.join('\n\n') }),
  };
}
