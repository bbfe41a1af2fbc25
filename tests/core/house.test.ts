import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** Room → what it may import: rooms of ours, and packages. The first prefix that fits a file is its room. */
const TABLE: [room: string, allowed: string[]][] = [
  ['core', ['core']],
  ['store', ['core', 'store', 'idb']],
  ['page/surface', ['core', 'ui', 'page/surface']],
  ['page/cards', ['core', 'ui', 'page/surface', 'page/cards', 'preact']],
  ['page/selection', ['core', 'ui', 'page/surface', 'page/selection', 'preact']],
  ['page/private', ['core', 'page', 'page/surface', 'page/private']],
  ['page', ['core', 'page', '@mozilla/readability']],
  ['ui', ['core', 'ui', 'preact', 'lucide-static']],
  ['messages.ts', ['core']],
  ['content', ['core', 'page', 'page/surface', 'page/cards', 'page/selection', 'page/private', 'messages.ts', 'content']],
  ['background', ['core', 'store', 'messages.ts', 'background', 'webextension-polyfill', 'tldts', 'content?iife']],
  ['popup', ['core', 'store', 'ui', 'messages.ts', 'popup', 'preact', 'webextension-polyfill']],
  ['library/bulk', ['core', 'library/bulk', 'fflate', 'liquidjs']],
  ['library', ['core', 'store', 'ui', 'messages.ts', 'library', 'library/bulk', 'preact', 'webextension-polyfill']],
];
const ROOMS = TABLE.map(([room]) => room);
const DATA = /^core\/(languages\/[a-z]+|tracking-parameters|palette)\.ts$/;

/** The names of all words of the interface: a type, gone when it is compiled. */
const WORD_NAMES = '../../../public/_locales/en/messages.json';

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

function roomOf(file: string): string {
  return ROOMS.find((room) => file === room || file.startsWith(`${room}/`)) ?? `no room for ${file}`;
}

/** What an import names, in the table's words: a room, a package, or a room's injectable script. */
function target(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) {
    const [scope, name] = specifier.split('/');
    return specifier.startsWith('@') ? `${scope}/${name}` : (scope as string);
  }
  const [path, query] = specifier.split('?');
  const room = roomOf(relative(SRC, resolve(SRC, dirname(file), path as string)));
  return query === 'iife' ? `${room}?iife` : room;
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string);
}

describe('the house', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it('imports only what the table allows', () => {
    const strays = files.flatMap(({ file, text }) => {
      const allowed = TABLE.find(([room]) => room === roomOf(file))?.[1] ?? [];
      return importsOf(text)
        .filter((specifier) => !(specifier.endsWith('.css') || specifier.includes('.css?') || specifier === WORD_NAMES))
        .filter((specifier) => !allowed.includes(target(file, specifier)))
        .map((specifier) => `${file} → ${specifier}`);
    });
    expect(strays).toEqual([]);
  });

  it('keeps files short: none over 300 lines, half at most 75', () => {
    const lengths = files.filter(({ file }) => !DATA.test(file)).map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(75);
  });

  it('names files in kebab-case', () => {
    const odd = files.map(({ file }) => basename(file)).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.iife)?\.tsx?$/.test(name));
    expect(odd).toEqual([]);
  });

  it('exports by name only, and silences no check', () => {
    const bad = files.flatMap(({ file, text }) => {
      const found =
        text.match(
          /export default|@ts-(?:ignore|nocheck|expect-error)|\bas any\b|: any\b|console\.(?:log|info|debug)|innerHTML|\bTODO\b|\bFIXME\b/g,
        ) ?? [];
      return found.map((words) => `${file}: ${words}`);
    });
    expect(bad).toEqual([]);
  });

  it('compiles core without DOM types', () => {
    const config = JSON.parse(readFileSync(join(SRC, 'core/tsconfig.json'), 'utf8')) as {
      compilerOptions: { lib: string[]; types: string[] };
    };
    expect(config.compilerOptions).toMatchObject({ lib: ['ES2024'], types: [] });
    expect(statSync(join(SRC, 'core/globals.d.ts')).size).toBeLessThan(2000);
  });
});
