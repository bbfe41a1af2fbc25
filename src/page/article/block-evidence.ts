import { attribute } from '../dom.ts';
import { type BlockFeatures, endsSentence, isProse, labelsOf, unitsInside, unitsOf } from './block-features.ts';
import type { Candidate } from './choose-blocks.ts';
import type { Clues } from './clues.ts';
import {
  APPEAL,
  BOX_NAME,
  BYLINE,
  CAPTION_NAME,
  CHANNEL,
  CREDIT,
  DATE_LINE,
  FURNITURE_NAME,
  LABEL_LINE,
  NEWSROOM_NOTE,
  POINTER,
  SENDER,
  STANDFIRST_NAME,
} from './furniture-words.ts';
import { foldTitle } from './page-title.ts';
import { share, size } from './small-numbers.ts';

/** A block that may be the article's, with what is known of it as small whole numbers, in the order of BLOCK_EVIDENCE (evidence-names.ts). */
export interface Evidence {
  readonly block: BlockFeatures;
  readonly values: readonly number[];
}

/** The longest lines that patterns are tried on, in UTF-16 units. */
const NOTE = 400;
const LABEL = 160;
/** The column of the body holds this share of the sentences that were voted for. */
const MOST = 0.6;
/** A box holds this share of them at most, or as many units. */
const BOX = 0.2;
const BOX_UNITS = 600;
/** How far before and behind what was voted for the body may go on, in blocks. */
const REACH = 4;
/** How far it may go on where most of the page's sentences stand, and how far up from its column. */
const REACH_IN_BODY = 40;
const MOST_LIFT = 6;
const KINDS = ['paragraph', 'heading', 'list-item', 'block-quote', 'caption', 'cell', 'preformatted'];
/** A text that is cut off goes on on another page. */
const CUT = /(?:\.{3}|…|\[\p{P}+\])\s*$/u;
const MARK = /[\s\p{P}]/u;
const CAPITAL = /\p{Lu}/u;
const BESIDE = ['aside', 'nav', 'footer', 'button', 'form'];

/**
 * Looks, one by one, at the blocks that were voted for and at those among them, in the column that holds most of them.
 */
export function* evidenceOf(
  features: readonly BlockFeatures[],
  { votes, body }: Pick<Candidate, 'votes' | 'body'>,
  { title, told }: Clues,
): Generator<Evidence, void> {
  const vote = (block: BlockFeatures | undefined) => (block ? (votes[block.index] ?? 0) : 0);
  const voted = features.filter((block) => vote(block) > 0.5);
  const sentences = voted.filter(isProse);
  const main = sentences.length > 0 ? sentences : voted;
  const units = unitsInside(main);
  const all = Math.max(1, unitsOf(main));
  const column = smallest(units, all * MOST);
  const [first, last] = [voted[0]?.index ?? 0, voted.at(-1)?.index ?? -1];
  /** What stands around the column, the column first. */
  const above = voted.find(({ around }) => column !== null && around.includes(column))?.around ?? [];
  const frames = above.slice(above.indexOf(column as Element), above.indexOf(column as Element) + MOST_LIFT + 1);
  const liftOf = ({ around }: BlockFeatures) => frames.findIndex((element) => around.includes(element));
  const near = features.filter((block) => {
    if (vote(block) > 0.5) return true;
    if (column === null) return false;
    const reach = body !== null && block.around.includes(body) ? REACH_IN_BODY : REACH;
    return block.index > first - reach && block.index < last + reach && liftOf(block) !== -1;
  });
  const votedShare = share(all / Math.max(1, unitsOf(features.filter(isProse))));
  const inside = unitsInside(near);
  const votedInside = unitsInside(voted);
  const linkedInside = unitsInside(near.filter(({ links }) => links > 0.5));
  const names = remembered(labelsOf);
  const isBody = remembered((element) => attribute(element, 'itemprop') === 'articleBody');
  const shape = ({ inside: [own, parent], around }: BlockFeatures) => `${own} ${parent} ${around[1] ? names(around[1]) : ''}`;
  const shapes = count(main, shape, ({ text }) => text.length);
  const bare = near.map(({ text }) => (text.length > NOTE ? text : trimMarks(text)));
  const texts = new Map<string, number>();
  for (const text of bare) texts.set(text, (texts.get(text) ?? 0) + 1);
  const uniform = Math.max(0, ...shapes.values()) / all;
  const top = near.findIndex(isProse);
  let before = 0;
  let section = 0;
  for (const [place, block] of near.entries()) {
    const { text, kind, around } = block;
    const [previous, next] = [near[place - 1], near[place + 1]];
    const depth = column === null ? -1 : around.indexOf(column);
    const lift = liftOf(block);
    const below = around.slice(0, lift === -1 ? 4 : around.indexOf(frames[lift] as Element));
    if (kind === 'heading') section = text.length <= LABEL && isElsewhere(text) ? 2 : 1;
    const tags = block.inside.slice(0, below.length);
    const called = below.slice(0, 5).map(names).join(' ');
    const box = below.findLast((element) => (inside.get(element) ?? 0) <= Math.max(BOX_UNITS, all * BOX));
    const boxUnits = box ? (inside.get(box) ?? 0) : 0;
    const says = (pattern: RegExp, most = NOTE) => Number(text.length <= most && pattern.test(text));
    const parts = text.length <= LABEL ? text.split(/\s*[|•·/]\s*/).filter(Boolean) : [];
    const mine = Number(isProse(block) && vote(block) > 0.5);
    const { digits, capitals } = countSigns(text);
    const values = [
      share(vote(block)),
      size(text.length),
      share(block.links),
      Number(block.sentence),
      Number(endsSentence(text)),
      1 + KINDS.indexOf(kind),
      Number(block.inside.includes('figure')),
      1 + BESIDE.findIndex((name) => tags.includes(name)),
      Number(block.inside.includes('header')),
      Number(tags.includes('table')),
      Math.min(20, place),
      Math.min(20, near.length - 1 - place),
      Math.min(10, before),
      Math.min(10, sentences.length - before - mine),
      Number(depth !== -1),
      Math.min(10, depth + 1),
      share((shapes.get(shape(block)) ?? 0) / all),
      size(boxUnits),
      share((units.get(around[1] ?? (around[0] as Element)) ?? 0) / all),
      says(POINTER),
      says(CREDIT),
      Number(parts.length > 0 && parts.every((part) => LABEL_LINE.test(part))),
      says(APPEAL),
      says(CHANNEL),
      says(NEWSROOM_NOTE),
      says(BYLINE, LABEL),
      says(DATE_LINE, LABEL),
      Number(BOX_NAME.test(called)),
      Number(FURNITURE_NAME.test(called)),
      Number(STANDFIRST_NAME.test(called)),
      Number(CAPTION_NAME.test(called)),
      size(previous?.text.length ?? 0),
      share(previous?.links ?? 0),
      Number(previous !== undefined && endsSentence(previous.text)),
      Number(previous?.kind === 'heading'),
      size(next?.text.length ?? 0),
      share(next?.links ?? 0),
      Number(next?.kind === 'heading'),
      share(vote(next)),
      title === '' || text.length > NOTE ? 0 : likeTitle(text, title, place <= top),
      Math.min(3, (texts.get(bare[place] ?? '') ?? 1) - 1),
      share(digits / text.length),
      share(capitals / text.length),
      Number(/[:：]$/.test(text)),
      size(near.length),
      share(uniform),
      share((vote(previous) + vote(next)) / 2),
      box ? share((votedInside.get(box) ?? 0) / Math.max(1, boxUnits)) : 9,
      lift + 1,
      Number(body !== null && around.includes(body)),
      votedShare,
      told === '' ? 0 : 1 + Number(told.includes(foldTitle(text))),
      landmarkOf(block, isBody),
      Number(CUT.test(text.slice(-6))),
      section,
      box ? share((linkedInside.get(box) ?? 0) / Math.max(1, boxUnits)) : 9,
      Number(tags.includes('article')) + 2 * Number(tags.includes('li')),
    ];
    before += mine;
    yield { block, values };
  }
}

