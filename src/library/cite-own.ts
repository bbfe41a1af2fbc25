import type { Quotation } from '../core/analysis.ts';
import type { Annotation } from '../core/annotation.ts';
import { applyCorrections } from '../core/apply-corrections.ts';
import { type CitationStyle, citeIn, type StyledSources } from '../core/citation-styles.ts';
import { placeOfQuote } from '../core/export/links.ts';
import { exactWords } from '../core/export/quoted-passages.ts';
import { passages } from '../core/passages.ts';
import { textFragment } from '../core/text-fragment.ts';
import { analysisOf } from '../store/analyses.ts';
import { correctionsFor } from '../store/corrections.ts';
import type { Database } from '../store/schema.ts';
import type { LibraryArticle } from './library-article.ts';

/** The reader's highlight or kept quotation as it is cited: the words, who said them, where. Null where it has no words. */
export async function citeOwn(db: Database, article: LibraryArticle, annotation: Annotation, style: CitationStyle): Promise<string | null> {
  const exact = exactWords(annotation);
  if (exact === null) return null;
  const [{ row }, corrections] = await Promise.all([analysisOf(db, article.key), correctionsFor(db, article.key)]);
  const { record } = article;
  const kept = annotation.keptQuotation;
  const analysis = row === null ? null : applyCorrections(row.analysis, corrections.rows, row.text);
  const passage = passages(analysis?.quotes ?? []).find((quotations) => quotations.some(({ id }) => id === kept?.quotationId));
  const selector = annotation.selectors.find(({ type }) => type === 'TextQuoteSelector');
  const place = selector?.type === 'TextQuoteSelector' ? placeOfQuote(row?.text ?? '', selector) : null;
  const spoken = passage?.find(({ speaker }) => speaker !== null)?.speaker;
  const sources: Omit<StyledSources, 'passage' | 'text' | 'fragment'> = {
    speaker: spoken?.name ?? kept?.speaker ?? spoken?.words ?? kept?.words ?? null,
    metadata: record.metadata,
    url: article.url ?? '',
    accessed: record.modified,
  };
  const span = passage?.[0]?.span ?? place;
  const fragment = row === null || span === null || article.url === null ? '' : textFragment(row.text, span);
  if (row !== null && passage !== undefined) return citeIn(style, { ...sources, passage, text: row.text, fragment });
  return citeIn(style, { ...sources, passage: [wordsAlone(exact)], text: exact, fragment });
}

/** Words that no finder knows, as a quotation of the article itself. */
function wordsAlone(words: string): Quotation {
  const span = { start: 0, end: words.length };
  return { id: '', span, parts: [span], kind: 'direct', cue: null, speaker: null, confidence: 1, reasons: [] };
}
