import { bootstrapInterval } from './bootstrap.mjs';

/**
 * One figure of the board. Shares are in percent.
 * @typedef {object} Figure
 * @property {string} set the data that it was measured on
 * @property {string} name
 * @property {number} value ours
 * @property {[number, number] | null} interval 95 % by drawing articles, or null where there is one article
 * @property {Record<string, number | null>} peers by peer; null where the peer has no such answer
 * @property {string} [unit] what stands behind the number: ' of 7', '×'
 * @property {number} [point] how far under the last figure a gate is set: 1 unless told
 */

/**
 * What one benchmark has to say.
 * @typedef {object} Report
 * @property {string} title
 * @property {string[]} about what was measured, on how much
 * @property {string[]} peers in the order of their columns
 * @property {Figure[]} figures
 * @property {string[]} printed lines that are never gated: speed, what differs
 */

/**
 * A figure that is computed from rows, one for each article: the value over all, its interval, and the peers' values.
 * @template Row
 * @param {string} set
 * @param {string} name
 * @param {(rows: readonly Row[]) => number} figureOf a share, 0 to 1
 * @param {readonly Row[]} ours
 * @param {Record<string, readonly Row[] | null>} [peers] the peers' rows, or null where they give no such answer
 * @returns {Figure}
 */
export function figureFrom(set, name, figureOf, ours, peers = {}) {
  return {
    set,
    name,
    value: 100 * figureOf(ours),
    interval: inPercent(bootstrapInterval(ours, figureOf)),
    peers: Object.fromEntries(Object.entries(peers).map(([peer, rows]) => [peer, rows === null ? null : 100 * figureOf(rows)])),
  };
}

/**
 * A figure of a single article, where nothing can be drawn.
 * @param {string} set
 * @param {string} name
 * @param {number} value
 * @param {Pick<Figure, 'unit' | 'point'> & {peers?: Figure['peers']}} [more]
 * @returns {Figure}
 */
export function plainFigure(set, name, value, { peers = {}, ...more } = {}) {
  return { set, name, value, interval: null, peers, ...more };
}

/**
 * Sum over sum: the share that a count has of another, over the drawn articles.
 * @template Row
 * @param {(row: Row) => number} part
 * @param {(row: Row) => number} whole
 * @returns {(rows: readonly Row[]) => number} 0 where the whole is 0
 */
export function shareOf(part, whole) {
  return (rows) => {
    let [parts, all] = [0, 0];
    for (const row of rows) {
      parts += part(row);
      all += whole(row);
    }
    return all === 0 ? 0 : parts / all;
  };
}

/**
 * Throws when our own sum is not what the scorer printed: then the scorer has changed, and every interval is wrong.
 * @param {Figure} figure
 * @param {number} scored the scorer's value, 0 to 1
 */
export function sameAsScored(figure, scored) {
  if (Math.abs(figure.value - 100 * scored) > 1e-6) {
    throw new Error(`${figure.set}, ${figure.name}: the scorer says ${100 * scored}, the board ${figure.value}`);
  }
  return figure;
}

/** @param {[number, number] | null} interval @returns {[number, number] | null} */
function inPercent(interval) {
  return interval === null ? null : [100 * interval[0], 100 * interval[1]];
}
