import type { WordIndex } from './word-index.ts';
import type { WordList } from './word-list.ts';

/** A word of a pattern that stands in the page: their indexes. */
export interface Seed {
  readonly word: number;
  readonly place: number;
}

/** Words of a pattern in the order in which they stand in the page. */
export type Chain = readonly Seed[];

/** Places of words that are looked at for one pattern, rare words first; so a word that stands everywhere costs nothing. */
const MOST_SEEDS = 300;
/** How many places back a chain may go on from. */
const LOOKBACK = 40;
/** A chain that is worth less is chance; so many are given, the best first. In nats. */
const LEAST = 5;
const MOST_CHAINS = 5;
/** A step over words that differ, as many here as there; and one over more words here than there, by their number. */
const PER_WORD = 0.15;
const UNEVEN = 2;
const PER_DOUBLING = 1.2;

/**
 * Where a pattern may stand: runs of its words in the page, in order, that lie on one diagonal or step from one to
 * another at a cost that grows with the logarithm of the step (after the chaining of seeds in minimap2, Li 2018).
 * Linear in the number of seeds, which is bounded.
 */
export function chainsOf(index: WordIndex, { ids, count }: WordList): Chain[] {
  const seeds = seedsOf(index, ids, count);
  const scores = new Float64Array(seeds.length);
  const links = new Int32Array(seeds.length);
  seeds.forEach(({ word, place }, at) => {
    const worth = Math.max(index.surprise(ids[word] as number), 0);
    let [best, link] = [worth, -1];
    for (let before = at - 1; before >= 0 && before >= at - LOOKBACK; before--) {
      const other = seeds[before] as Seed;
      if (other.word >= word || other.place >= place) continue;
      const score = (scores[before] as number) + worth - stepCost(word - other.word, place - other.place);
      if (score > best) [best, link] = [score, before];
    }
    scores[at] = best;
    links[at] = link;
  });
  return bestChains(seeds, scores, links);
}

function seedsOf(index: WordIndex, ids: Int32Array, count: number): Seed[] {
  const rareFirst = Array.from({ length: count }, (_, word) => ({ word, frequency: index.frequency(ids[word] as number) }))
    .filter(({ frequency }) => frequency > 0 && frequency <= MOST_SEEDS)
    .sort((a, b) => a.frequency - b.frequency);
  const seeds: Seed[] = [];
  for (const { word, frequency } of rareFirst) {
    if (seeds.length + frequency > MOST_SEEDS) break;
    for (let place = index.first(ids[word] as number); place !== -1; place = index.next[place] as number) seeds.push({ word, place });
  }
  return seeds.sort((a, b) => a.place - b.place || a.word - b.word);
}

function stepCost(words: number, places: number): number {
  const even = Math.min(words, places) - 1;
  const more = Math.abs(words - places);
  return Math.min(even, 30) * PER_WORD + (more === 0 ? 0 : UNEVEN + PER_DOUBLING * Math.log(1 + more));
}

function bestChains(seeds: readonly Seed[], scores: Float64Array, links: Int32Array): Chain[] {
  const order = seeds.map((_, at) => at).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const used = new Uint8Array(seeds.length);
  const chains: Chain[] = [];
  for (const end of order) {
    if (chains.length === MOST_CHAINS || (scores[end] as number) < LEAST) break;
    const chain: Seed[] = [];
    let at = end;
    for (; at !== -1 && used[at] === 0; at = links[at] as number) {
      used[at] = 1;
      chain.push(seeds[at] as Seed);
    }
    // A branch of a chain that is there already is worth what it adds.
    const worth = (scores[end] as number) - (at === -1 ? 0 : (scores[at] as number));
    if (worth >= LEAST) chains.push(chain.reverse());
  }
  return chains;
}
