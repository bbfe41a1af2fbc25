import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * Imports a TypeScript module of this repository into Node, whose oldest supported version cannot strip types.
 * @template T
 * @param {string} path from the repository's root: 'src/core/analyse.ts'
 * @returns {Promise<T>} the module's exports
 */
export async function loadSource(path) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { module } = await runnerImport(fileURLToPath(new URL(`../${path}`, import.meta.url)), {
    root,
    configFile: false,
    envDir: false,
    logLevel: 'error',
  });
  return module;
}
