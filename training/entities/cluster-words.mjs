import { randomFrom } from './random.mjs';

const ROUNDS = 12;

/**
 * Clusters unit vectors into a tree by spherical k-means (Dhillon and Modha 2001): each cluster of a level is cut into
 * `branches[level]` of the next.
 * @param {Float32Array} vectors rows of `width`, each of length 1
 * @param {number} width
 * @param {readonly number[]} branches
 * @param {number} seed
 * @returns {Uint16Array} for each row its leaf: the paths from the root, mixed-radix
 */
export function clusterTree(vectors, width, branches, seed) {
  const count = vectors.length / width;
  const random = randomFrom(seed);
  const codes = new Uint16Array(count);
  let groups = [Int32Array.from({ length: count }, (_, i) => i)];
  for (const k of branches) {
    /** @type {Int32Array[]} */
    const next = [];
    for (const members of groups) {
      const assigned = kMeans(vectors, width, members, k, random);
      for (let c = 0; c < k; c++) next.push(members.filter((_, i) => assigned[i] === c));
      for (let i = 0; i < members.length; i++) codes[members[i]] = codes[members[i]] * k + assigned[i];
    }
    groups = next;
  }
  return codes;
}

/**
 * @param {Float32Array} vectors
 * @param {number} width
 * @param {Int32Array} members
 * @param {number} k
 * @param {() => number} random
 */
function kMeans(vectors, width, members, k, random) {
  const assigned = new Int32Array(members.length);
  if (members.length <= k) return assigned.map((_, i) => i);
  const centres = new Float32Array(k * width);
  const among = Math.min(members.length, 30_000);
  for (let c = 0; c < k; c++) copyRow(vectors, width, members[Math.floor(random() * among)], centres, c);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < members.length; i++) assigned[i] = nearest(vectors, width, members[i], centres, k);
    centres.fill(0);
    for (let i = 0; i < members.length; i++) {
      const to = assigned[i] * width;
      const from = members[i] * width;
      for (let d = 0; d < width; d++) centres[to + d] += vectors[from + d];
    }
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < width; d++) norm += centres[c * width + d] ** 2;
      if (norm === 0) copyRow(vectors, width, members[Math.floor(random() * members.length)], centres, c);
      else for (let d = 0; d < width; d++) centres[c * width + d] /= Math.sqrt(norm);
    }
  }
  return assigned;
}

/** @param {Float32Array} from @param {number} width @param {number} row @param {Float32Array} to @param {number} place */
function copyRow(from, width, row, to, place) {
  for (let d = 0; d < width; d++) to[place * width + d] = from[row * width + d];
}

/** @param {Float32Array} vectors @param {number} width @param {number} row @param {Float32Array} centres @param {number} k */
function nearest(vectors, width, row, centres, k) {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  const from = row * width;
  for (let c = 0; c < k; c++) {
    const at = c * width;
    let dot = 0;
    for (let d = 0; d < width; d++) dot += vectors[from + d] * centres[at + d];
    if (dot > most) {
      most = dot;
      best = c;
    }
  }
  return best;
}
