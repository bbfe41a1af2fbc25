// npm run train:entities -- [--data DIR]
// Trains the recogniser of names from the corpora in ../shared/corpora (or DIR/corpora) and the word clusters in
// public/models/en/words.bin, and writes public/models/en/names.bin. The same files give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../../bench/board/data.mjs';
import { loadSource } from '../../scripts/load-source.mjs';
import { CORPORA, readCorpus } from './corpora.mjs';
import { trainField } from './crf.mjs';
import { inCapitals, inTitleCase } from './damage.mjs';
import { Examples } from './examples.mjs';
import { MODEL } from './model-folder.mjs';
import { packWeights } from './pack-weights.mjs';
import { randomFrom } from './random.mjs';

/** @type {typeof import('../../src/core/entities/tagger/word-table.ts')} */
const { WordTable } = await loadSource('src/core/entities/tagger/word-table.ts');
/** @type {typeof import('../../src/core/entities/tagger/labels.ts')} */
const { FOLLOWS } = await loadSource('src/core/entities/tagger/labels.ts');
/** @type {typeof import('../../src/core/entities/tagger/decode.ts')} */
const { decode, workspace } = await loadSource('src/core/entities/tagger/decode.ts');
/** @type {typeof import('../../src/core/languages/index.ts')} */
const { languageFor } = await loadSource('src/core/languages/index.ts');

const LABELS = 11;
const SEED = 7;
/** Shares of the documents that are read once more as headlines, and in capitals; and how much such a copy counts. */
const DAMAGED = 0.2;
const SILVER_DAMAGED = 0.06;
const DAMAGED_WEIGHT = 0.5;
const SILVER_WEIGHT = 0.5;
/** A feature that was seen less often is not learnt. */
const LEAST = 2;
/** Rows that are shipped. */
const ROWS = 100_000;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = join(dataFolder(values.data), 'corpora');
const started = performance.now();
const say = (/** @type {string} */ words) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${words}`);

const words = readFileSync(new URL('words.bin', MODEL));
const table = new WordTable(words.buffer.slice(words.byteOffset, words.byteOffset + words.byteLength));
const examples = new Examples(languageFor('en'), table);
const random = randomFrom(SEED);
for (const corpus of CORPORA.filter(({ silver }) => !silver)) {
  const documents = readCorpus(folder, corpus.file);
  for (const document of documents) {
    examples.add(document, corpus, 1);
    const chance = random();
    if (chance < DAMAGED) examples.add(inTitleCase(document), corpus, DAMAGED_WEIGHT);
    else if (chance < 2 * DAMAGED) examples.add(inCapitals(document), corpus, DAMAGED_WEIGHT);
  }
  say(`read ${corpus.file}: ${documents.length} documents`);
}
const gold = examples.runs();
const frequent = () => Uint8Array.from(examples.counts, (count) => Number(count >= LEAST));
const settings = { rate: 0.1, drop: 0.25, seed: SEED, follows: FOLLOWS };
const first = trainField(gold, examples.keys.length, { ...settings, epochs: 8, used: frequent() });
say('learnt from the gold');

const known = examples.keys.length;
const from = gold.starts.length;
for (const corpus of CORPORA.filter(({ silver }) => silver)) {
  const documents = readCorpus(folder, corpus.file);
  // Where the gold's field says otherwise, either may be right.
  for (const document of documents) {
    examples.add(document, corpus, SILVER_WEIGHT);
    const chance = random();
    if (chance < SILVER_DAMAGED) examples.add(inTitleCase(document), corpus, DAMAGED_WEIGHT * SILVER_WEIGHT);
    else if (chance < 2 * SILVER_DAMAGED) examples.add(inCapitals(document), corpus, DAMAGED_WEIGHT * SILVER_WEIGHT);
  }
  say(`read ${corpus.file}: ${documents.length} documents`);
}
const runs = examples.runs();
const doubted = allowSecondOpinion();
say(`doubts ${doubted} silver labels`);
const used = frequent();
const whole = trainField(runs, examples.keys.length, { ...settings, epochs: 8, used });
say('learnt from all');
const best = strongest(whole.weights, ROWS);
const field = trainField(runs, examples.keys.length, { ...settings, rate: 0.03, epochs: 2, used: best }, whole);
say(`learnt again with ${ROWS} of ${used.reduce((sum, one) => sum + one, 0)} features`);
const bytes = packWeights(examples.keys, best, field);
writeFileSync(new URL('names.bin', MODEL), bytes);
say(`wrote ${bytes.length} bytes`);

/** Lets a piece of the silver corpora be what the field of the gold says, too. @returns {number} how many differed */
function allowSecondOpinion() {
  let differed = 0;
  for (let run = from; run < runs.starts.length; run++) {
    const start = runs.starts[run];
    const length = runs.lengths[run];
    const scores = new Float64Array(length * LABELS);
    for (let i = 0; i < length; i++) {
      for (let k = runs.ends[start + i]; k < runs.ends[start + i + 1]; k++) {
        const feature = runs.features[k];
        if (feature < known) for (let y = 0; y < LABELS; y++) scores[i * LABELS + y] += first.weights[feature * LABELS + y];
      }
    }
    const labels = decode(scores, first.transitions, length, workspace(length));
    for (const [i, label] of labels.entries()) {
      if (((runs.allowed[start + i] >> label) & 1) === 0) differed++;
      runs.allowed[start + i] |= 1 << label;
    }
  }
  return differed;
}

/** Marks the features whose weights do most. @param {Float32Array} weights @param {number} count */
function strongest(weights, count) {
  const strength = Float64Array.from(examples.keys, (_, feature) => {
    let sum = 0;
    for (let y = 0; y < LABELS; y++) sum += weights[feature * LABELS + y] ** 2;
    return Math.sqrt(sum) * (examples.counts[feature] ?? 0) ** 0.25;
  });
  const least = Float64Array.from(strength).sort().at(-count) ?? 0;
  return Uint8Array.from(strength, (value) => Number(value > least));
}
