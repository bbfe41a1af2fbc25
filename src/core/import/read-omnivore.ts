import { type ForeignAnnotation, fileForeign, NOTHING_KNOWN } from './foreign-annotation.ts';
import { quoteOf } from './foreign-quote.ts';
import { type ImportReader, MAX_RECORDS, type ReadFile, type Refusal } from './imported.ts';
import { field, listOf, textField, timeOf } from './loose.ts';

/** Pages that Omnivore kept (`metadata_….json`), with the highlights that its API adds to them. */
export const omnivoreReader: ImportReader = {
  id: 'omnivore',
  label: 'Omnivore (JSON)',
  fits: (data) => pagesOf(data).some((page) => textField(page, 'slug') !== '' && textField(page, 'url') !== ''),
  read,
};

function pagesOf(data: unknown): readonly unknown[] {
  const pages = field(data, 'items') ?? data;
  return Array.isArray(pages) ? pages.slice(0, MAX_RECORDS) : [];
}

function read(data: unknown): ReadFile {
  const skipped: Refusal[] = [];
  const found = pagesOf(data).flatMap((page, index) => {
    const highlights = listOf(field(page, 'highlights'));
    if (highlights.length === 0) skipped.push({ where: `[${index}]`, reason: { code: 'nothing-highlighted' } });
    return highlights.map((highlight, place) => annotationOf(page, highlight, `[${index}].highlights[${place}]`));
  });
  return fileForeign(found, [], skipped);
}

function annotationOf(page: unknown, highlight: unknown, where: string): ForeignAnnotation {
  return {
    ...NOTHING_KNOWN,
    where,
    url: textField(page, 'url') || textField(page, 'originalArticleUrl'),
    title: textField(page, 'title'),
    site: textField(page, 'siteName'),
    authors: [textField(page, 'author')],
    published: textField(page, 'publishedAt'),
    selectors: quoteOf(textField(highlight, 'quote'), textField(highlight, 'prefix'), textField(highlight, 'suffix')),
    note: textField(highlight, 'annotation'),
    tags: listOf(field(highlight, 'labels')).map((label) => (typeof label === 'string' ? label : textField(label, 'name'))),
    colour: textField(highlight, 'color'),
    created: timeOf(field(highlight, 'createdAt')),
    modified: timeOf(field(highlight, 'updatedAt')),
  };
}
