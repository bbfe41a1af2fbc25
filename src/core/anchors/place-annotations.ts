import type { Annotation, PlaceAnswer } from '../annotation.ts';
import type { ArticleText } from '../article.ts';
import { quoteSelector } from '../export/quoted-passages.ts';
import { hash } from '../hash.ts';
import type { PageText } from '../page-text.ts';
import { type Span, textAt } from '../span.ts';
import { wordDiff } from '../text/word-diff.ts';
import { locateAll, SLICE } from './locate.ts';
import type { Located } from './located.ts';
import type { OfferedPlace, Placement } from './placement.ts';

/** What is shown on each side of a place that the reader is asked about, in UTF-16 units. */
const AROUND = 60;
/** Longer words are not shown whole. */
const LONGEST = 100_000;

/**
 * Finds the annotations of an article in its open page, all in one reading of it. Notes on the article as a whole and
 * what lies in the bin have no place.
 * @param slice yields after about so much work, in UTF-16 units read or words compared
 */
export function* placeAnnotations(
  page: PageText,
  article: ArticleText,
  annotations: readonly Annotation[],
  slice = SLICE,
): Generator<void, Placement[]> {
  const standing = annotations.filter(({ deleted, selectors }) => deleted === undefined && selectors.length > 0);
  const located = yield* locateAll(
    page,
    standing.map(({ selectors }) => selectors),
    slice,
  );
  return standing.map((annotation, at) => placementOf(page, article, annotation, located[at] as Located));
}

function placementOf(page: PageText, article: ArticleText, annotation: Annotation, { state, span, places, reason }: Located): Placement {
  const { id } = annotation;
  const inArticle = span && article.fromPage(span);
  const now = span && textAt(page.text, span).slice(0, LONGEST);
  const nothing = { id, span, inArticle, changes: null, places: [], reason, asked: '', answered: false };
  if (state === 'unsure') {
    const offered = (places ?? []).map((place) => offer(page.text, place));
    const asked = nameOf(offered.map(({ before, words, after }) => [before, words, after]));
    if (answers(annotation, 'none', asked)) return { ...nothing, state: 'orphan', asked, answered: true };
    return { ...nothing, state, places: offered, asked };
  }
  const changes = state === 'moved' && now !== null ? wordDiff(quoteSelector(annotation)?.exact ?? '', now) : [];
  if (changes.every(({ kind }) => kind === 'same')) return { ...nothing, state };
  const asked = nameOf(now);
  return { ...nothing, state: 'changed', changes, asked, answered: answers(annotation, 'mine', asked) };
}

function offer(text: string, span: Span): OfferedPlace {
  return {
    span,
    before: text.slice(Math.max(0, span.start - AROUND), span.start),
    words: textAt(text, span).slice(0, LONGEST),
    after: text.slice(span.end, span.end + AROUND),
  };
}

function nameOf(asked: unknown): string {
  return hash(JSON.stringify(asked));
}

function answers({ selectors }: Annotation, answer: PlaceAnswer['answer'], asked: string): boolean {
  return selectors.some((selector) => selector.type === 'PlaceAnswer' && selector.answer === answer && selector.asked === asked);
}
