import { type ForeignAnnotation, fileForeign, NOTHING_KNOWN } from './foreign-annotation.ts';
import { quoteOf } from './foreign-quote.ts';
import { type Beside, type ImportReader, MAX_RECORDS, type ReadFile, type Reading, type Refusal, SHOWN_WORDS } from './imported.ts';
import { field, listOf, textField, timeOf } from './loose.ts';
import { omnivoreHighlights } from './omnivore-highlights.ts';

/**
 * Pages that Omnivore kept (`metadata_….json`), with the highlights that its API adds to them, or that its package has beside
 * them (`highlights/….md`).
 */
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

function* read(data: unknown, beside: Beside): Generator<Reading, ReadFile> {
  const skipped: Refusal[] = [];
  const names: string[] = [];
  const pages = pagesOf(data);
  const found = function* () {
    for (const [index, page] of pages.entries()) yield* foundIn(page, index);
  };
  function* foundIn(page: unknown, index: number) {
    const highlights = listOf(field(page, 'highlights'));
    const name = `highlights/${textField(page, 'slug')}.md`;
    const markdown = beside.get(name);
    if (markdown !== undefined) names.push(name);
    const written = markdown === undefined ? [] : omnivoreHighlights(markdown);
    if (highlights.length + written.length === 0)
      skipped.push({ where: `[${index}]`, words: textField(page, 'title').slice(0, SHOWN_WORDS), reason: { code: 'nothing-highlighted' } });
    for (const [place, highlight] of highlights.entries()) yield annotationOf(page, highlight, `[${index}].highlights[${place}]`);
    // When they were made it does not say: not before the page was kept.
    for (const highlight of written) yield annotationOf(page, { ...highlight, createdAt: field(page, 'savedAt') }, name);
    yield null;
  }
  const rows = pages.reduce((sum: number, page) => sum + 1 + listOf(field(page, 'highlights')).length, 0);
  return { ...(yield* fileForeign(found(), rows, [], skipped)), with: names };
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
