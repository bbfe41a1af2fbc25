import { occurrences } from '../../../src/core/anchors/occurrences.ts';
import { joinBlocks, type PageText } from '../../../src/core/page-text.ts';
import type { Span } from '../../../src/core/span.ts';

/** A page of paragraphs. */
export function page(...lines: string[]): PageText {
  return joinBlocks(lines.map((text) => ({ kind: 'paragraph', text, article: true })));
}

/** Where words stand in a page: the first time, or the nth after. */
export function spanOf({ text }: PageText, words: string, nth = 0): Span {
  const start = occurrences(text, words)[nth] as number;
  return { start, end: start + words.length };
}

export const LIGHTHOUSE = page(
  'The lighthouse at Grauholm goes dark on Friday.',
  'The keeper, Tove Lind, says “the lamp is tired”. The council says the lamp is not tired.',
  'Visitors came from three islands to see the lamp for the last time.',
);
