import { articleFacts } from './article-facts.ts';
import { attributionLine, type Excerpt, excerpts } from './excerpts.ts';
import type { ExportArticle, ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';

/** For mail and print: no markup at all. */
export const plainText: ExportFormat = {
  id: 'text',
  label: 'Plain text',
  extension: 'txt',
  mime: 'text/plain',
  write: inChunks((article) => `${[head(article), ...excerpts(article).map(block)].join('\n\n')}\n`, { between: '\n\n\n' }),
};

function head(article: ExportArticle): string {
  const { title, site, authors, published, accessed, url } = articleFacts(article);
  const source = [authors.join(', '), site, published].filter((fact) => fact !== '').join(', ');
  return [title, source, url, `Read ${accessed}`].filter((line) => line !== '').join('\n');
}

function block(excerpt: Excerpt): string {
  const { kind, paragraphs, link, note, tags } = excerpt;
  const by = attributionLine(excerpt);
  const lines = [
    ...paragraphs,
    ...(by === '' ? [] : [`— ${by}`]),
    ...(note.trim() === '' ? [] : [`Note: ${note.trim()}`]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.join(', ')}`]),
    ...(kind === 'note' || link === null ? [] : [link]),
  ];
  return lines.join('\n');
}
