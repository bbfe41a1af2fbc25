import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'vite';

/**
 * What the plugin that builds injected scripts asks for beside what the bundler does of itself. Nobody who builds can act on
 * it, there is no setting that takes it back, and it would hide the warnings that somebody can act on.
 */
const SETTLED = 'inlineDynamicImports option is ignored because codeSplitting: false is set.';

/** The bundler may still be repeating itself when a build is over: this stays for as long as the process runs. */
let isQuiet = false;

/** Builds the extension; says only what there is to mend. @param {import('vite').InlineConfig} config */
export async function buildExtension(config) {
  if (!isQuiet) {
    isQuiet = true;
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = /** @type {typeof write} */ (
      (chunk, ...rest) =>
        stripVTControlCharacters(String(chunk)).replaceAll('`', '').includes(SETTLED) || write(chunk, .../** @type {[]} */ (rest))
    );
  }
  await build({ logLevel: 'warn', ...config });
}
