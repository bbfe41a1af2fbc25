import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { lighterReadability, READABILITY_ALIAS } from './lighter-readability.mjs';

/**
 * The page code as one script that sets `globalThis.quotemarkPage`, for tests and benchmarks that run it in a browser.
 * @param {string} [entry] another entry file, from the repository's root
 * @param {string} [name] the global that its exports are put under
 * @returns {Promise<string>} its source
 */
export async function bundlePage(entry = 'src/page/page.ts', name = 'quotemarkPage') {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { [READABILITY_ALIAS]: lighterReadability() } },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: fileURLToPath(new URL(`../${entry}`, import.meta.url)), formats: ['iife'], name },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
  // The script may be run inside a function: the name must reach the global object all the same.
  return `${code}\nglobalThis.${name} = ${name};`;
}
