import { type ArticleFacts, articleFacts } from './article-facts.ts';
import { escapeHtml } from './escape-html.ts';
import { attributionLine, type Excerpt, excerpts, excerptWords } from './excerpts.ts';
import type { ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';

/** For outliners (OPML 2.0): an article a branch, with a leaf for each quotation, highlight and note. */
export const opml: ExportFormat = {
  id: 'opml',
  label: 'Outline (OPML)',
  extension: 'opml',
  mime: 'text/x-opml',
  write: inChunks((article) => branch(articleFacts(article), excerpts(article)), {
    open: '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head><title>Quotations and notes</title></head>\n<body>\n',
    close: '</body>\n</opml>\n',
  }),
};

function branch({ title, site, authors, published, accessed, url }: ArticleFacts, all: readonly Excerpt[]): string {
  const source = [authors.join(', '), site, published, `Read ${accessed}`].filter((fact) => fact !== '').join(' · ');
  const link: Attributes = url === '' ? { text: title } : { text: title, type: 'link', url };
  return `<outline${attributes({ ...link, _note: source })}>\n${all.map(leaf).join('')}</outline>\n`;
}

function leaf(excerpt: Excerpt): string {
  const { link, note, tags } = excerpt;
  const said = [excerptWords(excerpt), attributionLine(excerpt)].filter((part) => part !== '').join(' — ');
  const own = [note.trim(), tags.map((tag) => `#${tag.trim().replace(/\s+/g, '-')}`).join(' ')].filter((part) => part !== '').join('\n');
  const text = said === '' ? own : said;
  return `<outline${attributes({ text, ...(link === null ? {} : { type: 'link', url: link }), _note: said === '' ? '' : own })}/>\n`;
}

type Attributes = Readonly<Record<string, string>>;

/** A line break in an attribute is read as a blank, unless it is written as a reference (XML 1.0, 3.3.3). */
function attributes(all: Attributes): string {
  const written = Object.entries(all).filter(([name, value]) => value !== '' || name === 'text');
  return written
    .map(
      ([name, value]) =>
        ` ${name}="${escapeHtml(value)
          .replace(/\r\n?|\n/g, '&#10;')
          .replace(/\t/g, '&#9;')}"`,
    )
    .join('');
}
