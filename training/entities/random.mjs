/**
 * The same numbers from the same seed: mulberry32 (Tommy Ettinger, public domain).
 * @param {number} seed
 * @returns {() => number} 0 to 1
 */
export function randomFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Puts a list in another order (Fisher and Yates).
 * @template {Int32Array | unknown[]} T
 * @param {T} list
 * @param {() => number} random
 * @returns {T} the list itself
 */
export function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}