/** Says that other things follow: other stories, comments, those who sent it. */
function isElsewhere(text: string): boolean {
  return [POINTER, LABEL_LINE, SENDER, APPEAL].some((pattern) => pattern.test(text));
}

/** Where the page says that its main part is: 3 for the body of an article, 2 for an article, 1 for the main part. */
function landmarkOf({ around, inside }: BlockFeatures, isBody: (element: Element) => boolean): number {
  if (around.some(isBody)) return 3;
  return inside.includes('article') ? 2 : Number(inside.includes('main'));
}

/** The innermost element with at least so many units; elements with more than half of all stand in one another. */
function smallest(units: ReadonlyMap<Element, number>, least: number): Element | null {
  let [found, fewest]: [Element | null, number] = [null, Number.POSITIVE_INFINITY];
  // Inner elements come first: of two with the same text the inner one is kept.
  for (const [element, held] of units) if (held >= least && held < fewest) [found, fewest] = [element, held];
  return found;
}

function count(
  blocks: readonly BlockFeatures[],
  keyOf: (block: BlockFeatures) => string,
  weigh: (block: BlockFeatures) => number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(keyOf(block), (counts.get(keyOf(block)) ?? 0) + weigh(block));
  return counts;
}

/** 2 for a line that is the headline, 1 for one that holds it and stands where headlines do. */
function likeTitle(text: string, title: string, onTop: boolean): number {
  const folded = foldTitle(text);
  return folded === title ? 2 : Number(onTop && folded.includes(title));
}

/** Without the marks and stops around it: a pull quote has others than the sentence it repeats. */
function trimMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && MARK.test(text[start] as string)) start++;
  while (end > start && MARK.test(text[end - 1] as string)) end--;
  return text.slice(start, end);
}

function countSigns(text: string): { digits: number; capitals: number } {
  let [digits, capitals] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if (code >= 0x30 && code <= 0x39) digits++;
      else if (code >= 0x41 && code <= 0x5a) capitals++;
    } else if (CAPITAL.test(text[at] as string)) capitals++;
  }
  return { digits, capitals };
}

function remembered<T>(read: (element: Element) => T): (element: Element) => T {
  const known = new Map<Element, T>();
  return (element) => {
    const value = known.get(element) ?? read(element);
    known.set(element, value);
    return value;
  };
}
