import { attributionLine, type Excerpt, excerpts, excerptWords } from './excerpts.ts';
import type { ExportArticle, ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';
import { type Reference, reference } from './reference.ts';

/** For wikis: a list item with a `cite news` template for each quotation, highlight and note. */
export const wikiCitation: ExportFormat = {
  id: 'wiki',
  label: 'Wiki citations',
  extension: 'wiki',
  mime: 'text/plain',
  write: inChunks(items),
};

function items(article: ExportArticle): string {
  const source = reference(article);
  return excerpts(article)
    .map((excerpt) => `* ${template(source, excerpt)}${remarks(excerpt)}\n`)
    .join('');
}

function template({ authors, title, site, published, accessed, language, url }: Reference, excerpt: Excerpt): string {
  const names = authors.flatMap((name, index): [string, string][] => {
    const number = index === 0 ? '' : String(index + 1);
    if (typeof name === 'string') return [[`author${number}`, name]];
    return [
      [`last${number}`, name.family],
      [`first${number}`, name.given],
    ];
  });
  const fields: [name: string, value: string][] = [
    ...names,
    ['title', title],
    ['work', site],
    ['date', isoDate(published)],
    ['access-date', isoDate(accessed)],
    ['language', language],
    ['quote', excerptWords(excerpt, ' ')],
  ];
  const address = (excerpt.link ?? url).replace(/[[\]{}|<>"'\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const written = fields.filter(([, value]) => value !== '').map(([name, value]) => `|${name}=${escapeWiki(value)}`);
  return `{{cite news ${[...written, ...(address === '' ? [] : [`|url=${address}`])].join(' ')}}}`;
}

function remarks(excerpt: Excerpt): string {
  const facts = [attributionLine(excerpt), excerpt.note, excerpt.tags.join(', ')].map(escapeWiki).filter((fact) => fact !== '');
  return facts.length === 0 ? '' : ` — ${facts.join(' — ')}`;
}

/** Templates read a day as the calendar has it: year, month and day, or the year alone. */
function isoDate(date: readonly number[] | null): string {
  if (date === null) return '';
  return date.length < 3 ? String(date[0]) : date.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** One line, with the signs that wikitext takes for its own as character references. */
function escapeWiki(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[&<>[\]{}|~]|'(?=')|__|:\/\/|^[*#:;=]/g, (signs) => [...signs].map((sign) => `&#${sign.charCodeAt(0)};`).join(''));
}
