import { articleFacts } from './article-facts.ts';
import { escapeHtml } from './escape-html.ts';
import { attributionLine, type Excerpt, excerpts } from './excerpts.ts';
import type { ExportArticle, ExportFormat } from './format.ts';
import { HTML_STYLE } from './html-style.ts';

/** A page by itself, for the screen and for paper: it loads nothing and runs nothing. */
export const html: ExportFormat = {
  id: 'html',
  label: 'Web page',
  extension: 'html',
  mime: 'text/html',
  async *write(articles) {
    let first = true;
    for await (const article of articles) {
      yield `${first ? head(articleFacts(article).title) : ''}${articleElement(article)}`.toWellFormed();
      first = false;
    }
    yield `${first ? head('Nothing') : ''}</main>\n</body>\n</html>\n`;
  },
};

/** No language is claimed for the page: its articles say theirs. */
function head(title: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${HTML_STYLE}</style>
</head>
<body>
<main>
<h1>Quotations and notes</h1>
`;
}

function articleElement(article: ExportArticle): string {
  const { title, site, url, authors, published, modified, accessed, language } = articleFacts(article);
  const facts: [label: string, value: string][] = [
    ['Source', escapeHtml(site)],
    ['Author', escapeHtml(authors.join(', '))],
    ['Published', time(published)],
    ['Updated', time(modified)],
    ['Read', time(accessed)],
    ['Link', url === '' ? '' : anchor(url, url)],
  ];
  const list = facts.filter(([, value]) => value !== '').map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>\n`);
  const all = excerpts(article);
  const lang = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? ` lang="${language}"` : '';
  return `<article${lang}>
<h2>${escapeHtml(title)}</h2>
<dl>
${list.join('')}</dl>
${section('Quotations', all, 'quotation')}${section('Highlights', all, 'highlight')}${section('Notes', all, 'note')}</article>
`;
}

function section(title: string, all: readonly Excerpt[], kind: Excerpt['kind']): string {
  const figures = all.filter((excerpt) => excerpt.kind === kind).map(figure);
  return figures.length === 0 ? '' : `<section>\n<h3>${title}</h3>\n${figures.join('')}</section>\n`;
}

function figure(excerpt: Excerpt): string {
  const { kind, paragraphs, link, note, tags, found } = excerpt;
  const by = attributionLine(excerpt);
  const source = [
    escapeHtml(by),
    found ? '' : 'No longer in the article',
    kind === 'note' || link === null ? '' : anchor(link, 'In the article'),
  ].filter((fact) => fact !== '');
  return [
    '<figure>\n',
    paragraphs.length === 0 ? '' : `<blockquote${link === null ? '' : ` cite="${escapeHtml(link)}"`}>\n${words(excerpt)}</blockquote>\n`,
    note.trim() === '' ? '' : `<p class="note">${escapeHtml(note.trim())}</p>\n`,
    tags.length === 0 ? '' : `<p class="tags">${escapeHtml(tags.join(', '))}</p>\n`,
    source.length === 0 ? '' : `<figcaption>${source.join(' · ')}</figcaption>\n`,
    '</figure>\n',
  ].join('');
}

/** A highlight stands in what is known of its sentence; a quotation says enough by itself. */
function words({ kind, paragraphs, quote, annotation }: Excerpt): string {
  if (kind !== 'highlight' || quote === null) return paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>\n`).join('');
  const colour = annotation?.colour ?? 'yellow';
  const before = escapeHtml(quote.prefix.split('\n').at(-1) ?? '');
  const after = escapeHtml(quote.suffix.split('\n')[0] ?? '');
  const marked = paragraphs.map((paragraph) => `<mark class="${colour}">${escapeHtml(paragraph)}</mark>`);
  return `<p>${before}${marked.join('</p>\n<p>')}${after}</p>\n`;
}

function anchor(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(text)}</a>`;
}

function time(day: string): string {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(day) ? `<time datetime="${day}">${day}</time>` : escapeHtml(day);
}
