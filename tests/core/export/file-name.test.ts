import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, uniqueNames } from '../../../src/core/export/file-name.ts';

describe('a file name', () => {
  it.each<[string, string]>([
    ['The ferry: “first” or last?', 'The ferry “first” or last.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['.hidden', 'hidden.md'],
    ['CON', '_CON.md'],
    ['nul.txt', '_nul.txt.md'],
    ['Aux armes', 'Aux armes.md'],
    ['COM1', '_COM1.md'],
    ['ends with dots...', 'ends with dots.md'],
    ['a\u202Egnp.exe', 'a gnp.exe.md'],
    ['half \ud83d of a pair', 'half of a pair.md'],
    ['  tabs\tand\nlines ', 'tabs and lines.md'],
    ['', 'article.md'],
    ['???', 'article.md'],
    ['Überfahrt – müde', 'Überfahrt – müde.md'],
    ['-rf', 'rf.md'],
  ])('%j is %j', (title, name) => {
    expect(fileName(title, 'md')).toBe(name);
  });

  it('is at most 255 bytes, ends whole, and holds nothing that a system refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('md', 'csl.json'), (title, extension) => {
        const name = fileName(title, extension);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name.isWellFormed()).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[. ]|[. ]$|^(?:con|nul|aux|prn)\./i);
        expect(name.endsWith(`.${extension}`)).toBe(true);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('is another one for each file of a folder, whatever the system thinks of capitals', () => {
    const unique = uniqueNames();
    const long = 'x'.repeat(200);
    const names = ['Ferry', 'ferry', 'FERRY', long, long, `${long}y`].map((title) => unique(title, 'md'));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.slice(0, 3)).toEqual(['Ferry.md', 'ferry 2.md', 'FERRY 3.md']);
  });
});
