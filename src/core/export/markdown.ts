import { articleFacts } from './article-facts.ts';
import { escapeHeading, escapeInline } from './escape-markdown.ts';
import type { ExportArticle, ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';
import { markdownBody } from './markdown-body.ts';

/** For readers and note-taking software: one document an article, CommonMark. */
export const markdown: ExportFormat = {
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mime: 'text/markdown',
  write: inChunks((article) => `${heading(article)}\n\n${markdownBody(article)}`, { between: '\n' }),
};

function heading(article: ExportArticle): string {
  const { title, site, url, authors, published, modified, accessed } = articleFacts(article);
  const facts: [label: string, value: string][] = [
    ['Source', escapeInline(site)],
    ['Link', url === '' ? '' : `<${url}>`],
    ['Author', authors.map(escapeInline).join(', ')],
    ['Published', escapeInline(published)],
    ['Updated', escapeInline(modified)],
    ['Read', escapeInline(accessed)],
  ];
  const list = facts.filter(([, value]) => value !== '').map(([label, value]) => `- ${label}: ${value}`);
  return [`# ${escapeHeading(title)}`, list.join('\n')].filter((block) => block !== '').join('\n\n');
}
