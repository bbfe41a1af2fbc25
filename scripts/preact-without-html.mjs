import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @type {readonly (readonly [part: RegExp, instead: string])[]} */
const CUTS = [
  [/"dangerouslySetInnerHTML"==(\w)\?\w=(\w):/, ''],
  // What it did with that markup; what stands behind the colon is done for all else, and now for everything.
  [/(?<=;)(\w)\?\(\w\|\|\w&&\(\1\.__html==[^?]*?\.innerHTML=\1\.__html\),\w\.__k=\[\]\):/, ''],
];

/**
 * Preact without the one property that takes markup as a string. Our pages' policy refuses such markup anyway
 * (`trusted-types 'none'`); so the package holds no assignment to innerHTML at all, and less code. A file of its own, since
 * the build of injected scripts takes aliases and no plugins.
 * @returns {string} its path
 * @throws Error where a new version of Preact has no such part any more
 */
export function preactWithoutHtml() {
  const source = readFileSync(new URL('../node_modules/preact/dist/preact.mjs', import.meta.url), 'utf8');
  const code = CUTS.reduce((text, [part, instead]) => {
    const rest = text.replace(part, instead);
    if (rest === text) throw new Error(`Preact has nothing like ${part} any more`);
    return rest;
  }, source);
  if (code.includes('innerHTML=')) throw new Error('Preact writes markup in another place as well');
  const folder = new URL('../node_modules/.cache/quotemark/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL('preact.mjs', folder);
  writeFileSync(file, code.replace(/\n\/\/# sourceMappingURL=.*/, ''));
  return fileURLToPath(file);
}
