/** Packed numbers are characters from `(` on: the first 52 need no escape in a string. */
const ZERO = 40;
/** A leaf of this number weighs nothing; one step of a leaf weighs so much in the logit. */
const NEUTRAL = 25;
const STEP = 0.025;

export interface Weighed {
  /** The logit. */
  readonly score: number;
  /** What each value did to it: a tree's leaf is laid on the values asked on the way to it. */
  readonly parts: Float64Array;
}

/**
 * Asks a forest of decision trees of the same depth, as training/article packs them: a tree's inner nodes level by
 * level, each a value's index and the least value that goes right; then its leaves.
 * @param values whole numbers from 0 to 51
 */
export function weigh(forest: string, depth: number, values: readonly number[]): Weighed {
  const at = (index: number) => forest.charCodeAt(index) - ZERO;
  const inner = 2 ** depth - 1;
  const parts = new Float64Array(values.length);
  let score = 0;
  for (let tree = 0; tree < forest.length; tree += 3 * inner + 1) {
    let node = 0;
    while (node < inner) node = 2 * node + 1 + Number((values[at(tree + 2 * node)] ?? 0) >= at(tree + 2 * node + 1));
    const leaf = (at(tree + inner + node) - NEUTRAL) * STEP;
    score += leaf;
    for (; node > 0; node = (node - 1) >> 1) {
      const asked = at(tree + 2 * ((node - 1) >> 1));
      parts[asked] = (parts[asked] ?? 0) + leaf / depth;
    }
  }
  return { score, parts };
}
