import type { PageTextPositionSelector, Selector, TextQuoteSelector } from '../annotation.ts';
import type { PageText } from '../page-text.ts';
import { type Span, textAt } from '../span.ts';
import { foldedText } from './folded-text.ts';
import type { Located } from './located.ts';
import { occurrences } from './occurrences.ts';

/** Words shorter than this, in UTF-16 units, stand on many pages by chance: they need some context that fits. */
const TELLING = 16;
/** The best of several places must have so much of its context, and so much more than the second, as shares of all. */
const LEAST_CONTEXT = 0.25;
const LEAD = 0.1;
/** More places than this are not compared: the time would no longer be linear, and none would win. */
const MAX_PLACES = 1000;

interface Place {
  readonly span: Span;
  /** The share of the context that stands there, 0 to 1. */
  readonly context: number;
}

/**
 * Where an annotation's words are in this page: at their old place with their old context; else wherever they stand,
 * told apart by context; else the same words in other typography. Where two places fit alike it says so, and points to
 * neither.
 */
export function locate(page: PageText, selectors: readonly Selector[]): Located {
  const quote = selectors.find((selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector');
  if (quote === undefined) return lost('orphan', 'no words to look for');
  const position = selectors.find((selector): selector is PageTextPositionSelector => selector.type === 'PageTextPositionSelector');
  if (position !== undefined && position.pageTextVersion === page.version && isThere(page.text, position.span, quote)) {
    return { state: 'placed', span: position.span, score: 1, reason: 'same place, same words, same context' };
  }
  const exact = find(page.text, quote, '');
  if (exact !== null) return exact;

  const folded = foldedText(page.text);
  const plain = { exact: plainWords(quote.exact), prefix: plainWords(quote.prefix), suffix: plainWords(quote.suffix) };
  const found = find(folded.text, plain, ' in other typography');
  if (found === null) return lost('orphan', 'the words are gone');
  return found.span === null ? found : { ...found, state: 'moved', span: folded.toSource(found.span), score: found.score * 0.95 };
}

type Quote = Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;

function isThere(text: string, span: Span, { exact, prefix, suffix }: Quote): boolean {
  return textAt(text, span) === exact && text.endsWith(prefix, span.start) && text.startsWith(suffix, span.end);
}

/** Where the words stand, or null where they stand nowhere. */
function find(text: string, quote: Quote, how: string): Located | null {
  const { exact, prefix, suffix } = quote;
  if (exact === '') return null;
  const [whole, another] = occurrences(text, prefix + exact + suffix, 2);
  if (whole !== undefined && another === undefined) {
    const start = whole + prefix.length;
    return {
      state: 'placed',
      span: { start, end: start + exact.length },
      score: 1,
      reason: `the only place with these words and this context${how}`,
    };
  }
  const starts = occurrences(text, exact, MAX_PLACES + 1);
  if (starts.length > MAX_PLACES) return lost('unsure', `more than ${MAX_PLACES} places with these words${how}`);
  const places = starts.map((start) => {
    const span = { start, end: start + exact.length };
    return { span, context: contextShare(text, span, quote) };
  });
  return choose(places, quote, how);
}

function choose(found: readonly Place[], quote: Quote, how: string): Located | null {
  const [best, second] = bestTwo(found);
  if (best === null) return null;
  const score = 0.5 + best.context / 2;
  if (second === null) {
    const known = best.context >= LEAST_CONTEXT || quote.exact.length >= TELLING;
    return known
      ? { state: 'moved', span: best.span, score, reason: `the only place with these words${how}` }
      : lost('unsure', `such short words${how}, and nothing around them fits`);
  }
  const clear = best.context >= LEAST_CONTEXT && best.context - second.context >= LEAD;
  return clear
    ? { state: 'moved', span: best.span, score, reason: `${found.length} places with these words${how}, told apart by context` }
    : lost('unsure', `${found.length} places with these words${how} fit alike`);
}

function bestTwo(found: readonly Place[]): [best: Place | null, second: Place | null] {
  let best: Place | null = null;
  let second: Place | null = null;
  for (const place of found) {
    if (best === null || place.context > best.context) [best, second] = [place, best];
    else if (second === null || place.context > second.context) second = place;
  }
  return [best, second];
}

/** How much of the context stands next to the words, counted outwards from them. No context fits everywhere. */
function contextShare(text: string, span: Span, { prefix, suffix }: Quote): number {
  const all = prefix.length + suffix.length;
  if (all === 0) return 1;
  let before = 0;
  while (before < prefix.length && before < span.start && prefix[prefix.length - 1 - before] === text[span.start - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[span.end + after]) after++;
  return (before + after) / all;
}

function plainWords(text: string): string {
  return foldedText(text).text;
}

function lost(state: 'unsure' | 'orphan', reason: string): Located {
  return { state, span: null, score: 0, reason };
}
