import type { PageTextPositionSelector, Selector, TextQuoteSelector, WordFingerprint } from '../annotation.ts';
import { InvalidError } from '../check.ts';
import { MAX_HIGHLIGHT } from '../highlight-change.ts';
import type { PageText } from '../page-text.ts';
import { isSpan, type Span, spanLength, textAt } from '../span.ts';
import { changedCandidates, exactCandidates } from './candidate.ts';
import { exactPlaces } from './exact-places.ts';
import { encodeWords, FINGERPRINT_VERSION, surroundings } from './fingerprint.ts';
import { blockKindAt, indexed } from './page-index.ts';
import { type Pattern, patternOf, wordsIn } from './pattern.ts';
import { contextOf, FEW_WORDS } from './quote-context.ts';
import { rivalStrength } from './verdict.ts';
import type { WordIndex } from './word-index.ts';

/** What all selectors of a highlight may take as JSON in UTF-8; longer words add what they take themselves. */
export const MAX_BYTES = 700;
interface Size {
  readonly near: number;
  readonly far: number;
  readonly context: number;
}

/** Words of the block and of its neighbours that a fingerprint keeps on each side, and the context beside it, most first. */
const SIZES: readonly Size[] = [
  { near: 24, far: 12, context: 1 },
  { near: 18, far: 9, context: 0.75 },
  { near: 12, far: 6, context: 0.5 },
  { near: 8, far: 5, context: 0.3 },
  { near: 6, far: 4, context: 0.15 },
];
/** The same for a few words, which always carry their sentence: what is around it gives way first. */
const FEW_WORDS_SIZES: readonly Size[] = [
  ...SIZES.map((size) => ({ ...size, context: 1 })),
  ...[0.75, 0.5, 0.3, 0.15].map((context) => ({ near: 6, far: 4, context })),
];
/** More places of the same words are not counted. */
const MOST_PLACES = 100;

/**
 * How a stretch of a page is found again: by its words with some context (W3C Web Annotation Data Model, 4.2.4), by its
 * place, and by a fingerprint of the words around it. One to three words always carry their sentence.
 * @returns selectors of at most 700 bytes as JSON, where the words themselves leave room
 * @throws InvalidError when the span is empty, longer than 100,000 units, or not in the page
 */
export function describe(page: PageText, span: Span): Selector[] {
  if (!isSpan(span) || span.end > page.text.length || spanLength(span) === 0 || spanLength(span) > MAX_HIGHLIGHT) {
    throw new InvalidError('span', `words of this page, at most ${MAX_HIGHLIGHT} units`);
  }
  const index = indexed(page);
  const { from, to } = wordsIn(index, span.start, span.end);
  const places = to > from ? exactPlaces(index, index, from, to, MOST_PLACES).length : 0;
  const sizes = to - from <= FEW_WORDS ? FEW_WORDS_SIZES : SIZES;
  let size = 0;
  let selectors = selectorsOf(page, span, index, { from, to, places }, sizes[size] as Size);
  while (bytesOf(selectors) > MAX_BYTES && size < sizes.length - 1) {
    selectors = selectorsOf(page, span, index, { from, to, places }, sizes[++size] as Size);
  }
  const [quote, position, fingerprint] = selectors;
  return [quote, position, { ...fingerprint, rival: rivalOf(index, patternOf(quote, fingerprint), from, to) }];
}

interface Words {
  readonly from: number;
  readonly to: number;
  readonly places: number;
}

type Described = [quote: TextQuoteSelector, position: PageTextPositionSelector, fingerprint: WordFingerprint];

function selectorsOf(page: PageText, span: Span, index: WordIndex, { from, to, places }: Words, size: Size): Described {
  const around = surroundings(index, from, to, size.near, size.far);
  return [
    { type: 'TextQuoteSelector', exact: textAt(page.text, span), ...contextOf(page.text, span, to - from, size.context) },
    { type: 'PageTextPositionSelector', span: { start: span.start, end: span.end }, pageTextVersion: page.version },
    {
      type: 'WordFingerprint',
      fingerprintVersion: FINGERPRINT_VERSION,
      block: blockKindAt(page, span.start),
      before: encodeWords(around.before),
      after: encodeWords(around.after),
      previous: encodeWords(around.previous),
      next: encodeWords(around.next),
      places,
      // The most, while it is not known: so much room is left for it.
      rival: 100,
    },
  ];
}

/** In per cent. */
function rivalOf(index: WordIndex, pattern: Pattern, from: number, to: number): number {
  const others = [...exactCandidates(index, pattern), ...changedCandidates(index, pattern)];
  return Math.min(Math.round(rivalStrength(others, from, to) * 100), 100);
}

function bytesOf(selectors: readonly Selector[]): number {
  return new TextEncoder().encode(JSON.stringify(selectors)).length;
}
