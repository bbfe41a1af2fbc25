import type { Surroundings } from './fingerprint.ts';
import { shortId, type WordIndex } from './word-index.ts';

/** How far a run of context words agrees with the page, from one point outwards. */
export interface Agreement {
  /** Nats in favour: what the words that agree would be worth by chance, less what disagrees. Never below 0. */
  readonly evidence: number;
  /** What the words that agree are worth, and what all are. */
  readonly agreed: number;
  readonly all: number;
}

export const NO_AGREEMENT: Agreement = { evidence: 0, agreed: 0, all: 0 };

/** No one word is worth more: the page may be about it. */
const MOST_SURPRISE = 7;
/** What a word costs that is another one, and one that is there too much or missing. In nats. */
const REPLACED = 1;
const SHIFTED = 2;
/** How many words may come in or go in one run. */
const BAND = 3;
/** Blocks that may have come between a block and its old neighbour. */
const NEIGHBOURS = 5;
/** One of so many words must be there, or a block is not compared. */
const FIRST_WORDS = 6;
/** What each of them costs, in nats: a place near the right one has its neighbours near as well. */
const PER_BLOCK = 2;
/** A neighbour says no more than this, in nats: a copy of the words, or their rival, may stand beside it as well. */
const MOST_NEIGHBOUR = 14;

const WIDTH = 2 * BAND + 1;
const scores = [/* @__PURE__ */ new Float64Array(WIDTH), /* @__PURE__ */ new Float64Array(WIDTH)] as const;
const sums = [/* @__PURE__ */ new Float64Array(WIDTH), /* @__PURE__ */ new Float64Array(WIDTH)] as const;

/**
 * Compares context words, nearest first, with the words of a page from one word on, outwards: an alignment in a band that
 * may end anywhere (Smith and Waterman 1981, anchored at its start).
 * @param at the page's word next to the quotation
 * @param step -1 for words before it, 1 for words behind it
 */
export function agreementAt(index: WordIndex, context: readonly number[], at: number, step: -1 | 1): Agreement {
  const { ids, count } = index;
  let [old, row] = [scores[0], scores[1]];
  let [oldSums, rowSums] = [sums[0], sums[1]];
  for (let k = 0; k < WIDTH; k++) {
    old[k] = k < BAND ? Number.NEGATIVE_INFINITY : -SHIFTED * (k - BAND);
    oldSums[k] = 0;
  }
  let best = 0;
  let agreed = 0;
  let all = 0;
  for (let i = 0; i < context.length; i++) {
    const short = context[i] as number;
    const worth = Math.min(index.shortSurprise(short), MOST_SURPRISE);
    all += worth;
    for (let k = 0; k < WIDTH; k++) {
      const j = i + k - BAND;
      const place = at + step * j;
      const inside = j >= 0 && place >= 0 && place < count;
      const same = inside && shortId(ids[place] as number) === short;
      let score = inside ? (old[k] as number) + (same ? worth : -REPLACED) : Number.NEGATIVE_INFINITY;
      let sum = (oldSums[k] as number) + (same ? worth : 0);
      const missing = k + 1 < WIDTH ? (old[k + 1] as number) - SHIFTED : Number.NEGATIVE_INFINITY;
      if (missing > score) [score, sum] = [missing, oldSums[k + 1] as number];
      const extra = k > 0 && inside ? (row[k - 1] as number) - SHIFTED : Number.NEGATIVE_INFINITY;
      if (extra > score) [score, sum] = [extra, rowSums[k - 1] as number];
      row[k] = score;
      rowSums[k] = sum;
      if (score > best) [best, agreed] = [score, sum];
    }
    [old, row] = [row, old];
    [oldSums, rowSums] = [rowSums, oldSums];
  }
  return { evidence: best, agreed, all };
}

/** What stands around some words of a page, compared with what stood around a quotation. */
export interface ContextEvidence {
  readonly before: Agreement;
  readonly after: Agreement;
  readonly previous: Agreement;
  readonly next: Agreement;
}

/** @param from the first word of the place, `to` the one after its last */
export function contextEvidence(index: WordIndex, around: Surroundings, from: number, to: number): ContextEvidence {
  return {
    before: agreementAt(index, around.before, from - 1, -1),
    after: agreementAt(index, around.after, to, 1),
    previous: neighbour(index, around.previous, from, from - around.before.length, -1),
    next: neighbour(index, around.next, Math.max(to - 1, from), to + around.after.length, 1),
  };
}

/**
 * The old neighbour of a block, among the blocks before or behind it.
 * @param word a word of the place
 * @param joined where the neighbour starts if the two blocks have become one
 */
function neighbour(index: WordIndex, context: readonly number[], word: number, joined: number, step: -1 | 1): Agreement {
  const { evidence, agreed, all } = bestNeighbour(index, context, word, joined, step);
  return { evidence: Math.min(evidence, MOST_NEIGHBOUR), agreed, all: Math.min(all, MOST_NEIGHBOUR) };
}

function bestNeighbour(index: WordIndex, context: readonly number[], word: number, joined: number, step: -1 | 1): Agreement {
  if (context.length === 0) return NO_AGREEMENT;
  const { blocks, count } = index;
  const own = index.blockOf(Math.min(word, count - 1));
  let best = agreementAt(index, context, step === 1 ? joined : joined - 1, step);
  for (let distance = 1; distance <= NEIGHBOURS; distance++) {
    const block = step === 1 ? own + distance : own - distance + 1;
    if (block < 1 || block >= blocks.length) break;
    const start = (blocks[block] as number) - (step === 1 ? 0 : 1);
    if (!startsLike(index, context, start, step)) continue;
    const found = agreementAt(index, context, start, step);
    const evidence = found.evidence - (distance - 1) * PER_BLOCK;
    if (evidence > best.evidence) best = { ...found, evidence };
  }
  return best;
}

/** Most blocks are no neighbours, and have none of the first words in or beside their place. */
function startsLike({ ids, count }: WordIndex, context: readonly number[], at: number, step: -1 | 1): boolean {
  for (let i = 0; i < context.length && i < FIRST_WORDS; i++) {
    for (let drift = -1; drift <= 1; drift++) {
      const place = at + step * (i + drift);
      if (i + drift >= 0 && place >= 0 && place < count && shortId(ids[place] as number) === context[i]) return true;
    }
  }
  return false;
}
