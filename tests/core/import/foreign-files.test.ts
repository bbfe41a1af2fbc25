import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import { omnivoreHighlights } from '../../../src/core/import/omnivore-highlights.ts';
import { type LibraryState, planImport } from '../../../src/core/import/plan-import.ts';
import { readImport } from '../../../src/core/import/read-import.ts';
import { readingPackage } from '../../../src/core/import/read-package.ts';
import { inOneGo } from './in-one-go.ts';

/** After every reading of these files. */
const NOW = Date.UTC(2100, 0, 1);

const URL_OF = 'https://tide.example/lock';

interface Wanted {
  readonly exact: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly created?: string;
}

/** Files as other software writes them, invented. */
const FILES: [name: string, reader: string, file: string, wanted: Wanted[], refused: number, skipped: number][] = [
  [
    'an exported list of the Web Clipper',
    'web-clipper',
    JSON.stringify([{ url: URL_OF, title: 'The lock', highlights: [{ text: 'The lock is shut', timestamp: '2026-03-02T10:00:00.000Z' }] }]),
    [{ exact: 'The lock is shut', created: '2026-03-02T10:00:00.000Z' }],
    0,
    0,
  ],
  [
    'the storage of the Web Clipper, whose words are HTML',
    'web-clipper',
    JSON.stringify({
      highlights: {
        [URL_OF]: {
          url: URL_OF,
          highlights: [{ type: 'text', id: '1772445600000', content: '<p>Salt &amp; <b>tar</b></p>', notes: ['Ask.'] }],
        },
      },
    }),
    [{ exact: 'Salt & tar', note: 'Ask.', created: '2026-03-02T10:00:00.000Z' }],
    0,
    0,
  ],
  [
    'Omnivore, with a page that has no highlight',
    'omnivore',
    JSON.stringify([
      {
        slug: 'lock',
        url: URL_OF,
        title: 'The lock',
        highlights: [{ quote: 'Nobody swims here', annotation: 'Why?', labels: [{ name: 'water' }] }],
      },
      { slug: 'quay', url: 'https://tide.example/quay', title: 'The quay' },
    ]),
    [{ exact: 'Nobody swims here', note: 'Why?', tags: ['water'] }],
    0,
    1,
  ],
  [
    'Readwise, with tags, a quoted comma, a line break and a line without an address',
    'readwise',
    `Highlight,Title,Author,URL,Note,Location,Date\r\n"Salt, tar\nand ""rope""",The lock,Ida Marsh,${URL_OF},.water .old Look up,1,2026-03-02 10:00:00\r\nLost,,,,,2,\r\n`,
    [{ exact: 'Salt, tar\nand "rope"', note: 'Look up', tags: ['water', 'old'], created: '2026-03-02T10:00:00.000Z' }],
    1,
    0,
  ],
  [
    'Hypothesis, with a reply and a page note',
    'hypothesis',
    JSON.stringify({
      annotations: [
        {
          uri: URL_OF,
          text: 'Really?',
          tags: ['water'],
          target: [{ source: URL_OF, selector: [{ type: 'TextQuoteSelector', exact: 'The lock is shut', prefix: 'a ', suffix: ' b' }] }],
        },
        { uri: URL_OF, text: 'Yes.', tags: [], references: ['x'], target: [{ source: URL_OF }] },
        { uri: URL_OF, text: 'Read again.', tags: [], target: [{ source: URL_OF }] },
      ],
    }),
    [
      { exact: 'The lock is shut', note: 'Really?', tags: ['water'] },
      { exact: '', note: 'Read again.' },
    ],
    1,
    0,
  ],
  [
    'a Web Annotation collection with one body and one selector',
    'w3c',
    JSON.stringify({
      type: 'AnnotationCollection',
      first: {
        items: [
          {
            type: 'Annotation',
            body: { type: 'TextualBody', value: 'A note' },
            target: { source: URL_OF, selector: { type: 'TextQuoteSelector', exact: 'rope' } },
          },
          { type: 'Annotation', bodyValue: 'On the page', target: URL_OF },
          { type: 'Photograph' },
        ],
      },
    }),
    [
      { exact: 'rope', note: 'A note' },
      { exact: '', note: 'On the page' },
    ],
    1,
    0,
  ],
];

const exactOf = ({ selectors }: Annotation) =>
  selectors.flatMap((selector) => (selector.type === 'TextQuoteSelector' ? [selector.exact] : []))[0] ?? '';

describe('a file of other software', () => {
  it.each(FILES)('is understood: %s', (_name, reader, file, wanted, refused, skipped) => {
    const read = readImport(file);
    expect(read.reader?.id).toBe(reader);
    const annotations = read.articles.flatMap((article) => article.annotations);
    expect(annotations.map((annotation) => ({ exact: exactOf(annotation) }))).toEqual(wanted.map(({ exact }) => ({ exact })));
    annotations.forEach((annotation, index) => {
      const { exact: _exact, ...rest } = wanted[index] as Wanted;
      expect(annotation).toMatchObject(rest);
    });
    expect([read.refused.length, read.skipped.length]).toEqual([refused, skipped]);
  });

  it('is read the same with a byte order mark', () => {
    for (const [, reader, file] of FILES) expect(readImport(`\uFEFF${file}`).reader?.id).toBe(reader);
  });
});

