import type { PageTextPositionSelector, Selector, TextQuoteSelector, WordFingerprint } from '../annotation.ts';
import type { PageText } from '../page-text.ts';
import { bySpan, type Span, textAt } from '../span.ts';
import { type Candidate, changedCandidates, exactCandidates } from './candidate.ts';
import { edgesOf } from './edges.ts';
import { exactPlaces } from './exact-places.ts';
import { locateMarks } from './locate-marks.ts';
import type { Located } from './located.ts';
import { blockKindAt, pageIndex } from './page-index.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { verdict } from './verdict.ts';
import type { WordIndex } from './word-index.ts';

/** Work between two yields, in UTF-16 units read or words compared. */
export const SLICE = 20_000;
/** Places with less than this share of what the best one has are no rivals of it. */
const RIVALS = 0.35;

/** Where an annotation's words are in this page: see `locateAll`. */
export function locate(page: PageText, selectors: readonly Selector[]): Located {
  return locateAtOnce(page, [selectors])[0] as Located;
}

/** The same for all annotations of a page, where nobody waits for the thread. */
export function locateAtOnce(page: PageText, all: readonly (readonly Selector[])[]): Located[] {
  const locating = locateAll(page, all, Number.POSITIVE_INFINITY);
  let step = locating.next();
  while (!step.done) step = locating.next();
  return step.value;
}

/**
 * Where the annotations of a page are now, each by its selectors, in one reading of the page. In this order: at their old
 * place with their old context; the same words with the same context, wherever that is; the same words, told apart by
 * what is around them; changed words in the place that what is around them points to. Where two places fit alike, or too
 * little is left, it says so and points to none. Selectors of earlier versions and of other programs are taken as well.
 * @param slice yields after about so much work, in UTF-16 units read or words compared
 */
export function* locateAll(page: PageText, all: readonly (readonly Selector[])[], slice = SLICE): Generator<void, Located[]> {
  const out: Located[] = [];
  let index: WordIndex | null = null;
  let work = 0;
  for (const selectors of all) {
    const quote = selectors.find((selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector');
    const position = selectors.find((selector): selector is PageTextPositionSelector => selector.type === 'PageTextPositionSelector');
    if (quote === undefined || quote.exact === '') out.push({ state: 'orphan', span: null, score: 0, reason: 'no-words' });
    else if (position !== undefined && position.pageTextVersion === page.version && isThere(page.text, position.span, quote))
      out.push({ state: 'placed', span: position.span, score: 1, reason: 'same-place' });
    else {
      index ??= yield* pageIndex(page, slice);
      const pattern = patternOf(
        quote,
        selectors.find((selector): selector is WordFingerprint => selector.type === 'WordFingerprint'),
      );
      out.push(find(page, index, pattern, quote));
      work += 2000 + quote.exact.length;
      if (work >= slice) {
        work = 0;
        yield;
      }
    }
  }
  return out;
}

function isThere(text: string, span: Span, { exact, prefix, suffix }: TextQuoteSelector): boolean {
  return textAt(text, span) === exact && text.endsWith(prefix, span.start) && text.startsWith(suffix, span.end);
}

function find(page: PageText, index: WordIndex, pattern: Pattern, { exact }: TextQuoteSelector): Located {
  const { words, from, to } = pattern;
  if (from === to) return locateMarks(index, pattern);
  if (words.count > to - from) {
    const [whole, another] = exactPlaces(index, words, 0, words.count, 2);
    if (whole !== undefined && another === undefined) {
      const span = edgesOf(index, pattern, whole + from, whole + to);
      const same = textAt(index.text, span) === exact;
      return same
        ? { state: 'placed', span, score: 1, reason: 'only-place' }
        : { state: 'moved', span, score: 0.98, reason: 'only-place-in-other-typography' };
    }
  }
  const unchanged = exactCandidates(index, pattern);
  const kindOf = ({ from: word }: Candidate) => blockKindAt(page, index.starts[word] ?? 0);
  const first = verdict(unchanged, pattern, kindOf);
  const { state, best, alike, score, reason } = first.sure
    ? first
    : verdict([...unchanged, ...changedCandidates(index, pattern, RIVALS)], pattern, kindOf);
  if (state !== 'found' && isFragment(pattern) && index.text.includes(exact)) {
    return { state: 'unsure', span: null, score: 0, reason: 'part-of-changed-word' };
  }
  const placeOf = (candidate: Candidate | null) =>
    candidate && candidate.to > candidate.from ? edgesOf(index, pattern, candidate.from, candidate.to) : null;
  if (state === 'unsure') {
    const places = alike.map(placeOf).filter((place) => place !== null && place.end > place.start) as Span[];
    return { state, span: null, score, reason, ...(places.length > 0 && { places: places.sort(bySpan) }) };
  }
  const span = placeOf(best);
  if (state === 'orphan' || span === null) return { state: 'orphan', span: null, score, reason };
  if (textAt(index.text, span).trim() === '') return { state: 'orphan', span: null, score: 0, reason: 'words-cut' };
  return { state: 'moved', span, score, reason };
}

/** A stretch inside one word. */
function isFragment({ words, start, end, from, to }: Pattern): boolean {
  return to - from === 1 && ((words.starts[from] as number) < start || (words.ends[from] as number) > end);
}
