import { checkKeptQuotation, checkSelector, MOTIVATIONS, type Selector } from '../annotation.ts';
import { type Check, InvalidError } from '../check.ts';
import { type ForeignAnnotation, fileForeign, NOTHING_KNOWN } from './foreign-annotation.ts';
import { quoteOf } from './foreign-quote.ts';
import { type ImportReader, MAX_RECORDS, type ReadFile, type Reading, type Refusal, SHOWN_WORDS } from './imported.ts';
import { field, listOf, textField, textsOf, timeOf } from './loose.ts';

/** What Hypothesis' sidebar exports, and the rows that its API gives. */
export const hypothesisReader: ImportReader = {
  id: 'hypothesis',
  label: 'Hypothesis (JSON)',
  fits: (data) => rowsOf(data).some((row) => textField(row, 'uri') !== '' && Array.isArray(field(row, 'target'))),
  read,
};

function rowsOf(data: unknown): readonly unknown[] {
  const rows = field(data, 'annotations') ?? field(data, 'rows') ?? data;
  return Array.isArray(rows) ? rows.slice(0, MAX_RECORDS) : [];
}

function read(data: unknown): Generator<Reading, ReadFile> {
  const refused: Refusal[] = [];
  const skipped: Refusal[] = [];
  const rows = rowsOf(data);
  function* found() {
    for (const [index, row] of rows.entries()) {
      const where = `annotations[${index}]`;
      const own = field(row, 'quotemark');
      if (listOf(field(row, 'references')).length > 0)
        refused.push({ where, words: textField(row, 'text').slice(0, SHOWN_WORDS).toWellFormed(), reason: { code: 'reply' } });
      else if (textField(own, 'motivation') === 'identifying') skipped.push({ where, reason: { code: 'found-again' } });
      else {
        yield annotationOf(row, own, where);
        continue;
      }
      yield null;
    }
  }
  return fileForeign(found(), rows.length, refused, skipped);
}

function annotationOf(row: unknown, own: unknown, where: string): ForeignAnnotation {
  const [target] = listOf(field(row, 'target'));
  const isOurs = typeof field(own, 'note') === 'string';
  return {
    ...NOTHING_KNOWN,
    where,
    url: textField(row, 'uri') || textField(target, 'source'),
    title: textsOf(field(field(row, 'document'), 'title'))[0] ?? '',
    site: textField(own, 'site'),
    authors: textsOf(field(own, 'authors')),
    published: textField(own, 'published'),
    selectors: selectorsOf(target),
    note: isOurs ? textField(own, 'note') : textField(row, 'text'),
    tags: textsOf(field(row, 'tags')),
    colour: textField(own, 'colour'),
    created: timeOf(field(row, 'created')),
    modified: timeOf(field(row, 'updated')),
    motivation: MOTIVATIONS.find((name) => name === textField(own, 'motivation')) ?? null,
    keptQuotation: checkedOrNull(checkKeptQuotation, field(own, 'keptQuotation')),
  };
}

function selectorsOf(target: unknown): Selector[] {
  const selectors = listOf(field(target, 'selector')).slice(0, 100);
  const quote = selectors.find((selector) => textField(selector, 'type') === 'TextQuoteSelector');
  const own = selectors
    .filter((selector) => textField(selector, 'type') !== 'TextQuoteSelector')
    .map((selector) => checkedOrNull(checkSelector, selector))
    .filter((selector) => selector !== null);
  return [...quoteOf(textField(quote, 'exact'), textField(quote, 'prefix'), textField(quote, 'suffix')), ...own].slice(0, 10);
}

function checkedOrNull<T>(check: Check<T>, value: unknown): T | null {
  // Most rows have none: an error for each would take longer than all the rest.
  if (value === undefined) return null;
  try {
    return check(value);
  } catch (error) {
    if (error instanceof InvalidError) return null;
    throw error;
  }
}
