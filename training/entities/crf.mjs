import { randomFrom, shuffle } from './random.mjs';

const LABELS = 11;
const PAIRS = LABELS * LABELS;
/** The longest run that is learnt from; what is behind is cut off. */
const LONGEST = 400;
const LONGEST_FEATURES = 160;

/**
 * Runs of pieces to learn from, flat: run r has the pieces starts[r] to starts[r] + lengths[r], piece p the features
 * features[ends[p]] to features[ends[p + 1]] (dense numbers) and may be each label whose bit allowed[p] has.
 * @typedef {{starts: Int32Array, lengths: Int32Array, weights: Float32Array, ends: Int32Array, features: Int32Array, allowed: Uint16Array}} Runs
 * @typedef {{weights: Float32Array, transitions: Float32Array}} Field
 * @typedef {{epochs: number, rate: number, drop: number, seed: number, follows: Uint8Array, used: Uint8Array}} Settings
 */

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by AdaGrad (Duchi, Hazan and Singer
 * 2011) on the marginal likelihood of the allowed labels, so that a piece may have several (partial labels: Tsuboi et al.
 * 2008). Of each piece's features some are left out by chance, so that no one word decides alone.
 * @param {Runs} runs
 * @param {number} count features
 * @param {Settings} settings
 * @param {Field} [from] where to go on
 * @returns {Field} the mean over the last half of the epochs
 */
export function trainField(runs, count, { epochs, rate, drop, seed, follows, used }, from) {
  const random = randomFrom(seed);
  const weights = from ? Float32Array.from(from.weights) : new Float32Array(count * LABELS);
  const transitions = from ? Float32Array.from(from.transitions) : new Float32Array(PAIRS);
  const squares = new Float32Array(count * LABELS);
  const pairSquares = new Float32Array(PAIRS);
  const sum = { weights: new Float32Array(count * LABELS), transitions: new Float32Array(PAIRS) };
  const order = Int32Array.from(runs.starts, (_, i) => i);
  const active = new Int32Array(LONGEST * LONGEST_FEATURES);
  const firsts = new Int32Array(LONGEST + 1);
  const scores = new Float64Array(LABELS);
  const masked = lattice();
  const free = lattice();
  const exp = new Float64Array(PAIRS);
  let kept = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const run of order) {
      const start = runs.starts[run];
      const length = Math.min(runs.lengths[run], LONGEST);
      let used_ = 0;
      for (let i = 0; i < length; i++) {
        firsts[i] = used_;
        scores.fill(0);
        for (let k = runs.ends[start + i]; k < runs.ends[start + i + 1]; k++) {
          const feature = runs.features[k];
          if (used[feature] === 0 || random() < drop) continue;
          active[used_++] = feature;
          const row = feature * LABELS;
          for (let y = 0; y < LABELS; y++) scores[y] += weights[row + y];
        }
        let most = Number.NEGATIVE_INFINITY;
        for (let y = 0; y < LABELS; y++) most = Math.max(most, scores[y]);
        for (let y = 0; y < LABELS; y++) free.local[i * LABELS + y] = Math.exp(Math.max(-60, (scores[y] - most) / (1 - drop)));
      }
      firsts[length] = used_;
      for (let pair = 0; pair < PAIRS; pair++) exp[pair] = follows[pair] === 0 ? 0 : Math.exp(transitions[pair]);
      for (let i = 0; i < length; i++) {
        const labels = runs.allowed[start + i];
        for (let y = 0; y < LABELS; y++) masked.local[i * LABELS + y] = (labels >> y) & 1 ? free.local[i * LABELS + y] : 0;
      }
      if (!marginals(free, length, exp) || !marginals(masked, length, exp)) continue;
      const weight = runs.weights[run];
      for (let i = 0; i < length; i++) {
        const at = i * LABELS;
        for (let y = 0; y < LABELS; y++) scores[y] = (free.node[at + y] - masked.node[at + y]) * weight;
        for (let k = firsts[i]; k < firsts[i + 1]; k++) {
          const row = active[k] * LABELS;
          for (let y = 0; y < LABELS; y++) {
            const slope = scores[y];
            if (slope < 1e-4 && slope > -1e-4) continue;
            squares[row + y] += slope * slope;
            weights[row + y] -= (rate * slope) / Math.sqrt(squares[row + y] + 1e-2);
          }
        }
        if (i === 0) continue;
        for (let pair = 0; pair < PAIRS; pair++) {
          if (follows[pair] === 0) continue;
          const slope = (free.edge[i * PAIRS + pair] - masked.edge[i * PAIRS + pair]) * weight;
          pairSquares[pair] += slope * slope;
          transitions[pair] -= (rate * slope) / Math.sqrt(pairSquares[pair] + 1);
        }
      }
    }
    if (epoch < epochs / 2) continue;
    kept++;
    for (let i = 0; i < weights.length; i++) sum.weights[i] += weights[i];
    for (let i = 0; i < PAIRS; i++) sum.transitions[i] += transitions[i];
  }
  for (let i = 0; i < weights.length; i++) sum.weights[i] /= kept;
  for (let i = 0; i < PAIRS; i++) sum.transitions[i] /= kept;
  return sum;
}

