import { describe, expect, it } from 'vitest';
import { readImport } from '../../../src/core/import/read-import.ts';
import { fuzzBytes, fuzzCut, fuzzValues, planned } from './hostile.ts';

/** A tenth of what `npm run test:long` does. */
const RUNS = 1000;

describe('a hostile file', () => {
  it('never throws and never pollutes: files of ours with values, keys and items replaced', () => fuzzValues(RUNS / 2));

  it('never throws and never pollutes: files of ours cut, doubled and with signs replaced', () => fuzzCut(RUNS * 0.4));

  it('never throws and never pollutes: bytes that are no UTF-8', () => {
    fuzzBytes(RUNS / 10);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a list nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    [
      'an object nested 100,000 deep where a body should be',
      `[{"type":"Annotation","body":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)},"target":"https://a.example/"}]`,
    ],
    [
      'a list nested deep where selectors should be',
      `[{"uri":"https://a.example/","target":[{"selector":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}]`,
    ],
    ['a quoted field that never ends', `Highlight,URL\n"${'a,'.repeat(100_000)}`],
    ['a hundred thousand empty lines', `Highlight,URL${'\n'.repeat(100_000)}`],
    ['a note of dots', `Highlight,URL,Note\nx,https://a.example/,"${'.a '.repeat(20_000)}"`],
    [
      'a name like a prototype',
      '[{"__proto__":{"polluted":true},"type":"Annotation","target":{"__proto__":{"polluted":1},"source":"https://a.example/"},"bodyValue":"x"}]',
    ],
    ['bytes that are no UTF-8', new TextDecoder().decode(new Uint8Array([0xff, 0xfe, 0x5b, 0xc3, 0x28, 0x5d, 0x00]))],
    ['a tag soup', `[{"url":"https://a.example/","highlights":[{"content":"${'<'.repeat(50_000)}"}]}]`],
  ])('is read or refused within a second: %s', (_name, text) => {
    // The best of three: other work of the machine is not the file's doing.
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      planned(text);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });

  it('holds nothing that a script address could lead to', () => {
    const { articles, refused } = readImport('[{"type":"Annotation","bodyValue":"x","target":"javascript:alert(1)"}]');
    expect(articles).toEqual([]);
    expect(refused[0]?.reason).toEqual({ code: 'no-address', parts: { address: 'javascript:alert(1)' } });
  });
});
