// What the recogniser of names costs: run as a worker, like the product's own, so that all that is counted is its own.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { loadSource } from '../../scripts/load-source.mjs';

/** @typedef {{load: number, copy: number, bytes: number, memory: number}} ModelCost milliseconds, bytes */

const ROUNDS = 5;
/** Taking stock stops everything: not after each text. */
const TEXTS_BETWEEN = 10;

setFlagsFromString('--expose-gc');
const collect = /** @type {() => void} */ (runInNewContext('gc'));

/** @type {typeof import('../../src/core/entities/trained-model.ts')} */
const { trainedModel } = await loadSource('src/core/entities/trained-model.ts');
/** @type {typeof import('../../src/core/languages/index.ts')} */
const { languageFor } = await loadSource('src/core/languages/index.ts');
const language = languageFor('en');

/** @param {string} name */
const bytesOf = (name) => {
  const { buffer, byteOffset, byteLength } = readFileSync(new URL(`../../public/models/en/${name}`, import.meta.url));
  // Small files share a buffer with others; these have their own.
  return byteOffset === 0 && byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
};
const read = () => ({ words: bytesOf('words.bin'), names: bytesOf('names.bin') });

/** @param {() => unknown} work */
function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const rounds = Array.from({ length: ROUNDS }, () => ({
  copy: timed(() => Object.values(read()).map((buffer) => buffer.slice(0))),
  load: timed(() => trainedModel(language, /** @type {import('../../src/core/entities/trained-model.ts').ModelFiles} */ (read()))),
}));

const used = () => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const before = used();
const files = /** @type {import('../../src/core/entities/trained-model.ts').ModelFiles} */ (read());
const model = trainedModel(language, files);
let most = used();
for (const [number, text] of /** @type {string[]} */ (workerData).entries()) {
  model.find(text);
  if (number % TEXTS_BETWEEN === 0) most = Math.max(most, used());
}

parentPort?.postMessage(
  /** @satisfies {ModelCost} */ ({
    load: Math.min(...rounds.map(({ load }) => load)),
    copy: Math.min(...rounds.map(({ copy }) => copy)),
    bytes: files.words.byteLength + files.names.byteLength,
    memory: most - before,
  }),
);
