import type { TextQuoteSelector } from '../annotation.ts';

/** As much context as a selector of ours takes. */
const LONGEST_CONTEXT = 2000;

/** Words of another tool as our selector, or none where there are no words. Context is cut to its nearest part. */
export function quoteOf(exact: string, prefix = '', suffix = ''): TextQuoteSelector[] {
  if (exact.trim() === '') return [];
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: prefix.slice(-LONGEST_CONTEXT).toWellFormed(),
      suffix: suffix.slice(0, LONGEST_CONTEXT).toWellFormed(),
    },
  ];
}
