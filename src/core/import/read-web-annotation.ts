import { checkKeptQuotation, type KeptQuotation, MOTIVATIONS, type Selector } from '../annotation.ts';
import { InvalidError } from '../check.ts';
import { readOwnFragmentSelector } from '../export/own-selector.ts';
import { type ForeignAnnotation, fileForeign, NOTHING_KNOWN } from './foreign-annotation.ts';
import { quoteOf } from './foreign-quote.ts';
import { type ImportReader, MAX_RECORDS, type ReadFile, type Reading, type Refusal } from './imported.ts';
import { field, fieldsOf, listOf, textField, textsOf, timeOf } from './loose.ts';

/** W3C Web Annotation Data Model: one annotation, a list of them, a page or a collection. */
export const webAnnotationReader: ImportReader = {
  id: 'w3c',
  label: 'Web Annotation (JSON-LD)',
  fits: (data) => annotationsOf(data).some(({ value }) => textsOf(field(value, 'type')).includes('Annotation')),
  read,
};

function annotationsOf(data: unknown): { value: unknown; where: string }[] {
  if (Array.isArray(data)) return data.slice(0, MAX_RECORDS).map((value, index) => ({ value, where: `[${index}]` }));
  const items = field(data, 'items') ?? field(field(data, 'first'), 'items');
  if (Array.isArray(items)) return items.slice(0, MAX_RECORDS).map((value, index) => ({ value, where: `items[${index}]` }));
  return [{ value: data, where: '' }];
}

function read(data: unknown): Generator<Reading, ReadFile> {
  const refused: Refusal[] = [];
  const skipped: Refusal[] = [];
  const rows = annotationsOf(data);
  function* found() {
    for (const { value, where } of rows) {
      if (!textsOf(field(value, 'type')).includes('Annotation')) refused.push({ where, reason: { code: 'no-annotation' } });
      else if (isFoundByUs(value)) skipped.push({ where, reason: { code: 'found-again' } });
      else {
        yield annotationOf(value, where);
        continue;
      }
      yield null;
    }
  }
  return fileForeign(found(), rows.length, refused, skipped);
}

/** A quotation that our export wrote and no reader made anything of. */
function isFoundByUs(value: unknown): boolean {
  return textField(field(value, 'generator'), 'id') === 'urn:x-quotemark' && textField(value, 'motivation') === 'identifying';
}

function annotationOf(value: unknown, where: string): ForeignAnnotation {
  const [target] = listOf(field(value, 'target'));
  const source = field(target, 'source');
  const url =
    typeof target === 'string' ? target : typeof source === 'string' ? source : textField(source, 'id') || textField(target, 'id');
  const bodies = [...listOf(field(value, 'body')), ...textsOf(field(value, 'bodyValue'))];
  const purposes = (body: unknown) => textsOf(field(body, 'purpose'));
  const words = (body: unknown) => (typeof body === 'string' ? body : textField(body, 'value')).toWellFormed();
  const isNote = (body: unknown) => purposes(body).length === 0 || purposes(body).some((purpose) => NOTES.includes(purpose));
  const keptQuotation = bodies.map(keptOf).find((kept) => kept !== null) ?? null;
  return {
    ...NOTHING_KNOWN,
    where,
    url,
    title: textField(target, 'dc:title'),
    site: textField(target, 'dc:publisher'),
    authors: textsOf(field(target, 'dc:creator')),
    published: textField(target, 'dcterms:issued'),
    selectors: selectorsOf(target),
    note: bodies
      .filter(isNote)
      .map(words)
      .filter((text) => text !== '')
      .join('\n\n'),
    tags: bodies.filter((body) => purposes(body).includes('tagging')).map(words),
    colour: textsOf(field(target, 'styleClass'))[0] ?? '',
    created: timeOf(field(value, 'created')),
    modified: timeOf(field(value, 'modified')),
    motivation: MOTIVATIONS.find((name) => textsOf(field(value, 'motivation')).includes(name)) ?? null,
    keptQuotation,
  };
}

const NOTES = ['commenting', 'replying', 'questioning', 'editing'];

/** Our own selectors as they were; else the words. Positions of other software count in other texts. */
function selectorsOf(target: unknown): Selector[] {
  const selectors = listOf(field(target, 'selector')).map(fieldsOf).slice(0, 100);
  const quote = selectors.find((selector) => textField(selector, 'type') === 'TextQuoteSelector');
  const words = quote === undefined ? [] : quoteOf(textField(quote, 'exact'), textField(quote, 'prefix'), textField(quote, 'suffix'));
  const own = selectors.map(readOwnFragmentSelector).filter((selector) => selector !== null);
  return [...words, ...own].slice(0, 10);
}

function keptOf(body: unknown): KeptQuotation | null {
  if (textField(body, 'format') !== 'application/json' || textField(body, 'purpose') !== 'describing') return null;
  try {
    return checkKeptQuotation(JSON.parse(textField(body, 'value')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof InvalidError) return null;
    throw error;
  }
}
