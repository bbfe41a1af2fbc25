import fc from 'fast-check';
import { expect } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/core/export/formats.ts';
import { planImport } from '../../../src/core/import/plan-import.ts';
import { readImport } from '../../../src/core/import/read-import.ts';
import { FERRY } from '../export/articles.ts';
import { written } from '../export/written.ts';

/** After every reading of these files. */
const NOW = Date.UTC(2100, 0, 1);

const POISON = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** Reads a text and plans its import: whatever it holds, nothing throws and nothing leaks. */
export function planned(text: string): void {
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

/** Files of ours with values, keys and items replaced. @returns how many */
export async function fuzzValues(runs: number): Promise<number> {
  const files = await Promise.all(
    EXPORT_FORMATS.filter(({ id }) => ['json', 'w3c', 'hypothesis'].includes(id)).map((format) => written(format, FERRY)),
  );
  const data = files.map((file) => JSON.parse(file) as unknown);
  fc.assert(
    fc.property(fc.constantFrom(...data), fc.integer(), fc.array(junk, { minLength: 1, maxLength: 5 }), (file, seed, values) => {
      const draw = drawsFrom(seed);
      planned(JSON.stringify(mutated(file, draw, () => values[Math.floor(draw() * values.length)])) ?? '');
    }),
    { numRuns: runs, seed: 7 },
  );
  return runs;
}

/** Files of ours cut, doubled and with signs replaced. @returns how many */
export async function fuzzCut(runs: number): Promise<number> {
  const files = await Promise.all(EXPORT_FORMATS.map((format) => written(format, FERRY)));
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.nat(5000),
      fc.nat(200),
      fc.string({ unit: 'binary', maxLength: 6 }),
      (file, at, length, text) => planned(file.slice(0, at) + text + file.slice(at + length)),
    ),
    { numRuns: runs, seed: 8 },
  );
  return runs;
}

/** Bytes that are no UTF-8, as a browser decodes them, within files of ours and alone. @returns how many */
export function fuzzBytes(runs: number): number {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isInside) => {
      const text = new TextDecoder().decode(bytes);
      planned(isInside ? `[{"type":"Annotation","target":"https://a.example/","bodyValue":"${text}"}]` : text);
    }),
    { numRuns: runs, seed: 9 },
  );
  return runs;
}
