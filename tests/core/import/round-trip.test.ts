import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import { excerpts } from '../../../src/core/export/excerpts.ts';
import type { ExportFormat } from '../../../src/core/export/format.ts';
import { hypothesis } from '../../../src/core/export/hypothesis.ts';
import { json } from '../../../src/core/export/json.ts';
import { readwiseCsv } from '../../../src/core/export/readwise-csv.ts';
import { webAnnotation } from '../../../src/core/export/web-annotation.ts';
import { type LibraryState, planImport } from '../../../src/core/import/plan-import.ts';
import { type ReadImport, readImport } from '../../../src/core/import/read-import.ts';
import { FERRY } from '../export/articles.ts';
import { written } from '../export/written.ts';
import { exportedAgain, libraries } from './libraries.ts';

/** After every reading of these files. */
const NOW = Date.UTC(2100, 0, 1);

const EMPTY: LibraryState = { hasArticle: () => false, annotation: () => null, annotationsOf: () => [], correction: () => null };

/** A library that holds what a file was read to. */
function libraryOf(file: ReadImport): LibraryState {
  const annotations = file.articles.flatMap((article) => article.annotations);
  const corrections = file.articles.flatMap((article) => article.corrections);
  return {
    hasArticle: (key) => file.articles.some(({ record }) => record.key === key),
    annotation: (id) => annotations.find((annotation) => annotation.id === id) ?? null,
    annotationsOf: (key) => annotations.filter(({ articleKey }) => articleKey === key),
    correction: (id) => corrections.find((correction) => correction.id === id) ?? null,
  };
}

/** What must come through any format: quotation, note, tags, selectors, colour. */
function essence({ selectors, note, tags, colour, keptQuotation }: Annotation): string {
  const kept = { selectors, note, tags: [...new Set(tags.map((tag) => tag.trim()))], colour, keptQuotation: keptQuotation ?? null };
  return JSON.stringify(kept, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));
}

describe('our own JSON', () => {
  it('written, read into an empty library and written again is the same to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, async (library) => {
        const file = await written(json, ...library);
        const read = readImport(file);
        expect(read.reader?.id).toBe('json');
        expect(read.refused).toEqual([]);
        const plan = planImport(read, EMPTY, NOW);
        expect(plan.add).toHaveLength(library.flatMap(({ annotations }) => annotations).length);
        expect(await written(json, ...read.articles.map(exportedAgain))).toBe(file);
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });

  it('of an article that came from other software and was never opened is the same again, without findings', async () => {
    const foreign = readImport(
      '[{"type":"Annotation","target":{"source":"https://tide.example/a","selector":{"type":"TextQuoteSelector","exact":"rope"}}}]',
    );
    const file = await written(json, ...foreign.articles.map(exportedAgain));
    const { articles } = readImport(file);
    expect(articles.map(({ analysed }) => analysed)).toEqual([null]);
    expect(await written(json, ...articles.map(exportedAgain))).toBe(file);
  });

  it('read twice leaves nothing to do', async () => {
    const read = readImport(await written(json, FERRY));
    const plan = planImport(read, libraryOf(read), NOW);
    expect([plan.articles, plan.add, plan.merge, plan.corrections]).toEqual([[], [], [], []]);
    expect(plan.skip).toHaveLength(5);
  });

  it('of a newer version is refused whole, with what to do', async () => {
    const newer = (await written(json, FERRY)).replace('"version":1', '"version":2');
    const { articles, refused } = readImport(newer);
    expect(articles).toEqual([]);
    expect(refused[0]?.reason.code).toBe('newer');
  });

  it('with one broken annotation loses that one alone', async () => {
    const broken = (await written(json, FERRY)).replace('"motivation":"commenting"', '"motivation":"shouting"');
    const { articles, refused } = readImport(broken);
    expect(articles[0]?.annotations).toHaveLength(4);
    expect(refused).toMatchObject([{ where: '[0].annotations[2]' }]);
  });
});

describe.each<[string, ExportFormat]>([
  ['w3c', webAnnotation],
  ['hypothesis', hypothesis],
])('our import of our %s export', (id, format) => {
  it('keeps quotation, note, tags, selectors, colour and who was quoted', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, async (library) => {
        const read = readImport(await written(format, ...library));
        const made = library.flatMap((article) => excerpts(article).flatMap(({ annotation }) => annotation ?? []));
        const wanted = made.filter(({ selectors, note, tags }) => selectors.length > 0 || note.trim() !== '' || tags.length > 0);
        expect(read.refused).toEqual([]);
        const known = new Set(read.articles.flatMap(({ annotations }) => annotations.map(essence)));
        expect(wanted.filter((annotation) => !known.has(essence(annotation)))).toEqual([]);
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });

  it('leaves out what was only found, and says so', async () => {
    const read = readImport(await written(format, FERRY));
    expect(read.reader?.id).toBe(id);
    expect(read.articles[0]?.annotations).toHaveLength(5);
    expect(read.skipped.filter(({ reason }) => reason.code === 'found-again')).toHaveLength(4);
  });

  it('read twice leaves nothing to do', async () => {
    const read = readImport(await written(format, FERRY));
    const plan = planImport(read, libraryOf(read), NOW);
    expect([plan.articles, plan.add, plan.merge]).toEqual([[], [], []]);
  });
});

describe('our import of our Readwise export', () => {
  it('keeps the words, the tags and the note', async () => {
    const read = readImport(await written(readwiseCsv, FERRY));
    const last = read.articles[0]?.annotations.find(({ tags }) => tags.includes('ferries'));
    expect(last?.selectors[0]).toMatchObject({ exact: 'the last ferry' });
    expect(last).toMatchObject({ tags: ['ferries', 'to_do*'], note: 'Check the date.\n\n```\nopen to the end' });
  });
});
