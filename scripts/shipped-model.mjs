import { readFileSync } from 'node:fs';
import { loadSource } from './load-source.mjs';

/**
 * The files of a language's model as they are shipped.
 * @param {string} language BCP 47 primary subtag
 * @returns {import('../src/core/entities/trained-model.ts').ModelFiles}
 */
export function modelFiles(language) {
  const bytes = (/** @type {string} */ name) => {
    const file = readFileSync(new URL(`../public/models/${language}/${name}`, import.meta.url));
    return new Uint8Array(file).buffer;
  };
  return { words: bytes('words.bin'), names: bytes('names.bin') };
}

/**
 * The trained recogniser of names as it is shipped, for callers in Node.
 * @param {string} language BCP 47 primary subtag
 * @returns {Promise<import('../src/core/entities/entity-model.ts').EntityModel>}
 */
export async function shippedModel(language) {
  /** @type {typeof import('../src/core/entities/trained-model.ts')} */
  const { trainedModel } = await loadSource('src/core/entities/trained-model.ts');
  /** @type {typeof import('../src/core/languages/index.ts')} */
  const { languageFor } = await loadSource('src/core/languages/index.ts');
  return trainedModel(languageFor(language), modelFiles(language));
}
