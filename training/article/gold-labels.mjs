/**
 * Which blocks of a page are the gold body? Its words are laid along the blocks in reading order: a block of the body
 * stands in it whole, or with most of its words, behind the block before it. The heaviest such chain is taken, by a
 * Fenwick tree over places in the body, so that a label that says "More" twice is taken where it belongs.
 */

/** @typedef {{block: number, start: number, end: number, words: number, share: number}} Place */

/** Words as the scorers count them. @param {string} text */
export const wordsOf = (text) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

const SHINGLE = 4;
/** A short label may stand anywhere; so many places of one block are tried. */
const MOST_PLACES = 30;
/** What a block weighs more, in words, when it starts where the one before it ends. */
const ADJACENT = 0.5;

/**
 * @param {readonly string[]} texts of the blocks
 * @param {string} body
 * @returns {number[]} for each block the share of it that stands in the body
 */
export function goldLabels(texts, body) {
  const gold = wordsOf(body);
  const places = texts.flatMap((text, block) => placesOf(wordsOf(text), block, gold, index(gold)));
  const labels = texts.map(() => 0);
  for (const { block, share } of heaviestChain(places, gold.length)) labels[block] = share;
  return labels;
}

/** @type {WeakMap<readonly string[], {first: Map<string, number[]>, shingles: Map<string, number[]>}>} */
const indexes = new WeakMap();

/** @param {readonly string[]} gold */
function index(gold) {
  const known = indexes.get(gold);
  if (known) return known;
  const made = { first: new Map(), shingles: new Map() };
  gold.forEach((word, at) => {
    push(made.first, word, at);
    if (at + SHINGLE <= gold.length) push(made.shingles, gold.slice(at, at + SHINGLE).join(' '), at);
  });
  indexes.set(gold, made);
  return made;
}

/** @param {Map<string, number[]>} map @param {string} key @param {number} value */
function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * @param {readonly string[]} words @param {number} block @param {readonly string[]} gold @param {ReturnType<typeof index>} known
 * @returns {Place[]}
 */
function placesOf(words, block, gold, known) {
  if (words.length === 0) return [];
  const starts = words.length < SHINGLE ? known.first.get(words[0] ?? '') : known.shingles.get(words.slice(0, SHINGLE).join(' '));
  const whole = (starts ?? []).filter((/** @type {number} */ start) => words.every((word, at) => gold[start + at] === word));
  if (whole.length > 0)
    return whole
      .slice(0, MOST_PLACES)
      .map((/** @type {number} */ start) => ({ block, start, end: start + words.length, words: words.length, share: 1 }));
  if (words.length <= SHINGLE) return [];
  const shifts = [];
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    for (const place of (known.shingles.get(words.slice(at, at + SHINGLE).join(' ')) ?? []).slice(0, 3)) shifts.push(place - at);
  }
  const shingles = words.length - SHINGLE + 1;
  if (shifts.length < shingles / 2) return [];
  const shift = shifts.sort((a, b) => a - b)[shifts.length >> 1] ?? 0;
  const start = Math.max(0, shift);
  const end = Math.max(start + 1, shift + words.length);
  return [{ block, start, end, words: shifts.length * 0.9, share: Math.min(1, shifts.length / shingles) }];
}

/** @param {readonly Place[]} places in the order of their blocks @param {number} length of the body in words */
function heaviestChain(places, length) {
  const most = length + 2;
  /** @type {({weight: number, place: number} | undefined)[]} */
  const tree = new Array(most + 1);
  /** @type {Map<number, number>} the best chain that ends at a word */
  const endings = new Map();
  const weights = new Float64Array(places.length);
  const before = new Int32Array(places.length).fill(-1);
  let [top, from] = [-1, 0];
  while (from < places.length) {
    let to = from;
    while (to < places.length && places[to]?.block === places[from]?.block) to++;
    for (let at = from; at < to; at++) {
      const { start, end, words } = /** @type {Place} */ (places[at]);
      let best = { weight: start === 0 ? ADJACENT : 0, place: -1 };
      for (let node = Math.min(most - 1, start) + 1; node > 0; node -= node & -node) {
        const found = tree[node];
        if (found && found.weight > best.weight) best = found;
      }
      const adjacent = endings.get(start);
      if (adjacent !== undefined && (weights[adjacent] ?? 0) + ADJACENT > best.weight)
        best = { weight: (weights[adjacent] ?? 0) + ADJACENT, place: adjacent };
      weights[at] = best.weight + words + (end === length ? ADJACENT : 0);
      before[at] = best.place;
      if (top < 0 || (weights[at] ?? 0) > (weights[top] ?? 0)) top = at;
    }
    for (let at = from; at < to; at++) {
      const end = Math.min(most - 1, places[at]?.end ?? 0);
      const weight = weights[at] ?? 0;
      for (let node = end + 1; node <= most; node += node & -node)
        if (weight > (tree[node]?.weight ?? 0)) tree[node] = { weight, place: at };
      const known = endings.get(places[at]?.end ?? 0);
      if (known === undefined || (weights[known] ?? 0) < weight) endings.set(places[at]?.end ?? 0, at);
    }
    from = to;
  }
  const chain = [];
  for (let at = top; at >= 0; at = before[at] ?? -1) chain.push(/** @type {Place} */ (places[at]));
  return chain;
}
