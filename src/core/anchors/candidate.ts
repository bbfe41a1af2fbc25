import { chainsOf } from './chains.ts';
import { agreementAt, type ContextEvidence, contextEvidence } from './context-evidence.ts';
import { exactPlaces } from './exact-places.ts';
import type { Pattern } from './pattern.ts';
import { type Alignment, alignWords, isSimilar } from './word-alignment.ts';
import type { WordIndex } from './word-index.ts';
import { FIRST_OF_BLOCK, HAS_UPPER, type WordList } from './word-list.ts';

/** More places than this are not compared: the time would no longer be linear, and none would win. */
const MAX_PLACES = 200;
/** No one word is worth more, in nats: the page may be about it. */
const MOST_SURPRISE = 8;
/** What a quotation loses by a word that is another one, is gone, or is new. A new block between costs one word. */
const REPLACED = 1;
const GONE = 2;
const NEW = 1;
const MOST_ADDED = 12;
/** Fewer of its words than this are no place of a quotation, and neither are so many others among them. */
const LEAST_LEFT = 0.6;
const MOST_NEW = 0.5;
/** With fewer of its words, by worth, a quotation may have been cut out and its neighbours taken for it. */
const CUT_SHARE = 0.5;

/** A place where a quotation may be now. */
export interface Candidate {
  /** The page's words, half-open. Empty where all around is there and the words are not. */
  readonly from: number;
  readonly to: number;
  /** Word for word the quotation. */
  readonly exact: boolean;
  /** What the words say for this place, in nats, and which share of the words, by their worth, is there. */
  readonly words: number;
  readonly share: number;
  /** What they would say for a place that had them all. */
  readonly most: number;
  /** Too many or too few words for what they stand for. */
  readonly lost: boolean;
  readonly context: ContextEvidence;
}

/** Where the quotation's words stand as they were. */
export function exactCandidates(index: WordIndex, pattern: Pattern): Candidate[] {
  const { words, from, to, around } = pattern;
  if (from === to) return [];
  let worth = 0;
  for (let word = from; word < to; word++) worth += worthOf(index, words.ids[word] as number);
  return exactPlaces(index, words, from, to, MAX_PLACES).map((start) => {
    const end = start + to - from;
    const exact = !hasOtherCase(index, pattern, start);
    return {
      from: start,
      to: end,
      exact,
      words: worth,
      share: 1,
      most: worth,
      lost: false,
      context: contextEvidence(index, around, start, end),
    };
  });
}

/** Where so much of the quotation and its context stands, in order, that it may be the quotation with changes.
 *  @param worthOfBest places with less than this share of what the best one has are left out */
export function changedCandidates(index: WordIndex, pattern: Pattern, worthOfBest = 0): Candidate[] {
  return chainsOf(index, pattern.words, worthOfBest).map((chain) => {
    const map = alignWords(index, pattern.words, chain);
    const { from, to } = bounds(index, pattern, map);
    const { worth, share, most, lost } = compare(index, pattern, map, from, to);
    const context = contextEvidence(index, pattern.around, from, to);
    const cut = share < CUT_SHARE && isCut(index, pattern, from, to, context);
    return { from, to, exact: false, words: worth, share, most, lost: lost || cut, context };
  });
}

/** True when what stood on one side of the words fits as well where the words would be: they were cut, not replaced. */
function isCut(index: WordIndex, { around }: Pattern, from: number, to: number, { before, after }: ContextEvidence): boolean {
  const joinedAfter = agreementAt(index, around.after, from, 1).evidence;
  const joinedBefore = agreementAt(index, around.before, to - 1, -1).evidence;
  return joinedAfter > after.evidence || joinedBefore > before.evidence;
}

function hasOtherCase({ flags }: WordIndex, { words, from, to }: Pattern, start: number): boolean {
  for (let word = from, at = start; word < to; word++, at++) {
    if ((((words.flags[word] as number) ^ (flags[at] as number)) & HAS_UPPER) !== 0) return true;
  }
  return false;
}

