import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportArticle } from '../../../src/core/export/format.ts';
import { EXPORT_FORMATS } from '../../../src/core/export/formats.ts';
import { type JsonArticle, json } from '../../../src/core/export/json.ts';
import { BARE, FERRY } from './articles.ts';

async function* each(articles: readonly ExportArticle[]): AsyncGenerator<ExportArticle> {
  yield* articles;
}

async function written(...articles: ExportArticle[]): Promise<string> {
  let out = '';
  for await (const chunk of json.write(each(articles))) out += chunk;
  return out;
}

async function readBack(...articles: ExportArticle[]): Promise<JsonArticle[]> {
  return JSON.parse(await written(...articles)) as JsonArticle[];
}

const ferry = async () => (await readBack(FERRY))[0] as JsonArticle;

describe('the JSON export', () => {
  it.each([0, 1, 2, 5])('is one JSON array of %i articles', async (count) => {
    expect(await readBack(...Array<ExportArticle>(count).fill(FERRY))).toHaveLength(count);
  });

  it('comes in chunks, and has an article a line', async () => {
    const chunks: string[] = [];
    for await (const chunk of json.write(each([FERRY, BARE]))) chunks.push(chunk);
    expect(chunks.filter((chunk) => chunk.startsWith('{'))).toHaveLength(2);
    expect(chunks.join('').split('\n')).toHaveLength(5);
  });

  it('is one of the formats that screens offer', () => {
    expect(EXPORT_FORMATS.map(({ id, extension, mime }) => [id, extension, mime])).toContainEqual(['json', 'json', 'application/json']);
  });

  it('says what the page says of the article, and never a password', async () => {
    expect(await ferry()).toMatchObject({
      version: 1,
      url: 'https://news.example/ferry_(museum)?utm_source=mail',
      title: 'A museum for the *Varnholm* ferry',
      authors: ['Ida Renn', 'P. K. Olm'],
      published: '2026-11-02T06:30:00+01:00',
      language: 'en',
      section: null,
      exported: '2026-11-23T10:05:00.000Z',
    });
  });

  it('names the same fields whatever is known', async () => {
    const [full, bare] = await readBack(FERRY, BARE);
    expect(Object.keys(bare as object)).toEqual(Object.keys(full as object));
    expect(bare).toMatchObject({ url: null, title: null, authors: [], quotations: [], entities: [], annotations: [], corrections: [] });
  });

  it('has every quotation in reading order, with its speaker and how that is known', async () => {
    const { quotations } = await ferry();
    expect(quotations.map(({ id }) => id)).toEqual(['q-never', 'q-rivet', 'q-asked', 'q-scrapped', 'q-bell', 'q-rest', 'q-sign']);
    expect(quotations[1]).toEqual({
      id: 'q-rivet',
      words: 'We kept *every* rivet [of it]," she told visitors, "and two of the captains.',
      link: 'https://news.example/ferry_(museum)?utm_source=mail#:~:text=We%20kept%20%2Aevery%2A%20rivet%20%5Bof%20it%5D%2C%22%20she%20told%20visitors%2C%20%22and%20two%20of%20the%20captains',
      parts: ['We kept *every* rivet [of it],', 'and two of the captains.'],
      group: null,
      kind: 'direct',
      speaker: { name: 'Mirela Tosk', words: 'she' },
      cue: 'told visitors',
      confidence: 0.95,
      reasons: [{ rule: 'invented' }],
      kept: false,
      chosenByReader: false,
    });
    expect(quotations.filter(({ kept }) => kept).map(({ id }) => id)).toEqual(['q-scrapped']);
    expect(quotations.filter(({ chosenByReader }) => chosenByReader).map(({ id }) => id)).toEqual(['q-rest']);
  });

  it('has all that the reader made, and nothing of what was thrown away or taken back', async () => {
    const conflict = { field: 'note', value: 'The other text.', clock: '000000003-0000-beef' } as const;
    const [article] = await readBack({
      ...FERRY,
      annotations: FERRY.annotations.map((annotation) => (annotation.id === 'a3' ? { ...annotation, conflicts: [conflict] } : annotation)),
      corrections: FERRY.corrections.flatMap((correction) => [correction, { ...correction, id: 'c2', withdrawn: true as const }]),
    });
    expect(article?.annotations.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3', 'a5', 'a6']);
    expect(article?.annotations[0]).toMatchObject({
      selectors: FERRY.annotations[0]?.selectors,
      note: 'Check the date.\n\n```\nopen to the end',
      tags: ['ferries', 'to_do*'],
    });
    expect(article?.annotations[2]?.otherNotes).toEqual(['The other text.']);
    expect(article?.annotations[4]).toMatchObject({ note: 'For the book.', keptQuotation: { quotationId: 'q-gone' } });
    expect(article?.corrections.map(({ id, change, value }) => [id, change, value])).toEqual([['c1', 'speaker', 'Anders Pohl']]);
  });

  it('gives every text back as it was', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\u2028', '\ud800', '\udfff', ']', '}', ',', '\0', '</script>'), maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(text), async (title, note, tags) => {
        const [first] = FERRY.annotations;
        if (first === undefined) throw new Error('no annotation');
        const [article] = await readBack({
          ...FERRY,
          metadata: { ...FERRY.metadata, title: { value: title, source: 'meta' } },
          annotations: [{ ...first, note, tags }],
        });
        expect(article?.title).toBe(title);
        expect(article?.annotations[0]).toMatchObject({ note, tags });
      }),
      { numRuns: 200 },
    );
  });

  it('can be written as UTF-8 whatever it holds', async () => {
    const broken = { ...BARE, metadata: { ...BARE.metadata, title: { value: 'half \ud83d a pair', source: 'meta' as const } } };
    const out = await written(broken);
    expect(new TextDecoder().decode(new TextEncoder().encode(out))).toBe(out);
  });
});
