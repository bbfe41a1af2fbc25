import { csvRows } from './csv-rows.ts';
import { type ForeignAnnotation, fileForeign, NOTHING_KNOWN } from './foreign-annotation.ts';
import { quoteOf } from './foreign-quote.ts';
import { type ImportReader, MAX_RECORDS, type ReadFile, type Reading, type Refusal, TOO_MANY } from './imported.ts';
import { timeOf } from './loose.ts';

/** Readwise's CSV: the one that it takes (Title, Author, URL) and the one that it gives (Book Title, Book Author). */
export const readwiseReader: ImportReader = {
  id: 'readwise',
  label: 'Readwise (CSV)',
  fits: (data) => typeof data === 'string' && columnsOf(data)?.has('highlight') === true,
  read: (data) => read(String(data)),
};

function columnsOf(text: string): Map<string, number> | null {
  const [header] = csvRows(text.slice(0, 10_000), 1);
  return header === undefined ? null : new Map(header.map((name, index) => [name.trim().toLowerCase().replaceAll(' ', '_'), index]));
}

function read(text: string): Generator<Reading, ReadFile> {
  const columns = columnsOf(text) ?? new Map<string, number>();
  const all = csvRows(text, MAX_RECORDS + 2);
  const rows = all.slice(1, MAX_RECORDS + 1);
  const refused: Refusal[] = all.length - 1 > MAX_RECORDS ? [TOO_MANY] : [];
  function* found() {
    for (const [index, row] of rows.entries()) {
      const cell = (...names: string[]) => names.map((name) => row[columns.get(name) ?? -1] ?? '').find((value) => value !== '') ?? '';
      const where = index + 2;
      const url = cell('url', 'source_url');
      if (url === '' && row.some((value) => value !== '')) refused.push({ where, reason: { code: 'no-page' } });
      yield url === '' ? null : annotationOf(cell, url, where);
    }
  }
  return fileForeign(found(), rows.length, refused);
}

function annotationOf(cell: (...names: string[]) => string, url: string, where: number): ForeignAnnotation {
  const { tags, note } = tagsAndNote(cell('note').toWellFormed());
  const date = cell('date', 'highlighted_at');
  // Without a zone it is UTC.
  const created = timeOf(/^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/.test(date) ? `${date.replace(' ', 'T')}Z` : date);
  const named = cell('tags')
    .split(',')
    .map((tag) => tag.trim());
  return {
    ...NOTHING_KNOWN,
    where,
    url,
    title: cell('title', 'book_title').toWellFormed(),
    authors: cell('author', 'book_author')
      .toWellFormed()
      .split(/,|;| and /),
    selectors: quoteOf(cell('highlight').toWellFormed()),
    note,
    tags: [...tags, ...named],
    colour: cell('color'),
    created,
    modified: created,
  };
}

/** A note starts with its tags, each a word behind a dot. */
function tagsAndNote(text: string): { tags: string[]; note: string } {
  const tags: string[] = [];
  let rest = text;
  for (;;) {
    const match = /^\s*\.([^\s.]\S*)(?=\s|$)/.exec(rest);
    if (match === null) return { tags, note: tags.length === 0 ? text : rest.trimStart() };
    tags.push(match[1] ?? '');
    rest = rest.slice(match[0].length);
  }
}