function worthOf(index: WordIndex, id: number): number {
  return Math.min(index.surprise(id), MOST_SURPRISE);
}

/** The page's words between what stands before the quotation and what stands behind it. */
function bounds(index: WordIndex, { words, from, to }: Pattern, map: Alignment): { from: number; to: number } {
  const start = edge(words.count, map, from, -1);
  const end = edge(words.count, map, to - 1, 1);
  const clip = (value: number) => Math.min(Math.max(value, 0), index.count);
  return from === to ? { from: clip(start), to: clip(start) } : { from: clip(start), to: Math.max(clip(end + 1), clip(start)) };
}

/**
 * The page's word at one end of the quotation. Where that word has no counterpart, the words without one on both sides of
 * the edge are shared out by their number.
 */
function edge(count: number, map: Alignment, word: number, outwards: -1 | 1): number {
  const here = map[word];
  if (here !== undefined && here !== -1) return here;
  let outer = word + outwards;
  while (outer >= 0 && outer < count && map[outer] === -1) outer += outwards;
  let inner = word - outwards;
  while (inner >= 0 && inner < count && map[inner] === -1) inner -= outwards;
  const outerPlace = outer >= 0 && outer < count ? (map[outer] as number) : null;
  const innerPlace = inner >= 0 && inner < count ? (map[inner] as number) : null;
  if (outerPlace === null) return innerPlace ?? 0;
  if (innerPlace === null) return outerPlace - outwards;
  const free = Math.abs(innerPlace - outerPlace) - 1;
  const outside = Math.abs(outer - word) - 1;
  const inside = Math.abs(word - inner);
  const left = Math.round((free * outside) / (outside + inside));
  return outerPlace - outwards * (left + 1);
}

function compare(
  index: WordIndex,
  { words, from, to }: Pattern,
  map: Alignment,
  start: number,
  end: number,
): Pick<Candidate, 'share' | 'most' | 'lost'> & { worth: number } {
  let worth = 0;
  let there = 0;
  let all = 0;
  let used = 0;
  for (let word = from; word < to; word++) {
    const value = worthOf(index, words.ids[word] as number);
    all += value;
    const place = map[word] as number;
    if (place < start || place >= end) {
      worth -= GONE;
      continue;
    }
    used++;
    if (index.ids[place] === words.ids[word]) {
      worth += value;
      there += value;
    } else if (isSimilar(words, word, index, place)) {
      worth += value / 2;
      there += value * 0.8;
    } else worth -= REPLACED;
  }
  const added = addedWords(index, map, { from, to, joined: isJoined(words, from, to) }, start, end);
  const count = to - from;
  return {
    worth: worth - Math.min(added, MOST_ADDED) * NEW,
    share: all === 0 ? 0 : there / all,
    most: all,
    lost: used < count * LEAST_LEFT || added > count * MOST_NEW + 1,
  };
}

interface Run {
  readonly from: number;
  readonly to: number;
  /** The words run over several blocks. */
  readonly joined: boolean;
}

function isJoined({ flags }: WordList, from: number, to: number): boolean {
  for (let word = from + 1; word < to; word++) if (((flags[word] as number) & FIRST_OF_BLOCK) !== 0) return true;
  return false;
}

/** The page's words inside a place that stand for none of the quotation's; where it ran over blocks, new ones between do not count. */
function addedWords({ flags }: WordIndex, map: Alignment, { from, to, joined }: Run, start: number, end: number): number {
  const own = new Set(map.subarray(from, to));
  let added = 0;
  let inBlock = 0;
  let isOwn = false;
  for (let at = start; at <= end; at++) {
    if (at === end || ((flags[at] as number) & FIRST_OF_BLOCK) !== 0) {
      if (isOwn || !joined) added += inBlock;
      inBlock = 0;
      isOwn = false;
    }
    if (own.has(at)) isOwn = true;
    else inBlock++;
  }
  return added;
}