describe('a plan', () => {
  const file = readImport(FILES[4]?.[2] ?? '');
  const [highlight] = file.articles[0]?.annotations ?? [];
  if (highlight === undefined) throw new Error('no highlight');
  const libraryWith = (own: Annotation): LibraryState => ({
    hasArticle: () => true,
    annotation: (id) => (id === own.id ? own : null),
    annotationsOf: () => [own],
    correction: () => null,
  });
  const own: Annotation = {
    ...highlight,
    id: 'own',
    note: 'Mine.',
    tags: ['tide'],
    clocks: { note: '0zzzzzzzz-0000-abcd', tags: '0zzzzzzzz-0000-abcd' },
  };

  it('joins the note and the tags of words that the reader has already', () => {
    const plan = planImport(file, libraryWith(own), NOW);
    expect(plan.merge.map(({ after }) => [after.id, after.note, after.tags])).toEqual([['own', 'Mine.\n\nReally?', ['tide', 'water']]]);
    expect(plan.add).toHaveLength(1);
    expect(plan.merge[0]?.after.conflicts).toBeUndefined();
  });

  it('that was carried out leaves nothing to do', () => {
    const [merged] = planImport(file, libraryWith(own), NOW).merge;
    if (merged === undefined) throw new Error('no merge');
    expect(planImport(file, libraryWith(merged.after), NOW).merge).toEqual([]);
  });

  it('leaves what was thrown away in the bin', () => {
    const plan = planImport(file, libraryWith({ ...highlight, deleted: '0zzzzzzzz-0000-abcd' }), NOW);
    expect(plan.skip[0]?.reason.code).toBe('in-bin');
    expect(plan.merge).toEqual([]);
  });

  it('keeps both texts of a note that two devices wrote, and lets an older state of one device go', () => {
    const state = (note: string, clock: string): Annotation => ({ ...highlight, note, clocks: { note: clock } });
    const fileOf = (annotation: Annotation) => ({ ...file, articles: [{ ...file.articles[0], annotations: [annotation] }] }) as typeof file;
    const [two] = planImport(fileOf(state('Theirs', '000000002-0000-beef')), libraryWith(state('Ours', '000000001-0000-abcd')), NOW).merge;
    expect([two?.after.note, two?.after.conflicts?.map(({ value }) => value)]).toEqual(['Theirs', ['Ours']]);
    const older = planImport(fileOf(state('Draft', '000000001-0000-abcd')), libraryWith(state('Final', '000000002-0000-abcd')), NOW);
    expect(older.merge).toEqual([]);
    const [newer] = planImport(
      fileOf(state('Final', '000000002-0000-abcd')),
      libraryWith(state('Draft', '000000001-0000-abcd')),
      NOW,
    ).merge;
    expect([newer?.after.note, newer?.after.conflicts]).toEqual(['Final', undefined]);
  });
});

describe('a package of Omnivore', () => {
  const PAGES = JSON.stringify([
    { slug: 'lock', url: URL_OF, title: 'The lock', savedAt: '2026-03-02T10:00:00.000Z', labels: ['harbour'] },
    { slug: 'quay', url: 'https://tide.example/quay', title: 'The quay', savedAt: '2026-03-03T10:00:00.000Z' },
  ]);
  const LOCK = [
    '> The gate was oiled in May\n> and shut in June ',
    '',
    '#water #follow up',
    '',
    'Who oiled it?',
    '',
    'Ask the keeper.',
    '',
    '> A second thing was said ',
    '',
    '',
    '> A third ',
    '',
    '#rope',
    '',
    'Read this again.',
    '',
    '',
    '',
    '> The last ',
  ].join('\n');
  const read = inOneGo(
    readingPackage([
      { name: 'highlights/lock.md', text: LOCK },
      { name: 'metadata_0_to_2.json', text: PAGES },
      { name: 'highlights/gone.md', text: '> Of a page that is not there ' },
      { name: 'notes.json', text: '{"a":1}' },
    ]),
  );

  it('gives its highlights from the Markdown beside its pages, with labels and notes', () => {
    expect(read.reader?.id).toBe('omnivore');
    const [lock, ...others] = read.articles;
    expect(lock?.record.metadata.title?.value).toBe('The lock');
    expect(lock?.annotations.map((annotation) => [exactOf(annotation), annotation.note, annotation.tags])).toEqual([
      ['The gate was oiled in May\nand shut in June', 'Who oiled it?\n\nAsk the keeper.', ['water', 'follow up']],
      ['A second thing was said', '', []],
      ['A third', '', ['rope']],
      ['', 'Read this again.', []],
      ['The last', '', []],
    ]);
    expect(lock?.annotations.every(({ created }) => created === '2026-03-02T10:00:00.000Z')).toBe(true);
    expect(others).toEqual([]);
  });

  it('says which of its files were not read, and which pages have nothing', () => {
    expect(read.refused).toEqual([
      { where: '', reason: { code: 'unknown' }, file: 'notes.json' },
      { where: '', reason: { code: 'no-page' }, file: 'highlights/gone.md' },
    ]);
    expect(read.skipped).toEqual([
      { where: '[1]', words: 'The quay', reason: { code: 'nothing-highlighted' }, file: 'metadata_0_to_2.json' },
    ]);
  });

  it('loses no word, whatever stands in the Markdown', () => {
    const lines = fc.array(fc.constantFrom('', '', '> said', '>', 'a note', '#label', '# heading', '> ', '#', 'x > y'), { maxLength: 20 });
    fc.assert(
      fc.property(lines, (all) => {
        const words = (text: string) => text.match(/\p{L}+/gu)?.sort() ?? [];
        const found = omnivoreHighlights(all.join('\n'));
        expect(words(found.flatMap(({ quote, annotation, labels }) => [quote, annotation, ...labels]).join(' '))).toEqual(
          words(all.join(' ')),
        );
      }),
      { numRuns: 300, seed: 20261126 },
    );
  });
});
