import type { ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';
import { type Reference, type ReferenceName, reference } from './reference.ts';

/** For Zotero, EndNote and their like: an article a record, a quotation a note of it. */
export const ris: ExportFormat = {
  id: 'ris',
  label: 'Zotero (RIS)',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  write: inChunks((article) => record(reference(article))),
};

function record({ title, site, authors, published, accessed, language, url, tags, lines }: Reference): string {
  const fields: [tag: string, value: string][] = [
    ['TY', site === '' && published === null ? 'ELEC' : 'NEWS'],
    ['TI', title],
    ['T2', site],
    ...authors.map((name): [string, string] => ['AU', inverted(name)]),
    ['PY', published === null ? '' : padded(published).slice(0, 4)],
    ['DA', published === null ? '' : slashed(published)],
    ['UR', url],
    ['Y2', accessed === null ? '' : slashed(accessed)],
    ['LA', language],
    ...lines.map((line): [string, string] => ['N1', line]),
    ...tags.map((tag): [string, string] => ['KW', tag]),
  ];
  const written = fields.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`);
  return `${written.join('')}ER  - \r\n`;
}

function inverted(name: ReferenceName | string): string {
  return typeof name === 'string' ? name : `${name.family}, ${name.given}`;
}

/** RIS writes a date with all its slashes, whatever is missing. */
function slashed(date: readonly number[]): string {
  const [year = '', month = '', day = ''] = padded(date).split('-');
  return `${year}/${month}/${day}/`;
}

function padded(date: readonly number[]): string {
  return date.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
