import { parseArgs } from 'node:util';
import { NotMeasured } from './data.mjs';
import { holds, readGates, withNextGates, writeGates } from './gates.mjs';
import { boardTable } from './table.mjs';

/** @typedef {import('./figure.mjs').Report} Report */
/** @typedef {{gold?: string, data?: string, cases?: string, seed?: string}} Options */
/** @typedef {{name: string, measure: (options: Options) => Promise<Report>}} Bench */

/** @typedef {{name: string, report: Report, gates: import('./gates.mjs').Gates, board: string, seconds: number, failed: string[]}} Outcome */

/**
 * Runs benchmarks one after the other as a command: prints each board, sets gates where asked to, and leaves the exit code:
 * 1 where a figure is under its gate, 2 where nothing could be measured.
 * @param {readonly Bench[]} benches
 * @param {(outcomes: readonly Outcome[], options: Options) => void} [finish] called when all have run
 */
export async function runCommand(benches, finish) {
  try {
    const { values } = parseArgs({
      options: {
        gold: { type: 'string' },
        data: { type: 'string' },
        cases: { type: 'string' },
        seed: { type: 'string' },
        'set-gates': { type: 'boolean', default: false },
      },
    });
    /** @type {Outcome[]} */
    const outcomes = [];
    for (const bench of benches) outcomes.push(await runBench(bench, values, values['set-gates']));
    finish?.(outcomes, values);
    if (outcomes.some(({ failed }) => failed.length > 0)) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof NotMeasured || (error instanceof TypeError && 'code' in error))) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** @param {Bench} bench @param {Options} options @param {boolean} setGates @returns {Promise<Outcome>} */
async function runBench({ name, measure }, options, setGates) {
  const started = performance.now();
  const report = await measure(options);
  const seconds = (performance.now() - started) / 1000;
  const gates = readGates();
  if (setGates) writeGates({ ...gates, [name]: withNextGates(gates[name] ?? {}, report.figures) });
  const current = readGates()[name] ?? {};
  const failed = report.figures
    .filter((figure) => holds(current[figure.set]?.[figure.name], figure.value) === false)
    .map((figure) => `${figure.set}, ${figure.name}`);
  const board = boardTable(report, current);
  const lines = [`# ${report.title}`, ...report.about, '', board, '', ...report.printed, `Took ${Math.round(seconds)} s.`];
  process.stdout.write(`${lines.join('\n')}\n`);
  const judged = report.figures.some((figure) => holds(current[figure.set]?.[figure.name], figure.value) !== null);
  const verdict =
    failed.length > 0 ? `Under the gate: ${failed.join(' · ')}` : judged ? 'Every gate holds.' : 'Nothing is asked of this data.';
  process.stdout.write(`${verdict}\n\n`);
  return { name, report, gates: current, board, seconds, failed };
}
