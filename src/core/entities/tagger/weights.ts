import { LABELS } from './labels.ts';
import { signOf, slotOf } from './word-table.ts';

/**
 * The weights of the features: rows of one byte a label, found by the feature's key in an open-addressed table.
 * A byte is 127 · √(|weight| / largest) with the weight's sign: small weights, which are most, stay apart.
 */
export class Weights {
  /** From one label to the next, row by row. */
  readonly transitions: Float32Array;
  readonly #signs: Uint16Array;
  readonly #rows: Uint8Array;
  readonly #mask: number;
  readonly #values = new Float64Array(256);

  /**
   * @param bytes the file: {@link HEADER} 32-bit numbers, transitions, signs, rows; little-endian
   * @throws RangeError for a file that is no such table
   */
  constructor(bytes: ArrayBuffer) {
    const [magic, labels, slots] = new Uint32Array(bytes, 0, HEADER);
    const largest = new Float32Array(bytes, 0, HEADER)[3] ?? 0;
    if (magic !== MAGIC || labels !== LABELS || slots === undefined || !Number.isInteger(Math.log2(slots)))
      throw new RangeError('not a file of weights, or one of another version');
    this.#mask = slots - 1;
    this.transitions = new Float32Array(bytes, HEADER * 4, LABELS * LABELS);
    this.#signs = new Uint16Array(bytes, (HEADER + LABELS * LABELS) * 4, slots);
    this.#rows = new Uint8Array(bytes, (HEADER + LABELS * LABELS) * 4 + slots * 2, slots * LABELS);
    for (let code = -128; code < 128; code++) this.#values[code & 0xff] = Math.sign(code) * (code / 127) ** 2 * largest;
  }

  /** Adds the weights of some features to the scores of one piece's labels. */
  add(keys: Int32Array, count: number, scores: Float64Array, at: number): void {
    const mask = this.#mask;
    const signs = this.#signs;
    const rows = this.#rows;
    const values = this.#values;
    const width = LABELS;
    for (let k = 0; k < count; k++) {
      const key = keys[k] as number;
      const sign = signOf(key);
      for (let slot = slotOf(key, mask), tries = 0; tries <= mask; slot = (slot + 1) & mask, tries++) {
        const found = signs[slot];
        if (found === 0) break;
        if (found !== sign) continue;
        const row = slot * width;
        for (let label = 0; label < width; label++)
          scores[at + label] = (scores[at + label] as number) + (values[rows[row + label] as number] as number);
        break;
      }
    }
  }
}

/** Numbers before the transitions: magic, labels, slots, the largest weight. */
export const HEADER = 4;
/** "QMN1": names, first make. */
export const MAGIC = 0x314e4d51;
