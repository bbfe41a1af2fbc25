import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scorer } from '../../bench/board/data.mjs';

/** @typedef {import('./read-evidence.mjs').Page} Page */

const SCORES = /** @type {const} */ ([
  ['dev', 'scoreBody', ['f1', 'accuracy']],
  ['wcxb', 'scoreWords', ['f1']],
  ['multilingual', 'scoreSnippets', ['f1']],
]);
/** The recall of articles that the gate is set to: what is asked of it. */
const RECALL = 0.93;

/** @param {string} folder @param {readonly (Page & {on: readonly boolean[]})[]} pages whose blocks were chosen out of fold */
export async function reportBodies(folder, pages) {
  const tools = /** @type {any} */ (await scorer(join(folder, 'score.mjs')));
  for (const [set, score, fields] of SCORES) {
    const truth = JSON.parse(readFileSync(join(folder, set, 'ground-truth.json'), 'utf8'));
    const predictions = Object.fromEntries(
      pages
        .filter((page) => page.set === set)
        .map(({ id, on, evidence }) => [id, { articleBody: evidence.texts.filter((_, index) => on[index]).join('\n') }]),
    );
    const scored = tools[score](truth, predictions);
    process.stdout.write(`${set}, out of fold: ${fields.map((field) => `${field} ${scored[field].toFixed(4)}`).join(', ')}\n`);
  }
}

/** @param {readonly {type: string, score: number}[]} pages scored out of fold @returns {number} the threshold for RECALL */
export function reportGate(pages) {
  const articles = pages.flatMap(({ type, score }) => (type === 'article' ? [score] : [])).sort((a, b) => b - a);
  const others = pages.filter(({ type }) => type !== 'article');
  const thresholdAt = (/** @type {number} */ recall) => articles[Math.ceil(recall * articles.length) - 1] ?? 0;
  for (const recall of [0.9, RECALL, 0.95]) {
    const accepted = others.filter(({ score }) => score >= thresholdAt(recall));
    const types = [...new Set(others.map(({ type }) => type))].map((type) => {
      const all = others.filter((page) => page.type === type).length;
      return `${type} ${(accepted.filter((page) => page.type === type).length / all).toFixed(2)}`;
    });
    process.stdout.write(
      `gate, out of fold: recall ${recall}, false activation ${(accepted.length / others.length).toFixed(3)} (${types.join(', ')})\n`,
    );
  }
  return thresholdAt(RECALL);
}
