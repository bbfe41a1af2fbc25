import type { WordIndex } from './word-index.ts';
import type { WordList } from './word-list.ts';

/** A page that is made for it would cost the product of both lengths: so many words are compared, and no more. */
const MOST_COMPARED = 2_000_000;

/**
 * The places in a page where some words of a pattern stand one behind the other, in order.
 * @param from first word, `to` the one after the last; at least one
 * @param limit stops after so many
 */
export function exactPlaces(index: WordIndex, { ids }: WordList, from: number, to: number, limit: number): number[] {
  let rarest = from;
  let fewest = Number.POSITIVE_INFINITY;
  for (let word = from; word < to && fewest > 1; word++) {
    const frequency = index.frequency(ids[word] as number);
    if (frequency === 0) return [];
    if (frequency < fewest) [rarest, fewest] = [word, frequency];
  }
  const found: number[] = [];
  let compared = 0;
  for (
    let at = index.first(ids[rarest] as number);
    at !== -1 && found.length < limit && compared < MOST_COMPARED;
    at = index.next[at] as number
  ) {
    const start = at - rarest + from;
    if (start < 0 || start + to - from > index.count) continue;
    let same = from;
    while (same < to && index.ids[start + same - from] === ids[same]) same++;
    compared += same - from;
    if (same === to) found.push(start);
  }
  return found;
}
