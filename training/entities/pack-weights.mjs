import { loadSource } from '../../scripts/load-source.mjs';

/** @type {typeof import('../../src/core/entities/tagger/weights.ts')} */
const { HEADER, MAGIC } = await loadSource('src/core/entities/tagger/weights.ts');
/** @type {typeof import('../../src/core/entities/tagger/word-table.ts')} */
const { signOf, slotOf } = await loadSource('src/core/entities/tagger/word-table.ts');

const LABELS = 11;
const SLOTS = 2 ** 17;

/**
 * The file of weights that the tagger reads: see `Weights`.
 * @param {readonly number[]} keys of the features
 * @param {Uint8Array} used 1 for those that go into the file
 * @param {import('./crf.mjs').Field} field
 * @returns {Uint8Array}
 */
export function packWeights(keys, used, { weights, transitions }) {
  let largest = 0;
  for (let i = 0; i < weights.length; i++) if (used[Math.floor(i / LABELS)] === 1) largest = Math.max(largest, Math.abs(weights[i]));
  const head = (HEADER + LABELS * LABELS) * 4;
  const buffer = new ArrayBuffer(head + SLOTS * (2 + LABELS));
  new Uint32Array(buffer, 0, HEADER).set([MAGIC, LABELS, SLOTS, 0]);
  new Float32Array(buffer, 12, 1)[0] = largest;
  new Float32Array(buffer, HEADER * 4, LABELS * LABELS).set(transitions);
  const signs = new Uint16Array(buffer, head, SLOTS);
  const rows = new Int8Array(buffer, head + SLOTS * 2);
  for (const [feature, key] of keys.entries()) {
    if (used[feature] === 0) continue;
    let slot = slotOf(key, SLOTS - 1);
    while (signs[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    signs[slot] = signOf(key);
    for (let y = 0; y < LABELS; y++) {
      const weight = weights[feature * LABELS + y];
      rows[slot * LABELS + y] = Math.round(127 * Math.sign(weight) * Math.sqrt(Math.abs(weight) / largest));
    }
  }
  return new Uint8Array(buffer);
}
