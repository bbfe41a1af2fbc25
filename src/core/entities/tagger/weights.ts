import { LABELS } from './labels.ts';
import { signOf, slotOf } from './word-table.ts';

/**
 * The weights of the features: rows of one byte a label, found by the feature's key in an open-addressed table.
 * A byte is 127 · √(|weight| / largest) with the weight's sign: small weights, which are most, stay apart. Its square is
 * the weight in whole units, so that sums are exact in any order.
 */
export class Weights {
  /** From one label to the next, row by row. */
  readonly transitions: Float32Array;
  /** What one unit of the sums is worth. */
  readonly unit: number;
  readonly #signs: Uint16Array;
  readonly #rows: Uint8Array;

  /**
   * @param bytes the file: {@link HEADER} 32-bit numbers, transitions, signs, rows; little-endian
   * @throws RangeError for a file that is no such table
   */
  constructor(bytes: ArrayBuffer) {
    const [magic, labels, slots] = new Uint32Array(bytes, 0, HEADER);
    const largest = new Float32Array(bytes, 0, HEADER)[3] ?? 0;
    if (magic !== MAGIC || labels !== LABELS || slots === undefined || !Number.isInteger(Math.log2(slots)))
      throw new RangeError('not a file of weights, or one of another version');
    this.unit = largest / 127 ** 2;
    this.transitions = new Float32Array(bytes, HEADER * 4, LABELS * LABELS);
    this.#signs = new Uint16Array(bytes, (HEADER + LABELS * LABELS) * 4, slots);
    this.#rows = new Uint8Array(bytes, (HEADER + LABELS * LABELS) * 4 + slots * 2, slots * LABELS);
  }

  /**
   * Adds the weights of some features to the sums of one piece's labels. The hottest loop of all: the sums are kept in
   * locals, one for each of the eleven {@link LABELS}, where a loop over them would go to memory and back for each.
   */
  add(keys: Int32Array, count: number, sums: Int32Array, at: number): void {
    const signs = this.#signs;
    const rows = this.#rows;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    let s9 = 0;
    let s10 = 0;
    for (let k = 0; k < count; k++) {
      const row = rowOf(keys[k] as number, signs);
      if (row === -1) continue;
      s0 += SQUARES[rows[row] as number] as number;
      s1 += SQUARES[rows[row + 1] as number] as number;
      s2 += SQUARES[rows[row + 2] as number] as number;
      s3 += SQUARES[rows[row + 3] as number] as number;
      s4 += SQUARES[rows[row + 4] as number] as number;
      s5 += SQUARES[rows[row + 5] as number] as number;
      s6 += SQUARES[rows[row + 6] as number] as number;
      s7 += SQUARES[rows[row + 7] as number] as number;
      s8 += SQUARES[rows[row + 8] as number] as number;
      s9 += SQUARES[rows[row + 9] as number] as number;
      s10 += SQUARES[rows[row + 10] as number] as number;
    }
    sums[at] = (sums[at] as number) + s0;
    sums[at + 1] = (sums[at + 1] as number) + s1;
    sums[at + 2] = (sums[at + 2] as number) + s2;
    sums[at + 3] = (sums[at + 3] as number) + s3;
    sums[at + 4] = (sums[at + 4] as number) + s4;
    sums[at + 5] = (sums[at + 5] as number) + s5;
    sums[at + 6] = (sums[at + 6] as number) + s6;
    sums[at + 7] = (sums[at + 7] as number) + s7;
    sums[at + 8] = (sums[at + 8] as number) + s8;
    sums[at + 9] = (sums[at + 9] as number) + s9;
    sums[at + 10] = (sums[at + 10] as number) + s10;
  }
}

/** Where the weights of a feature begin; -1 for one that has none. */
function rowOf(key: number, signs: Uint16Array): number {
  const mask = signs.length - 1;
  const sign = signOf(key);
  for (let slot = slotOf(key, mask), tries = 0; tries <= mask; slot = (slot + 1) & mask, tries++) {
    const found = signs[slot];
    if (found === sign) return slot * LABELS;
    if (found === 0) return -1;
  }
  return -1;
}

/** By the byte: its square, with its sign. As floating-point numbers, for which there are registers enough. */
const SQUARES = Float64Array.from({ length: 256 }, (_, byte) => {
  const code = (byte << 24) >> 24;
  return Math.sign(code) * code ** 2;
});

/** Numbers before the transitions: magic, labels, slots, the largest weight. */
export const HEADER = 4;
/** "QMN1": names, first make. */
export const MAGIC = 0x314e4d51;
