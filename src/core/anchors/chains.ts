import type { WordIndex } from './word-index.ts';
import { FIRST_OF_BLOCK, type WordList } from './word-list.ts';

/** A word of a pattern that stands in the page: their indexes. */
export interface Seed {
  readonly word: number;
  readonly place: number;
}

/** Words of a pattern in the order in which they stand in the page. */
export type Chain = readonly Seed[];

/** Places of words that are looked at for one pattern, rare words first; so a word that stands everywhere costs nothing. */
const MOST_SEEDS = 160;
/** How many places back a chain may go on from. */
const LOOKBACK = 40;
/** A chain that is worth less is chance; so many are given, the best first. In nats. */
const LEAST = 5;
const MOST_CHAINS = 4;
/** A step over words that differ, as many here as there; and one over more words here than there, by their number. */
const PER_WORD = 0.15;
const UNEVEN = 2;
const PER_LOGARITHM = 1.2;
/** A step into another block that was none. */
const SPLIT = 3;
/** More words that differ cost no more. */
const LONGEST_STEP = 31;
/** More words than any stored quotation has. */
const MOST_WORDS = 2 ** 17;
const LOGARITHMS = Float64Array.from({ length: 2048 }, (_, more) => Math.log(1 + more));

/**
 * Where a pattern may stand: runs of its words in the page, in order, that lie on one diagonal or step from one to
 * another at a cost that grows with the logarithm of the step (after the chaining of seeds in minimap2, Li 2018).
 * Linear in the number of seeds, which is bounded.
 * @param worthOfBest only chains that are worth so much of the best one, 0 to 1
 */
export function chainsOf(index: WordIndex, { ids, flags, count }: WordList, worthOfBest: number): Chain[] {
  const seeds = seedsOf(index, ids, count);
  const blocks = blockNumbers(flags, count);
  const words = Int32Array.from(seeds, (seed) => seed % MOST_WORDS);
  const places = Int32Array.from(seeds, (seed) => Math.floor(seed / MOST_WORDS));
  const pageBlocks = places.map((place) => index.blockOf(place));
  const scores = new Float64Array(seeds.length);
  const links = new Int32Array(seeds.length);
  for (let at = 0; at < seeds.length; at++) {
    const word = words[at] as number;
    const place = places[at] as number;
    const worth = index.surprise(ids[word] as number);
    let [best, link] = [worth, -1];
    for (let before = at - 1; before >= 0 && before >= at - LOOKBACK; before--) {
      const most = (scores[before] as number) + worth;
      if (most <= best) continue;
      const [step, move] = [word - (words[before] as number), place - (places[before] as number)];
      if (step <= 0 || move <= 0) continue;
      const isSplit = pageBlocks[at] !== pageBlocks[before] && blocks[word] === blocks[words[before] as number];
      const score = most - stepCost(step, move) - (isSplit ? SPLIT : 0);
      if (score > best) [best, link] = [score, before];
    }
    scores[at] = best;
    links[at] = link;
  }
  return bestChains(scores, links, worthOfBest).map((chain) =>
    chain.map((at) => ({ word: words[at] as number, place: places[at] as number })),
  );
}

/** The block of each word, counted from the first. */
function blockNumbers(flags: Uint8Array, count: number): Int32Array {
  const blocks = new Int32Array(count);
  for (let word = 1; word < count; word++) {
    blocks[word] = (blocks[word - 1] as number) + (((flags[word] as number) & FIRST_OF_BLOCK) === 0 ? 0 : 1);
  }
  return blocks;
}

/** Each seed as one number, its place before its word, in order. */
function seedsOf(index: WordIndex, ids: Int32Array, count: number): Float64Array {
  const frequencies = Array.from({ length: Math.min(count, MOST_WORDS) }, (_, word) => index.frequency(ids[word] as number));
  const rareFirst = [...frequencies.keys()]
    .filter((word) => frequencies[word] !== 0)
    .sort((a, b) => (frequencies[a] as number) - (frequencies[b] as number));
  const seeds: number[] = [];
  for (const word of rareFirst) {
    if (seeds.length + (frequencies[word] as number) > MOST_SEEDS) break;
    for (let place = index.first(ids[word] as number); place !== -1; place = index.next[place] as number) {
      seeds.push(place * MOST_WORDS + word);
    }
  }
  return Float64Array.from(seeds).sort();
}

function stepCost(words: number, places: number): number {
  const even = Math.min(words, places, LONGEST_STEP) - 1;
  const more = Math.abs(words - places);
  if (more === 0) return even * PER_WORD;
  return even * PER_WORD + UNEVEN + PER_LOGARITHM * (more < LOGARITHMS.length ? (LOGARITHMS[more] as number) : Math.log(1 + more));
}

function bestChains(scores: Float64Array, links: Int32Array, worthOfBest: number): number[][] {
  const least = Math.max(LEAST, scores.reduce((most, score) => Math.max(most, score), 0) * worthOfBest);
  const goesOn = new Uint8Array(scores.length);
  for (const link of links) if (link !== -1) goesOn[link] = 1;
  const order = [...scores.keys()]
    .filter((at) => goesOn[at] === 0 && (scores[at] as number) >= least)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const used = new Uint8Array(scores.length);
  const chains: number[][] = [];
  for (const end of order) {
    if (chains.length === MOST_CHAINS) break;
    if (used[end] === 1) continue;
    const chain: number[] = [];
    let at = end;
    for (; at !== -1 && used[at] === 0; at = links[at] as number) {
      used[at] = 1;
      chain.push(at);
    }
    // A branch of a chain that is there already is worth what it adds.
    const worth = (scores[end] as number) - (at === -1 ? 0 : (scores[at] as number));
    if (worth >= least) chains.push(chain.reverse());
  }
  return chains;
}
