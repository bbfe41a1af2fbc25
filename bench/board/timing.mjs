const ROUNDS = 5;
const WORDS = 10_000;
/** Milliseconds that each reader reads before it is timed: until then engines run code that they have not compiled. */
const WARM_UP = 2000;

/**
 * How many words a second each of several functions reads: the best of five rounds over the same texts, in turns, so that
 * whatever else the machine does falls on all of them. Each is warmed up for the same time first: one may have read more
 * than another before.
 * @param {readonly {text: string}[]} documents the first 10,000 words of them are read
 * @param {Record<string, (text: string) => unknown>} readers
 * @returns {Record<string, number>} words a second
 */
export function wordsPerSecond(documents, readers) {
  const { texts, words } = firstWords(documents);
  const best = Object.fromEntries(Object.keys(readers).map((name) => [name, Number.POSITIVE_INFINITY]));
  for (const read of Object.values(readers)) warmUp(read, texts);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, read] of Object.entries(readers)) {
      const started = performance.now();
      for (const text of texts) read(text);
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, performance.now() - started);
    }
  }
  return Object.fromEntries(Object.entries(best).map(([name, milliseconds]) => [name, (1000 * words) / milliseconds]));
}

/** @param {(text: string) => unknown} read @param {readonly string[]} texts */
function warmUp(read, texts) {
  const until = performance.now() + WARM_UP;
  while (performance.now() < until) for (const text of texts) read(text);
}

/** @param {readonly {text: string}[]} documents */
function firstWords(documents) {
  const texts = [];
  let words = 0;
  for (const { text } of documents) {
    if (words >= WORDS) break;
    texts.push(text);
    words += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  }
  return { texts, words };
}

/**
 * One line that compares two readers.
 * @param {Record<string, number>} speeds
 * @param {string} ours
 * @param {string} peer
 */
export function speedLine(speeds, ours, peer) {
  const [we, they] = [speeds[ours] ?? 0, speeds[peer] ?? 1];
  return `Speed, best of ${ROUNDS}: ${ours} ${thousands(we)} words/s, ${peer} ${thousands(they)} words/s: ${(we / they).toFixed(1)} times as fast.`;
}

/** @param {number} value */
function thousands(value) {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}
