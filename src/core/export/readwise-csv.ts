import { articleFacts, UNTITLED } from './article-facts.ts';
import { csvLine } from './csv-line.ts';
import { attributionLine, type Excerpt, excerpts, excerptWords } from './excerpts.ts';
import type { ExportArticle, ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';

const HEADER = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/**
 * Readwise's own CSV. Texts are exact: Readwise runs no formulas. A note on the whole article comes with the article's
 * title for its words, since a line without words is refused there.
 */
export const readwiseCsv: ExportFormat = {
  id: 'readwise',
  label: 'Readwise (CSV)',
  extension: 'csv',
  mime: 'text/csv',
  write: inChunks(lines, { open: csvLine(HEADER) }),
};

function lines(article: ExportArticle): string {
  const { title, authors, url } = articleFacts(article);
  return excerpts(article)
    .map((excerpt, index) => {
      const words = excerptWords(excerpt) || title || UNTITLED;
      const made = (excerpt.annotation?.created ?? article.accessed).slice(0, 19).replace('T', ' ');
      return csvLine([words, title, authors.join(', '), excerpt.link ?? url, note(excerpt), String(index + 1), made]);
    })
    .join('');
}

/** Tags come first, each as one word behind a dot; then the speaker, then the reader's note. */
function note(excerpt: Excerpt): string {
  const tags = excerpt.tags.map((tag) => `.${tag.trim().replace(/\s+/g, '-')}`).join(' ');
  return [tags, attributionLine(excerpt), excerpt.note].filter((part) => part.trim() !== '').join('\n');
}
