import { describe, expect, it } from 'vitest';
import { ROWS_A_TURN } from '../../../src/core/import/imported.ts';
import { IMPORT_READERS, readImport, readingImport } from '../../../src/core/import/read-import.ts';

const ROWS = 2000;
const many = <T>(row: (index: number) => T): T[] => Array.from({ length: ROWS }, (_, index) => row(index));
const page = (index: number) => `https://a.example/${index % 1000}`;

/** A long file of each kind, in which some rows are refused or skipped. */
const FILES: readonly (readonly [reader: string, data: unknown])[] = [
  ['json', many(() => ({ library: {}, version: 0 }))],
  ['w3c', many((index) => ({ type: index % 4 === 0 ? 'Note' : 'Annotation', bodyValue: `Words ${index}`, target: page(index) }))],
  [
    'hypothesis',
    many((index) => ({ uri: page(index), text: `Words ${index}`, target: [], ...(index % 4 === 0 ? { references: ['reply'] } : {}) })),
  ],
  ['omnivore', [{ slug: 'a', url: page(0), highlights: many((index) => ({ quote: `Words ${index}` })) }]],
  ['web-clipper', [{ url: page(0), highlights: many((index) => ({ text: index % 4 === 0 ? '' : `Words ${index}` })) }]],
  ['readwise', `Highlight,URL\n${many((index) => `Words ${index},${index % 4 === 0 ? '' : page(index)}`).join('\n')}`],
];

describe('a long file is read in turns, so that the screen goes on', () => {
  it('of every kind there is one here', () => {
    expect(FILES.map(([reader]) => reader)).toEqual(IMPORT_READERS.map(({ id }) => id));
  });

  it.each(FILES)('no turn has more rows than it may, refused ones as well: %s', (reader, data) => {
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    const reading = readingImport(text);
    const ends: number[] = [0];
    let step = reading.next();
    for (; !step.done; step = reading.next()) {
      expect(step.value.of).toBeGreaterThanOrEqual(ROWS);
      expect(step.value.done).toBeLessThanOrEqual(step.value.of);
      ends.push(step.value.done);
    }
    const turns = ends.map((end, index) => (ends[index + 1] ?? end) - end);
    expect(Math.max(...turns)).toBeLessThanOrEqual(ROWS_A_TURN);
    expect(Math.min(...turns)).toBeGreaterThanOrEqual(0);
    expect(ends.at(-1)).toBeGreaterThan(ROWS - ROWS_A_TURN);
    expect(step.value.reader?.id).toBe(reader);
    expect(step.value).toEqual(readImport(text));
    const { articles, refused, skipped } = step.value;
    expect(articles.reduce((sum, { annotations }) => sum + annotations.length, 0) + refused.length + skipped.length).toBe(ROWS);
  });

  it('and touches between two turns no row but theirs', () => {
    let touched = 0;
    const rows = many((index) => {
      const row = { uri: page(index), text: 'Words' };
      return Object.defineProperty(row, 'target', { enumerable: true, get: () => ++touched && [] });
    });
    const hypothesis = IMPORT_READERS.find(({ id }) => id === 'hypothesis');
    const reading = hypothesis?.read(rows, new Map());
    let before = 0;
    for (let step = reading?.next(); step && !step.done; step = reading?.next()) {
      // A row's target is looked at for its address and for its selectors.
      expect(touched - before).toBeLessThanOrEqual(2 * ROWS_A_TURN);
      before = touched;
    }
    expect(touched).toBeGreaterThanOrEqual(ROWS);
  });
});
