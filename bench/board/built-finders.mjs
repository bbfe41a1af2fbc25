import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { modelFiles } from '../../scripts/shipped-model.mjs';

/**
 * The finders as the product runs them, for timing: built into one module by its own build tool. Modules that `loadSource`
 * imports call each other through getters, which no reader's browser does: a fifth to a quarter of the time.
 */
export async function builtFinders() {
  const folder = mkdtempSync(join(tmpdir(), 'quotemark-'));
  try {
    await build({
      configFile: false,
      envDir: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        target: 'es2024',
        minify: false,
        outDir: folder,
        lib: { entry: fileURLToPath(new URL('finders.mjs', import.meta.url)), formats: ['es'], fileName: () => 'finders.mjs' },
      },
    });
    /** @type {typeof import('./finders.mjs')} */
    const { analyse, languageFor, plainArticle, trainedModel } = await import(pathToFileURL(join(folder, 'finders.mjs')).href);
    return { analyse, plainArticle, model: trainedModel(languageFor('en'), modelFiles('en')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
