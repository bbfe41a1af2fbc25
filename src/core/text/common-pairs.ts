import { commonLengths } from './common-lengths.ts';

/** Words that differ between what both versions start and end with: above so many pairs they count as replaced as a whole. */
const MOST_CELLS = 1_000_000;

/**
 * The words that two lists have in common, in order (longest common subsequence): their indexes in both. What both begin
 * and end with is found at once.
 */
export function commonPairs(was: readonly string[], now: readonly string[]): [old: number, fresh: number][] {
  let start = 0;
  while (start < was.length && start < now.length && was[start] === now[start]) start++;
  let tail = 0;
  while (tail < was.length - start && tail < now.length - start && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const pairs: [number, number][] = [];
  for (let at = 0; at < start; at++) pairs.push([at, at]);
  const [rows, columns] = [was.length - start - tail, now.length - start - tail];
  if (rows * columns > 0 && rows * columns <= MOST_CELLS) {
    const at = commonLengths(was.slice(start, start + rows), now.slice(start, start + columns));
    for (let row = 0, column = 0; row < rows && column < columns; ) {
      if (was[start + row] === now[start + column]) pairs.push([start + row++, start + column++]);
      else if (at(row + 1, column) >= at(row, column + 1)) row++;
      else column++;
    }
  }
  for (let at = tail; at > 0; at--) pairs.push([was.length - at, now.length - at]);
  return pairs;
}
