import { plainFigure } from '../board/figure.mjs';

/** UTF-16 units of the texts that are compared. */
const SIZE = 1_000_000;
const STRAY_MARKS = 10_000;
const WORDS = 100_000;
/** Linear: a text ten times as long. */
const LONGER = 10;
const ROUNDS = 3;
/** How far over the last figure a gate is set until the must is reached. */
const POINT = 1;

/**
 * What a text that is built to be hard costs, in times an ordinary text of the same size in the same run; and what a word of
 * a long article costs, in times a word of one that is a tenth as long. The best of three rounds, in turns.
 * @param {readonly {text: string}[]} documents ordinary articles
 * @param {(text: string) => unknown} read
 * @returns {import('../board/figure.mjs').Figure[]}
 */
export function sizeFigures(documents, read) {
  const articles = documents.map(({ text }) => text).join('\n');
  const ordinary = `${articles}\n`.repeat(Math.ceil(SIZE / articles.length)).slice(0, SIZE);
  const long = firstWords(ordinary, WORDS);
  const short = firstWords(ordinary, WORDS / LONGER);
  const texts = { ordinary: [ordinary], oneLine: [ordinary.replaceAll('\n', ' ')], stray: [withStrayMarks(ordinary)], long: [long] };
  // The short one as often as makes it as long: so each is read for the same time, and a busy machine falls on both.
  const best = fastest({ ...texts, short: Array.from({ length: LONGER }, () => short) }, read);
  const figure = (/** @type {string} */ name, /** @type {number} */ value) => plainFigure('time', name, value, { unit: '×', point: POINT });
  return [
    figure('× an ordinary MB, one without a line break', best.oneLine / best.ordinary),
    figure('× an ordinary MB, one with 10,000 stray marks', best.stray / best.ordinary),
    figure('× a word of 10,000 words, a word of 100,000', best.long / best.short),
  ];
}

/** @param {string} text */
function withStrayMarks(text) {
  const step = Math.floor(text.length / STRAY_MARKS);
  let out = '';
  for (let i = 0; i < STRAY_MARKS; i++) out += `${text.slice(i * step, (i + 1) * step)}"`;
  return out;
}

/** @param {string} text @param {number} count */
function firstWords(text, count) {
  let words = 0;
  for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) if (++words > count) return text.slice(0, index);
  throw new Error(`not ${count} words`);
}

/**
 * @template {string} Name
 * @param {Record<Name, readonly string[]>} texts read one behind the other
 * @param {(text: string) => unknown} read
 * @returns {Record<Name, number>} milliseconds
 */
function fastest(texts, read) {
  const names = /** @type {Name[]} */ (Object.keys(texts));
  const best = /** @type {Record<Name, number>} */ (Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of names) {
      const started = performance.now();
      for (const text of texts[name]) read(text);
      // The first round warms up.
      if (round > 0) best[name] = Math.min(best[name], performance.now() - started);
    }
  }
  return best;
}
