import { wordsCitation } from '../../core/citation.ts';
import { contains, type Span, textAt, trimSpan } from '../../core/span.ts';
import { textFragment } from '../../core/text-fragment.ts';
import type { SelectionPage } from './selection-host.ts';

const MARKS = /^["“”„«»‘’']+|["“”„«»‘’']+$/g;

/** Words of the page as they are cited: with who said them, where they are somebody's, the article, and a link to them. */
export function citeWords({ url, article, pageText, analysis }: SelectionPage, span: Span): string {
  const words = textAt(pageText, trimSpan(pageText, span)).replace(MARKS, '');
  const inArticle = article.fromPage(span);
  const said = inArticle && analysis.quotes.find((quotation) => contains(widened(quotation.span), inArticle));
  return wordsCitation(words, {
    speaker: said?.speaker?.name ?? null,
    metadata: article.metadata,
    url,
    fragment: textFragment(pageText, span),
  });
}

/** The marks around a quotation are selected with it. */
function widened({ start, end }: Span): Span {
  return { start: start - 2, end: end + 2 };
}
