import { articleFacts } from './article-facts.ts';
import { csvLine } from './csv-line.ts';
import { excerpts, excerptWords } from './excerpts.ts';
import type { ExportArticle, ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';

const HEADER = ['Kind', 'Words', 'Speaker', 'How sure', 'Note', 'Tags', 'Title', 'Site', 'Authors', 'Published', 'Read', 'Link', 'Made'];

/** For spreadsheets: a line for each quotation, highlight and note. */
export const csv: ExportFormat = {
  id: 'csv',
  label: 'CSV',
  extension: 'csv',
  mime: 'text/csv',
  // Excel takes a file for UTF-8 by its byte order mark alone.
  write: inChunks(lines, { open: `\uFEFF${csvLine(HEADER)}` }),
};

function lines(article: ExportArticle): string {
  const { title, site, authors, published, accessed } = articleFacts(article);
  return excerpts(article)
    .map((excerpt) => {
      const { kind, speaker, sureness, note, tags, link, annotation } = excerpt;
      const made = annotation?.created ?? '';
      const words = excerptWords(excerpt);
      const fields = [
        kind,
        words,
        speaker,
        sureness,
        note,
        tags.join(', '),
        title,
        site,
        authors.join('; '),
        published,
        accessed,
        link,
        made,
      ];
      return csvLine(fields.map((field) => withoutFormula(field ?? '')));
    })
    .join('');
}

/**
 * Spreadsheets run what starts like a formula; an apostrophe makes a text of it (OWASP, "CSV Injection"). A text that
 * has such an apostrophe itself gets another one, so that taking one away gives every text back.
 */
function withoutFormula(text: string): string {
  return /^[\s"]*'*[\s"]*[=+\-@|%\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
