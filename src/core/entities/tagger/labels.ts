import type { EntityKind } from '../../analysis.ts';

/**
 * What a piece can be: outside (0), or at the beginning (odd) or inside (even) of a name of one type. Works and events
 * are told from the rest and then left out: they are no kind of the product's.
 */
export const TYPES: readonly (EntityKind | 'WORK')[] = ['PERSON', 'ORG', 'PLACE', 'GROUP', 'WORK'];
export const LABELS = 1 + 2 * TYPES.length;

/** 1 where the second label may follow the first: the inside of a name follows its own type. */
export const FOLLOWS: Uint8Array = Uint8Array.from({ length: LABELS * LABELS }, (_, pair) => {
  const from = Math.floor(pair / LABELS);
  const to = pair % LABELS;
  return to === 0 || to % 2 === 1 || to === from || to === from + 1 ? 1 : 0;
});
