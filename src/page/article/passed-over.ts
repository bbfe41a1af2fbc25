import { nameOf } from '../dom.ts';
import { type BlockFeatures, isProse, labelsOf, unitsInside, unitsOf } from './block-features.ts';

/** Elements whose text is beside the article. */
const ASIDE = ['nav', 'aside', 'footer', 'button'];
const COMMENTS = /comment|kommentar|comentario|respond|repl(?:y|ies)|discuss|forum/i;
/** A list holds comments or results more often than an article. */
const LISTS = ['ol', 'ul'];
/** A text that is cut off goes on on another page. */
const TEASER = /(?:\.{3}|…)\s*$/;

/** A vote with less than this share of the page's prose was led astray, when most of the prose stands in one place. */
const ASTRAY = 0.25;
const MOST = 0.6;
/** In UTF-16 units: less prose than this is no article; a vote of that much is one, however much stands below it. */
const ENOUGH = 500;
const ALREADY = 1500;

export function isBeside({ inside }: BlockFeatures): boolean {
  return inside.some((name) => ASIDE.includes(name));
}

export interface Column {
  /** The smallest element with most of the page's prose. */
  readonly body: Element | null;
  /** The vote has passed over most of it. */
  readonly isPassedOver: boolean;
}

/** A vote of our own: where most of the page's sentences stand, those beside the article and comments left out. */
export function columnOf(features: readonly BlockFeatures[]): Column {
  const known = new Map<Element, boolean>();
  const isComments = (element: Element) => {
    const answer = known.get(element) ?? COMMENTS.test(labelsOf(element));
    known.set(element, answer);
    return answer;
  };
  const prose = features.filter(
    (block) => isProse(block) && !TEASER.test(block.text) && !isBeside(block) && !block.around.some(isComments),
  );
  const all = unitsOf(prose);
  const voted = unitsOf(prose.filter((block) => block.voted > 0.5));
  const holders = [...unitsInside(prose)].filter(([element, units]) => units >= all * MOST && !LISTS.includes(nameOf(element)));
  const [first, ...rest] = holders;
  const body = first === undefined ? null : rest.reduce((least, next) => (next[1] < least[1] ? next : least), first)[0];
  return { body, isPassedOver: all >= ENOUGH && voted <= Math.min(ALREADY, all * ASTRAY) };
}
