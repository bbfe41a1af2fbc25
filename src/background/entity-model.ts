import browser from 'webextension-polyfill';
import type { EntityModel } from '../core/entities/entity-model.ts';
import { trainedModel } from '../core/entities/trained-model.ts';
import type { Language } from '../core/languages/language.ts';

/** Loaded once in a worker's life, at the first article of its language. */
const loaded = new Map<string, Promise<EntityModel | null>>();

/**
 * The trained recogniser of a language, from the extension's own files; null where there is none. One that cannot be
 * loaded is reported as the worker's error, and tried again at the next article: until then the rules find the names.
 */
export function entityModel(language: Language): Promise<EntityModel | null> {
  if (!language.showsNames) return Promise.resolve(null);
  const known = loaded.get(language.code);
  if (known !== undefined) return known;
  const loading = load(language).catch((error: unknown) => {
    reportError(error);
    loaded.delete(language.code);
    return null;
  });
  loaded.set(language.code, loading);
  return loading;
}

async function load(language: Language): Promise<EntityModel> {
  const folder = `models/${language.code}`;
  const [words, names] = await Promise.all([bytesOf(`${folder}/words.bin`), bytesOf(`${folder}/names.bin`)]);
  return trainedModel(language, { words, names });
}

async function bytesOf(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL(path));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.arrayBuffer();
}