function lattice() {
  const rows = () => new Float64Array(LONGEST * LABELS);
  return { local: rows(), forward: rows(), backward: rows(), node: rows(), edge: new Float64Array(LONGEST * PAIRS) };
}

/**
 * How likely each label, and each pair of labels, is (forward-backward, Rabiner 1989).
 * @param {ReturnType<typeof lattice>} lattice `local` is read, `node` and `edge` are written
 * @param {number} length
 * @param {Float64Array} exp
 * @returns {boolean} false where no path is left
 */
function marginals({ local, forward, backward, node, edge }, length, exp) {
  // No name begins with its inside.
  for (let y = 0; y < LABELS; y++) forward[y] = y === 0 || y % 2 === 1 ? local[y] : 0;
  scale(forward, 0, LABELS);
  for (let i = 1; i < length; i++) {
    const at = i * LABELS;
    for (let y = 0; y < LABELS; y++) {
      let sum = 0;
      for (let x = 0; x < LABELS; x++) sum += forward[at - LABELS + x] * exp[x * LABELS + y];
      forward[at + y] = sum * local[at + y];
    }
    scale(forward, at, LABELS);
  }
  for (let y = 0; y < LABELS; y++) backward[(length - 1) * LABELS + y] = 1;
  for (let i = length - 2; i >= 0; i--) {
    const at = i * LABELS;
    for (let x = 0; x < LABELS; x++) {
      let sum = 0;
      for (let y = 0; y < LABELS; y++) sum += exp[x * LABELS + y] * local[at + LABELS + y] * backward[at + LABELS + y];
      backward[at + x] = sum;
    }
    scale(backward, at, LABELS);
  }
  for (let i = 0; i < length; i++) {
    const at = i * LABELS;
    for (let y = 0; y < LABELS; y++) node[at + y] = forward[at + y] * backward[at + y];
    if (!scale(node, at, LABELS)) return false;
    if (i === 0) continue;
    for (let x = 0; x < LABELS; x++)
      for (let y = 0; y < LABELS; y++)
        edge[i * PAIRS + x * LABELS + y] = forward[at - LABELS + x] * exp[x * LABELS + y] * local[at + y] * backward[at + y];
    if (!scale(edge, i * PAIRS, PAIRS)) return false;
  }
  return true;
}

/** Makes numbers sum to one. @param {Float64Array} values @param {number} from @param {number} count @returns {boolean} false where all are 0 */
function scale(values, from, count) {
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += values[i];
  if (!(sum > 0)) return false;
  for (let i = from; i < from + count; i++) values[i] /= sum;
  return true;
}
