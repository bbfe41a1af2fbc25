import { escapeHtml } from '../core/export/escape-html.ts';
import { fragmentOfQuote, publicUrl, withFragment } from '../core/export/links.ts';
import { quoteSelector } from '../core/export/quoted-passages.ts';
import type { DragFile } from './drag-file.ts';
import type { LibraryArticle } from './library-article.ts';
import type { OwnRow } from './library-filter.ts';

/** What other software gets of one dragged row. */
interface Dragged {
  readonly text: string;
  readonly html: string;
  /** Null for what is no web page. */
  readonly url: string | null;
}

/** Articles dragged out of the library: their titles and addresses, as text, as links and as HTML. */
export function dragArticles(event: DragEvent, articles: readonly LibraryArticle[], file: DragFile): void {
  give(event, articles.map(article), file);
}

/** Highlights, kept quotations and notes dragged out: the words, who said them, the note, and a link to the very words. */
export function dragOwn(event: DragEvent, rows: readonly OwnRow[], file: DragFile): void {
  give(event, rows.map(own), file);
}

function give(event: DragEvent, dragged: readonly Dragged[], file: DragFile): void {
  const transfer = event.dataTransfer;
  if (transfer === null) return;
  transfer.effectAllowed = 'copy';
  transfer.setData('text/plain', dragged.map(({ text }) => text).join('\n\n'));
  transfer.setData('text/html', dragged.map(({ html }) => html).join('\n'));
  const urls = dragged.flatMap(({ url }) => url ?? []);
  if (urls.length > 0) transfer.setData('text/uri-list', urls.join('\r\n'));
  const download = file.downloadUrl();
  // Chromium alone makes a file of it; elsewhere it is the words that are dropped.
  if (download !== null) transfer.setData('DownloadURL', download);
}

function article({ title, record }: LibraryArticle): Dragged {
  const url = publicUrl(record.rawUrls[0] ?? '');
  return { text: url === null ? title : `${title}\n${url}`, html: `<p>${anchor(title, url)}</p>`, url };
}

function own({ annotation, article: { title, record } }: OwnRow): Dragged {
  const quote = quoteSelector(annotation);
  const plain = publicUrl(record.rawUrls[0] ?? '');
  const url = plain !== null && quote !== null ? withFragment(plain, fragmentOfQuote(quote)) : plain;
  const by = [annotation.keptQuotation?.speaker ?? annotation.keptQuotation?.words ?? '', title].filter((part) => part !== '').join(', ');
  const words = quote === null ? '' : `“${quote.exact}”`;
  const note = annotation.note.trim();
  const html = [
    words === '' ? '' : `<blockquote>${escapeHtml(words)}</blockquote>`,
    `<p>— ${anchor(by, url)}</p>`,
    note === '' ? '' : `<p>${escapeHtml(note)}</p>`,
  ];
  return { text: [words, `— ${by}`, note, url ?? ''].filter((part) => part !== '').join('\n'), html: html.join(''), url };
}

function anchor(words: string, url: string | null): string {
  return url === null ? escapeHtml(words) : `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`;
}
