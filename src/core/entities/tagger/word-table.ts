/** Levels of clusters that a word has: two trees of three. */
export const LEVELS = 6;

/** Bits of each tree's code: 64 coarse clusters, each cut into 8, each of these into 8 again. */
const LEAF = 3;
/** Two trees of codes, and a part of the word's hash. */
const FIELDS = 3;

/**
 * What is known of the language's frequent words: for each, its clusters in two trees. An open-addressed table in one
 * array of 16-bit numbers, as it is in its file: nothing is parsed, nothing copied.
 */
export class WordTable {
  readonly #slots: Uint16Array;
  readonly #mask: number;

  /**
   * @param bytes slots of three 16-bit numbers (little-endian): 15 bits of the hash and a set bit, or 0 where empty; a
   *   code of each tree
   * @throws RangeError when the length is no power of two of slots
   */
  constructor(bytes: ArrayBuffer) {
    this.#slots = new Uint16Array(bytes);
    const count = this.#slots.length / FIELDS;
    this.#mask = count - 1;
    if (!Number.isInteger(Math.log2(count))) throw new RangeError(`no table of words has ${bytes.byteLength} bytes`);
  }

  /** The clusters of a word by its hash, 0 at each level where it is not in the table. */
  clustersOf(hash: number): Int32Array {
    const out = new Int32Array(LEVELS);
    const slots = this.#slots;
    const sign = signOf(hash);
    // A table that is full of other words ends the search too.
    for (let slot = slotOf(hash, this.#mask), tries = 0; tries <= this.#mask; slot = (slot + 1) & this.#mask, tries++) {
      const at = slot * FIELDS;
      const found = slots[at] as number;
      if (found === 0) break;
      if (found !== sign) continue;
      for (let tree = 0; tree < 2; tree++) {
        const leaf = slots[at + 1 + tree] as number;
        out[tree * 3] = (leaf >> (2 * LEAF)) + 1;
        out[tree * 3 + 1] = (leaf >> LEAF) + 1;
        out[tree * 3 + 2] = leaf + 1;
      }
      break;
    }
    return out;
  }
}

/** Where the search for a hash begins, in a table of `mask + 1` slots. */
export function slotOf(hash: number, mask: number): number {
  return (Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 8) & mask;
}

/** What a slot keeps of a hash: never 0. */
export function signOf(hash: number): number {
  return ((hash ^ (hash >>> 17)) & 0x7fff) | 0x8000;
}
