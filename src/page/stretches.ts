import type { Stretch } from './text-builder.ts';

/** The index of the first stretch that ends after an offset: binary search, since stretches stand in order. */
export function firstStretchAfter(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
