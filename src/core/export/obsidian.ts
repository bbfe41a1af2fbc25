import { articleFacts } from './article-facts.ts';
import { excerpts } from './excerpts.ts';
import type { ExportArticle, ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';
import { markdownBody } from './markdown-body.ts';

/** A note for Obsidian: Markdown with the properties of its Web Clipper, in the same order. */
export const obsidian: ExportFormat = {
  id: 'obsidian',
  label: 'Obsidian',
  extension: 'md',
  mime: 'text/markdown',
  write: inChunks((article) => `---\n${properties(article)}\n---\n\n${markdownBody(article)}`, { between: '\n' }),
};

function properties(article: ExportArticle): string {
  const { title, site, url, authors, published, accessed } = articleFacts(article);
  const tags = new Set(excerpts(article).flatMap((excerpt) => excerpt.tags.map(obsidianTag)));
  return [
    `title: ${yamlText(title)}`,
    `source: ${yamlText(url)}`,
    yamlList('author', authors.map(noteLink)),
    `published: ${day(published)}`,
    `created: ${day(accessed)}`,
    `description: ${yamlText(site)}`,
    yamlList('tags', ['quotemark', ...[...tags].filter((tag) => tag !== '' && tag !== 'quotemark')]),
  ].join('\n');
}

function yamlList(name: string, values: readonly string[]): string {
  return values.length === 0 ? `${name}:` : [`${name}:`, ...values.map((value) => `  - ${yamlText(value)}`)].join('\n');
}

/** A day stays bare, so that Obsidian takes it for one. */
function day(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : text === '' ? '' : yamlText(text);
}

/**
 * A double-quoted scalar: JSON's strings are that, but for signs that YAML 1.2 (5.1) lets nobody print, and those that
 * other readers take for a line break.
 */
export function yamlText(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(/[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** `[[Name]]` without the signs that part a link to a note. */
function noteLink(name: string): string {
  return `[[${name
    .replace(/[[\]|#^]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()}]]`;
}

/** Letters, figures, `_`, `-` and `/`, and not figures alone. */
function obsidianTag(tag: string): string {
  const name = tag
    .trim()
    .replace(/^#/, '')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^[\d/-]+$/.test(name) ? `_${name}` : name;
}
