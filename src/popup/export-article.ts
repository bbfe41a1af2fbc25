import type { Analysis } from '../core/analysis.ts';
import type { ExportArticle, ExportFormat } from '../core/export/format.ts';
import { quotedPassages } from '../core/export/quoted-passages.ts';
import { sayCount, sayList } from '../core/words/words.ts';
import type { ReadyPage } from '../messages.ts';

/** What goes out: the article as the reader sees it. */
export function exportArticle(page: ReadyPage, analysis: Analysis): ExportArticle {
  const { url, metadata, text, annotations, corrections } = page;
  return { url, metadata, text, analysis, annotations, corrections, accessed: new Date().toISOString(), found: page.analysis };
}

/** "7 quotations, 2 notes" */
export function exportCount(article: ExportArticle): string {
  const quotations = quotedPassages(article).length;
  const notes = article.annotations.filter(({ note, deleted }) => deleted === undefined && note.trim() !== '').length;
  return sayList([sayCount('quotation_count', quotations), sayCount('note_count', notes)]);
}

export async function writeExport(format: ExportFormat, article: ExportArticle): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of format.write(one(article))) chunks.push(chunk);
  return chunks.join('');
}

async function* one<T>(value: T): AsyncIterable<T> {
  yield value;
}
