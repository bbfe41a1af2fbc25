// npm run train:quotes -- [--data DIR]: learns the weights of the cue ranker and of the filter for scare quotes from the
// train part of PolNeAR, and writes them into src/core/quotes. The same data give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dataFolder, needed, ROOT, scorer } from '../../bench/board/data.mjs';
import { choicesOf, readers } from './choices.mjs';
import { fitWeights } from './fit-weights.mjs';

/** Keeps weights that few examples speak for near zero. */
const PENALTY = 2;
/** A term taken for somebody's words is worse than somebody's few words left out: the filter's own odds, moved by this. */
const CAUTION = -0.9;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = `${dataFolder(values.data)}/bench/quotes`;
const { readDocuments } = await scorer(`${folder}/score.mjs`);
const core = await readers();
const choices = readDocuments(needed(folder, 'polnear-train.jsonl.gz')).flatMap((/** @type {import('./choices.mjs').Gold} */ gold) =>
  choicesOf(gold, core),
);

const cues = fitWeights(
  choices.filter(({ quotation }) => quotation),
  Object.keys(core.CUE_WEIGHTS),
  PENALTY,
);
write('src/core/quotes/cue-weights.ts', cues);

const kept = choices.map(({ at, language, quotation }) => ({
  options: [core.quotationFeatures(at, core.attribute(at, language, cues).likeliest, language), []],
  right: [quotation ? 0 : 1],
}));
const words = fitWeights(kept, Object.keys(core.QUOTATION_WEIGHTS), PENALTY);
write('src/core/quotes/quotation-weights.ts', { ...words, quotation: rounded((words.quotation ?? 0) + CAUTION) });
process.stdout.write(`${choices.length} places, ${Object.keys(cues).length} + ${Object.keys(words).length} weights.\n`);

/** Puts new numbers into a table of the source. @param {string} path @param {Readonly<Record<string, number>>} weights */
function write(path, weights) {
  const file = `${ROOT}${path}`;
  const source = readFileSync(file, 'utf8').replace(
    /^ {2}(?:'([^']*)'|(\w+)): -?[\d.]+,$/gm,
    (line, quoted, bare) => `${line.slice(0, line.lastIndexOf(':'))}: ${weights[quoted ?? bare]},`,
  );
  writeFileSync(file, source);
}

/** @param {number} value */
function rounded(value) {
  return Math.round(100 * value) / 100;
}
