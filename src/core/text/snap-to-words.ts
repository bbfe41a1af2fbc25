import { type Span, trimSpan } from '../span.ts';

/** How far a word may reach behind an edge, in UTF-16 units: an address without a blank is left as it was selected. */
const REACH = 100;

let words: Intl.Segmenter | undefined;

/**
 * A span that begins and ends with whole words, as Unicode divides text into words (UAX 29; Chinese, Japanese and Thai by
 * the browser's dictionary): a word of which one letter was selected is taken whole. Blanks at the ends are left out.
 * @param text the page's text, blocks joined by one \n
 * @returns an empty span where nothing but blanks was selected
 */
export function snapToWords(text: string, span: Span): Span {
  const { start, end } = trimSpan(text, span);
  if (start === end) return { start, end };
  const first = wordAt(text, start);
  const last = wordAt(text, end - 1);
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) };
}

/** The word that holds a unit, or null for a mark, a blank, and what is too long for a word. */
export function wordAt(text: string, offset: number): Span | null {
  words ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const from = Math.max(text.lastIndexOf('\n', offset) + 1, offset - REACH);
  const stop = text.indexOf('\n', offset);
  const to = Math.min(stop === -1 ? text.length : stop, offset + REACH);
  const found = words.segment(text.slice(from, to)).containing(offset - from);
  if (found?.isWordLike !== true) return null;
  const span = { start: from + found.index, end: from + found.index + found.segment.length };
  const isCut = span.end === offset + REACH || (span.start === offset - REACH && from > 0);
  return isCut ? null : span;
}
