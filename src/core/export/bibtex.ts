import type { ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';
import { type Reference, type ReferenceName, reference } from './reference.ts';

/** For LaTeX, JabRef and their like, in biblatex's terms: an article an entry, its quotations in the annotation. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  write: inChunks((article) => entry(reference(article)), { between: '\n' }),
};

function entry({ key, title, site, authors, published, accessed, language, url, tags, lines }: Reference): string {
  const fields: [name: string, value: string][] = [
    ['title', `{${escapeTex(title)}}`],
    ['author', authors.map(texName).join(' and ')],
    ['organization', escapeTex(site)],
    ['date', published === null ? '' : isoDate(published)],
    ['url', escapeUrl(url)],
    ['urldate', accessed === null ? '' : isoDate(accessed)],
    ['langid', language],
    ['keywords', tags.map((tag) => escapeTex(tag.replaceAll(',', ' '))).join(', ')],
    ['annotation', lines.map(escapeTex).join('\n\n')],
  ];
  const written = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@online{${key},\n${written.join('')}}\n`;
}

/** A name that is not parted stands in braces of its own, or it would be parted at its last word. */
function texName(name: ReferenceName | string): string {
  return typeof name === 'string' ? `{${escapeTex(name)}}` : `${escapeTex(name.family)}, ${escapeTex(name.given)}`;
}

function isoDate(date: readonly number[]): string {
  return date.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Signs that TeX takes for its own, and pairs that it joins (`--`, ``` `` ```, `''`). */
function escapeTex(text: string): string {
  return text.replace(/[\\^~]|[{}$&#%_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`).replace(/([-`'])(?=\1)/g, '$1{}');
}

/** A url field is verbatim: nothing is escaped, so nothing may stand in it that ends it. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}
