import { spawnSync } from 'node:child_process';
import { ROOT } from './data.mjs';

/**
 * What the product finds in documents, through its own command: `npm run analyze` is what others measure it by.
 * Only the text and its language are handed over, nothing of the gold.
 * @param {readonly {id: string, text: string, language?: string | null}[]} documents
 * @returns {{id: string, quotes: object[], entities: object[]}[]}
 */
export function analysed(documents) {
  const input = documents.map(({ id, text, language }) => `${JSON.stringify({ id, text, language: language ?? null })}\n`).join('');
  const done = spawnSync(process.execPath, [`${ROOT}scripts/analyze.mjs`], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (done.status !== 0) throw new Error(`analyze failed: ${done.stderr || done.error?.message}`);
  return done.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
