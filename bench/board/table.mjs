import { holds } from './gates.mjs';

/** @typedef {import('./figure.mjs').Figure} Figure */
/** @typedef {import('./figure.mjs').Report} Report */
/** @typedef {import('./gates.mjs').Gates} Gates */

/**
 * A Markdown table whose columns line up.
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
export function table(heads, rows) {
  const widths = heads.map((head, column) => Math.max(3, head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (/** @type {readonly string[]} */ cells) => `| ${widths.map((width, i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(heads), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}

/**
 * The board of one benchmark: ours, the peers', what must be, the gate and whether it holds.
 * @param {Report} report
 * @param {Gates} gates
 */
export function boardTable({ peers, figures }, gates) {
  const heads = ['set', 'figure', 'Quotemark', '95 %', ...peers, 'must', 'gate', ''];
  const rows = figures.map((figure) => {
    const gate = gates[figure.set]?.[figure.name];
    const bound = gate?.better === 'lower' ? '≤ ' : '≥ ';
    const held = holds(gate, figure.value);
    return [
      figure.set,
      figure.name,
      number(figure.value, figure.unit),
      figure.interval === null ? '' : `${number(figure.interval[0])} to ${number(figure.interval[1])}`,
      ...peers.map((peer) => number(figure.peers[peer] ?? null, figure.unit)),
      gate ? bound + gate.must : '',
      gate && gate.gate !== null ? bound + gate.gate : '',
      held === null ? '' : held ? 'pass' : 'FAIL',
    ];
  });
  return table(heads, rows);
}

/** A count stands as it is; a share or a ratio gets three digits or so. @param {number | null} value @param {string} [unit] */
function number(value, unit = '') {
  if (value === null) return '';
  const isCount = unit.startsWith(' ');
  return `${isCount || value === 100 ? value : value.toFixed(Math.abs(value) < 10 ? 2 : 1)}${unit}`;
}
