import type { Selector } from '../annotation.ts';
import { InvalidError } from '../check.ts';
import type { PageText } from '../page-text.ts';
import { isSpan, type Span, spanLength, textAt } from '../span.ts';
import { occurrences } from './occurrences.ts';

/** The longest words that a selector holds, in UTF-16 units. */
export const MAX_EXACT = 100_000;
/** Context on each side, in UTF-16 units: the first that makes the place unique is taken. */
const CONTEXT_SIZES = [32, 64, 128, 256, 512];
/** How much further a context may go to end at the border of a word. */
const WORD_SLACK = 24;

/**
 * How a stretch of a page is found again: by its words, with as much context as tells it from the same words elsewhere
 * (W3C Web Annotation Data Model, 4.2.4), and by its place.
 * @throws InvalidError when the span is empty, longer than 100,000 units, or not in the page
 */
export function describe(page: PageText, span: Span): Selector[] {
  if (!isSpan(span) || span.end > page.text.length || spanLength(span) === 0 || spanLength(span) > MAX_EXACT) {
    throw new InvalidError('span', `words of this page, at most ${MAX_EXACT} units`);
  }
  const exact = textAt(page.text, span);
  return [
    { type: 'TextQuoteSelector', exact, ...context(page.text, span) },
    { type: 'PageTextPositionSelector', span: { start: span.start, end: span.end }, pageTextVersion: page.version },
  ];
}

function context(text: string, span: Span): { prefix: string; suffix: string } {
  let start = span.start;
  let end = span.end;
  for (const size of CONTEXT_SIZES) {
    start = wordStart(text, span.start - size);
    end = wordEnd(text, span.end + size);
    if (occurrences(text, text.slice(start, end), 2).length < 2) break;
  }
  return { prefix: text.slice(start, span.start), suffix: text.slice(span.end, end) };
}

function wordStart(text: string, from: number): number {
  let at = Math.max(from, 0);
  const stop = Math.max(at - WORD_SLACK, 0);
  while (at > stop && !isSpace(text, at - 1)) at--;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function wordEnd(text: string, from: number): number {
  let at = Math.min(from, text.length);
  const stop = Math.min(at + WORD_SLACK, text.length);
  while (at < stop && !isSpace(text, at)) at++;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** Half a sign would be left outside. */
function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
