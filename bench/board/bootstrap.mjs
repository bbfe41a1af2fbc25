const ROUNDS = 500;
const TAIL = 0.025;

/**
 * The 95 % interval of a figure by drawing articles with replacement (Efron's percentile bootstrap), from a fixed seed: the
 * same rows give the same interval.
 * @template Row
 * @param {readonly Row[]} rows one for each article
 * @param {(rows: readonly Row[]) => number} figureOf
 * @returns {[number, number] | null} null for fewer than two articles
 */
export function bootstrapInterval(rows, figureOf) {
  if (rows.length < 2) return null;
  const random = randomFrom(1);
  const values = Array.from({ length: ROUNDS }, () =>
    figureOf(rows.map(() => /** @type {Row} */ (rows[Math.floor(random() * rows.length)]))),
  ).sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => /** @type {number} */ (values[Math.round(share * (ROUNDS - 1))]);
  return [at(TAIL), at(1 - TAIL)];
}

/**
 * Numbers from 0 to 1 that are the same in every run (Mulberry32).
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
