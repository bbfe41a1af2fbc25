import { readFileSync, writeFileSync } from 'node:fs';

/** @typedef {import('./figure.mjs').Figure} Figure */

/**
 * What a figure must reach. `gate` is what it may not fall under today, or rise over where lower is better.
 * @typedef {object} Gate
 * @property {number} must the figure that is asked for
 * @property {number | null} gate null until it is first set
 * @property {'lower'} [better] where less is better
 */

/**
 * By set, then by figure.
 * @typedef {Record<string, Record<string, Gate>>} Gates
 */

const FILE = new URL('../gates.json', import.meta.url);
/** Gates are kept to one decimal place. */
const PLACES = 10;

/** @returns {Record<string, Gates>} by benchmark */
export function readGates() {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

/** @param {Record<string, Gates>} gates */
export function writeGates(gates) {
  writeFileSync(
    FILE,
    `${JSON.stringify(gates, null, 2).replace(/\{\s+("must"[^}]+?)\s+\}/g, (_, fields) => `{ ${fields.replace(/\s+/g, ' ')} }`)}\n`,
  );
}

/**
 * Does a figure hold its gate?
 * @param {Gate | undefined} gate
 * @param {number} value
 * @returns {boolean | null} null where nothing is asked of it yet
 */
export function holds(gate, value) {
  if (!gate || gate.gate === null) return null;
  return atLeastAsGood(gate, value, gate.gate);
}

/** Is what must be reached? @param {Gate} gate @param {number} value */
export function reached(gate, value) {
  return atLeastAsGood(gate, value, gate.must);
}

/**
 * The gate that a figure sets: what must be, once that is reached; until then one point under the figure, but not outside
 * the interval in which chance alone would move it. A gate is never lowered.
 * @param {Gate} gate
 * @param {Pick<Figure, 'value' | 'interval' | 'point'>} figure
 * @returns {number}
 */
export function nextGate(gate, { value, interval, point = 1 }) {
  const wanted = reached(gate, value) ? gate.must : oneUnder(gate, value, interval, point);
  return gate.gate !== null && atLeastAsGood(gate, gate.gate, wanted) ? gate.gate : wanted;
}

/** @param {Gate} gate @param {number} value @param {[number, number] | null} interval @param {number} point */
function oneUnder(gate, value, interval, point) {
  if (gate.better === 'lower') return Math.ceil(Math.min(value + point, interval?.[1] ?? Number.POSITIVE_INFINITY) * PLACES) / PLACES;
  return Math.floor(Math.max(value - point, interval?.[0] ?? Number.NEGATIVE_INFINITY) * PLACES) / PLACES;
}

/** @param {Gate} gate @param {number} value @param {number} bound */
function atLeastAsGood(gate, value, bound) {
  const slack = 1e-9;
  return gate.better === 'lower' ? value <= bound + slack : value >= bound - slack;
}

/**
 * The gates with those that the figures set.
 * @param {Gates} gates
 * @param {readonly Figure[]} figures
 * @returns {Gates}
 */
export function withNextGates(gates, figures) {
  const next = structuredClone(gates);
  for (const figure of figures) {
    const gate = next[figure.set]?.[figure.name];
    if (gate) gate.gate = nextGate(gate, figure);
  }
  return next;
}
