/**
 * Gradient-boosted decision trees for a yes or no (Friedman 2001, with the second-order leaf values of XGBoost), over
 * small whole numbers. All of it is counted: the same rows give the same trees.
 */

/** @typedef {{feature: number, cut: number, left: Tree, right: Tree} | {value: number}} Tree */
/** @typedef {{values: readonly number[], yes: number, weight: number}} Row */
/** @typedef {{trees: number, depth: number, rate: number, ridge: number, fewest: number}} Shape */

const BINS = 52;
/** Leaves are packed as whole steps, as src/page/article/boosted-trees.ts reads them. */
const STEP = 0.025;
const MOST_STEPS = 25;
const ZERO = 40;

/**
 * @param {readonly Row[]} rows
 * @param {Shape} shape
 * @returns {{bias: number, trees: Tree[]}} whose values add up to a logit
 */
export function boost(rows, shape) {
  const width = rows[0]?.values.length ?? 0;
  const columns = Array.from({ length: width }, (_, feature) =>
    Uint8Array.from(rows, ({ values }) => Math.min(BINS - 1, values[feature] ?? 0)),
  );
  const weights = Float64Array.from(rows, ({ weight }) => weight);
  const yes = Float64Array.from(rows, (row) => row.yes);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = yes.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
  const bias = Math.log(share / (1 - share));
  const scores = new Float64Array(rows.length).fill(bias);
  const slopes = new Float64Array(rows.length);
  const curves = new Float64Array(rows.length);
  const trees = [];
  for (let count = 0; count < shape.trees; count++) {
    for (let index = 0; index < rows.length; index++) {
      const likely = 1 / (1 + Math.exp(-(scores[index] ?? 0)));
      slopes[index] = (weights[index] ?? 0) * ((yes[index] ?? 0) - likely);
      curves[index] = (weights[index] ?? 0) * likely * (1 - likely);
    }
    trees.push(grow(Uint32Array.from(rows.keys()), 0));
  }
  return { bias, trees };

  /** @param {Uint32Array} members @param {number} depth @returns {Tree} */
  function grow(members, depth) {
    const [slope, curve] = [sum(slopes, members), sum(curves, members)];
    const best = depth < shape.depth ? bestCut(members, slope, curve) : null;
    if (best === null) {
      // Rounded as it is packed, so that later trees put right what rounding did.
      const value = quantised((shape.rate * slope) / (curve + shape.ridge));
      for (const index of members) scores[index] = (scores[index] ?? 0) + value;
      return { value };
    }
    const column = columns[best.feature] ?? new Uint8Array();
    return {
      ...best,
      left: grow(
        members.filter((index) => (column[index] ?? 0) < best.cut),
        depth + 1,
      ),
      right: grow(
        members.filter((index) => (column[index] ?? 0) >= best.cut),
        depth + 1,
      ),
    };
  }

  /** @param {Uint32Array} members @param {number} slope @param {number} curve */
  function bestCut(members, slope, curve) {
    let best = null;
    let most = 1e-6;
    for (const [feature, column] of columns.entries()) {
      const binSlopes = new Float64Array(BINS);
      const binCurves = new Float64Array(BINS);
      for (const index of members) {
        const bin = column[index] ?? 0;
        binSlopes[bin] = (binSlopes[bin] ?? 0) + (slopes[index] ?? 0);
        binCurves[bin] = (binCurves[bin] ?? 0) + (curves[index] ?? 0);
      }
      let [leftSlope, leftCurve] = [0, 0];
      for (let cut = 1; cut < BINS; cut++) {
        leftSlope += binSlopes[cut - 1] ?? 0;
        leftCurve += binCurves[cut - 1] ?? 0;
        if (leftCurve < shape.fewest || curve - leftCurve < shape.fewest) continue;
        const gain =
          leftSlope ** 2 / (leftCurve + shape.ridge) +
          (slope - leftSlope) ** 2 / (curve - leftCurve + shape.ridge) -
          slope ** 2 / (curve + shape.ridge);
        if (gain > most) [most, best] = [gain, { feature, cut }];
      }
    }
    return best;
  }
}

/** @param {{bias: number, trees: readonly Tree[]}} model @param {readonly number[]} values @returns {number} the logit */
export function scoreOf({ bias, trees }, values) {
  let score = bias;
  for (let tree of trees) {
    while ('left' in tree) tree = (values[tree.feature] ?? 0) < tree.cut ? tree.left : tree.right;
    score += tree.value;
  }
  return score;
}

/** @param {readonly Tree[]} trees @param {number} depth @returns {string} as src/page/article/boosted-trees.ts reads it */
export function pack(trees, depth) {
  const inner = 2 ** depth - 1;
  return trees
    .flatMap((tree) => {
      /** @type {Tree[]} */
      const heap = [tree];
      for (let node = 0; node < inner; node++) {
        const at = /** @type {Tree} */ (heap[node]);
        // A leaf above the last level leads to its value on both sides.
        heap[2 * node + 1] = 'left' in at ? at.left : at;
        heap[2 * node + 2] = 'left' in at ? at.right : at;
      }
      return heap.flatMap((at, node) => {
        if (node >= inner) return 'value' in at ? [Math.round(at.value / STEP) + MOST_STEPS] : [];
        return 'left' in at ? [at.feature, at.cut] : [0, BINS - 1];
      });
    })
    .map((number) => String.fromCharCode(ZERO + number))
    .join('');
}

/** @param {number} value */
function quantised(value) {
  return STEP * Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(value / STEP)));
}

/** @param {Float64Array} values @param {Uint32Array} members */
function sum(values, members) {
  let total = 0;
  for (const index of members) total += values[index] ?? 0;
  return total;
}
