import { readFileSync } from 'node:fs';
import { trainedModel } from '../../../src/core/entities/trained-model.ts';
import { languageFor } from '../../../src/core/languages/index.ts';
import { textAt } from '../../../src/core/span.ts';

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`../../../public/models/en/${name}`, import.meta.url))).buffer;

/** The shipped model of English, and its files. */
export const FILES = { words: bytesOf('words.bin'), names: bytesOf('names.bin') };
export const MODEL = trainedModel(languageFor('en'), FILES);

/** "PERSON Anna Berg", in reading order. */
export const namesIn = (text: string) => MODEL.find(text).map(({ kind, span }) => `${kind} ${textAt(text, span)}`);
