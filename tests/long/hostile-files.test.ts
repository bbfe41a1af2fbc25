import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_FILE } from '../../src/core/import/imported.ts';
import { readImport } from '../../src/core/import/read-import.ts';
import { readFile } from '../../src/library/data/read-file.ts';
import { fuzzBytes, fuzzCut, fuzzValues, planned } from '../core/import/hostile.ts';

/** npm test makes a tenth of these. */
const RUNS = 10_000;

const never = new AbortController().signal;

describe('ten thousand hostile files', () => {
  it('never throw and never pollute', async () => {
    const made = (await fuzzValues(RUNS / 2)) + (await fuzzCut(RUNS * 0.4)) + fuzzBytes(RUNS / 10);
    expect(made).toBe(RUNS);
  });
});

describe('a giant', () => {
  it('of a million records is read, and what is over a million is left', () => {
    const row = (index: number) =>
      `{"uri":"https://a.example/${index % 50}","target":[{"selector":[{"type":"TextQuoteSelector","exact":"words ${index}"}]}],"created":"2026-11-20T08:00:00Z"}`;
    const read = readImport(`[${Array.from({ length: 1_000_001 }, (_, index) => row(index)).join(',')}]`);
    const count = read.articles.reduce((sum, { annotations }) => sum + annotations.length, 0);
    expect([count, read.refused.map(({ reason }) => reason.code)]).toEqual([1_000_000, ['too-many-records']]);
  });

  it('of one string of 100 million signs is refused, as are notes that no field takes', () => {
    const long = 'x'.repeat(100_000_000);
    planned(`{"annotations":[{"uri":"https://a.example/","text":"${long}","target":[]}]}`);
    const { articles, refused } = readImport(`{"annotations":[{"uri":"https://a.example/","text":"${long}","target":[]}]}`);
    expect([articles, refused.length]).toEqual([[], 1]);
    expect(refused[0]?.reason.code).toBe('note-too-long');
  });

  it.each(['[', '{"a":', '[{"type":"Annotation","body":['])('nested 100,000 deep: %s', (opening) => {
    planned(opening.repeat(100_000));
    planned(`${opening.repeat(100_000)}1${(opening.startsWith('[') ? ']' : '}').repeat(100_000)}`);
  });

  it('larger than any file that is taken is refused before it is read', async () => {
    const blob = { size: MAX_FILE + 1 } as Blob;
    expect((await readFile(blob, never)).refused[0]?.reason.code).toBe('too-large-file');
  });

  it('packed a thousand times smaller than it is stops before memory does', async () => {
    const zeros = new Uint8Array(50_000_000).fill(0x20);
    const bomb = zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.json`, zeros])), { level: 9 });
    expect(bomb.length).toBeLessThan(2_000_000);
    const read = await readFile(new Blob([bomb as Uint8Array<ArrayBuffer>]), never);
    expect(read.refused[0]?.reason.code).toBe('too-large-unpacked');
  });

  it('of a hundred thousand packed files is stopped', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 100_001 }, (_, index) => [`${index}.json`, new Uint8Array()])), {
      level: 0,
    });
    expect((await readFile(new Blob([many as Uint8Array<ArrayBuffer>]), never)).refused[0]?.reason.code).toBe('too-many-files');
  });
});
