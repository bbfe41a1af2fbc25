import { passages } from '../passages.ts';
import type { ExportArticle } from './format.ts';

/** An article of which only some of the reader's things go out: what was found in it goes where it is one of them. */
export function onlyKept(article: ExportArticle): ExportArticle {
  const kept = new Set(article.annotations.map(({ keptQuotation }) => keptQuotation?.quotationId));
  const quotes = passages(article.analysis.quotes).filter((passage) => passage.some(({ id }) => kept.has(id)));
  return { ...article, analysis: { ...article.analysis, quotes: quotes.flat() } };
}
