import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/core/export/formats.ts';
import { planImport } from '../../../src/core/import/plan-import.ts';
import { readImport } from '../../../src/core/import/read-import.ts';
import { FERRY } from '../export/articles.ts';
import { written } from '../export/written.ts';

/** After every reading of these files. */
const NOW = Date.UTC(2100, 0, 1);

/** A tenth of what a long run does. */
const RUNS = 1000;
const POISON = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

function planned(text: string): void {
  const file = readImport(text);
  const plan = planImport(file, { hasArticle: () => false, annotation: () => null, annotationsOf: () => [], correction: () => null }, NOW);
  for (const annotation of plan.add) expect(Object.getPrototypeOf(annotation)).toBe(Object.prototype);
  const told = file.articles.length + file.refused.length + file.skipped.length;
  if (file.reader === null) expect(told).toBeGreaterThan(0);
  expect(Object.prototype).not.toHaveProperty('polluted');
}

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    'x',
    [],
    {},
    'javascript:alert(1)',
    'https://a.example/',
    '\ud800',
    '9'.repeat(400),
  ),
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.dictionary(
    fc.constantFrom(...POISON, 'type', 'target', 'selector', 'uri', 'url', 'items'),
    fc.constantFrom<unknown>('x', null, { polluted: true }, [[]]),
  ),
);

/** The same data with some of its values, keys or items replaced. */
function mutated(value: unknown, draw: () => number, replacement: () => unknown): unknown {
  if (draw() < 0.04) return replacement();
  if (Array.isArray(value)) return value.map((item) => mutated(item, draw, replacement));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(() => draw() > 0.03);
  const keyed = entries.map(([key, item]) => [draw() < 0.03 ? (POISON[Math.floor(draw() * POISON.length)] ?? key) : key, item] as const);
  // As text, since an object would take __proto__ for its prototype.
  const inner = keyed.map(([key, item]) => `${JSON.stringify(key)}:${JSON.stringify(mutated(item, draw, replacement)) ?? 'null'}`);
  return JSON.parse(`{${inner.join(',')}}`);
}

function drawsFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

describe('a hostile file', () => {
  it('never throws and never pollutes: files of ours with values, keys and items replaced', async () => {
    const files = await Promise.all(
      EXPORT_FORMATS.filter(({ id }) => ['json', 'w3c', 'hypothesis'].includes(id)).map((format) => written(format, FERRY)),
    );
    const data = files.map((file) => JSON.parse(file) as unknown);
    fc.assert(
      fc.property(fc.constantFrom(...data), fc.integer(), fc.array(junk, { minLength: 1, maxLength: 5 }), (file, seed, values) => {
        const draw = drawsFrom(seed);
        planned(JSON.stringify(mutated(file, draw, () => values[Math.floor(draw() * values.length)])) ?? '');
      }),
      { numRuns: RUNS / 2, seed: 7 },
    );
  });

  it('never throws and never pollutes: files of ours cut, doubled and with signs replaced', async () => {
    const files = await Promise.all(EXPORT_FORMATS.map((format) => written(format, FERRY)));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(5000),
        fc.nat(200),
        fc.string({ unit: 'binary', maxLength: 6 }),
        (file, at, length, text) => {
          planned(file.slice(0, at) + text + file.slice(at + length));
        },
      ),
      { numRuns: RUNS / 2, seed: 8 },
    );
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
    expect(refused[0]?.reason).toContain('address');
  });
});
