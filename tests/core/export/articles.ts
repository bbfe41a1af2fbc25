import type { Annotation } from '../../../src/core/annotation.ts';
import type { ExportArticle } from '../../../src/core/export/format.ts';
import { hash } from '../../../src/core/hash.ts';
import type { Span } from '../../../src/core/span.ts';

/** An article that was never printed anywhere, with all that an export can meet. */
const TEXT = [
  'Mirela Tosk opened the ferry museum in Varnholm on Monday. "We kept *every* rivet [of it]," she told visitors, "and two of the captains."',
  '"Nobody asked us," said a deckhand. According to Ostmark Lines, the last ferry will be scrapped in May.',
  '"First we saved the bell.',
  '"Then we saved the rest," Anders Pohl added.',
  '1. "Tickets are free," a sign reads.',
].join('\n');

export function spanOf(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  if (start === -1) throw new Error(`not in the article: ${words}`);
  return { start, end: start + words.length };
}

function annotation(id: string, fields: Partial<Annotation>): Annotation {
  const time = '2026-11-23T10:00:00.000Z';
  return {
    id,
    articleKey: 'https://news.example/ferry',
    motivation: 'highlighting',
    selectors: [],
    note: '',
    colour: null,
    tags: [],
    clocks: {},
    created: time,
    modified: time,
    ...fields,
  };
}

function selectors(words: string): Annotation['selectors'] {
  return [
    { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' },
    { type: 'PageTextPositionSelector', span: spanOf(words), pageTextVersion: 1 },
  ];
}

const reasons = [{ rule: 'invented' }];
const speaker = (name: string | null, words: string, mention: Span | null) => ({ person: null, mention, words, name });

export const FERRY: ExportArticle = {
  url: 'https://reader:secret@news.example/ferry_(museum)?utm_source=mail#top',
  metadata: {
    title: { value: 'A museum for the *Varnholm* ferry', source: 'json-ld' },
    site: { value: 'The Coast Paper', source: 'open-graph' },
    authors: { value: ['Ida Renn', 'P. K. Olm'], source: 'meta' },
    published: { value: '2026-11-02T06:30:00+01:00', source: 'json-ld' },
    modified: { value: '2026-11-03', source: 'json-ld' },
    language: { value: 'en', source: 'html-lang' },
    section: null,
    image: null,
  },
  text: TEXT,
  accessed: '2026-11-23T10:05:00.000Z',
  analysis: {
    textHash: hash(TEXT),
    finderVersions: { quotes: 1 },
    quotes: [
      {
        id: 'q-sign',
        span: spanOf('Tickets are free,'),
        parts: [spanOf('Tickets are free,')],
        kind: 'direct',
        cue: spanOf('reads'),
        speaker: speaker(null, 'a sign', spanOf('a sign')),
        confidence: 0.4,
        reasons,
      },
      {
        id: 'q-rivet',
        span: { start: spanOf('We kept').start, end: spanOf('the captains.').end },
        parts: [spanOf('We kept *every* rivet [of it],'), spanOf('and two of the captains.')],
        kind: 'direct',
        cue: spanOf('told visitors'),
        speaker: speaker('Mirela Tosk', 'she', spanOf('she')),
        confidence: 0.95,
        reasons,
      },
      {
        id: 'q-asked',
        span: spanOf('Nobody asked us,'),
        parts: [spanOf('Nobody asked us,')],
        kind: 'direct',
        cue: null,
        speaker: null,
        confidence: 0,
        reasons,
      },
      {
        id: 'q-scrapped',
        span: spanOf('the last ferry will be scrapped in May'),
        parts: [spanOf('the last ferry will be scrapped in May')],
        kind: 'indirect',
        cue: spanOf('According to'),
        speaker: speaker('Ostmark Lines', 'Ostmark Lines', spanOf('Ostmark Lines')),
        confidence: 0.8,
        reasons,
      },
      {
        id: 'q-never',
        span: spanOf('opened the ferry museum'),
        parts: [spanOf('opened the ferry museum')],
        kind: 'indirect',
        cue: null,
        speaker: null,
        confidence: 0.2,
        reasons,
      },
      {
        id: 'q-bell',
        group: 'g1',
        span: spanOf('First we saved the bell.'),
        parts: [spanOf('First we saved the bell.')],
        kind: 'direct',
        cue: null,
        speaker: null,
        confidence: 0,
        reasons,
      },
      {
        id: 'q-rest',
        group: 'g1',
        span: spanOf('Then we saved the rest,'),
        parts: [spanOf('Then we saved the rest,')],
        kind: 'direct',
        cue: spanOf('added'),
        speaker: speaker('Anders Pohl', 'Anders Pohl', spanOf('Anders Pohl')),
        confidence: 0.7,
        reasons: [{ rule: 'chosen-by-reader' }],
      },
    ],
    entities: [
      { id: 'e1', kind: 'PLACE', name: 'Varnholm', mentions: [spanOf('Varnholm')], confidence: 0.9, reasons },
      { id: 'e2', kind: 'PERSON', name: 'Anders Pohl', mentions: [spanOf('Anders Pohl')], confidence: 0.9, reasons },
      { id: 'e3', kind: 'PERSON', name: 'Mirela Tosk', mentions: [spanOf('Mirela Tosk'), spanOf('she')], confidence: 0.9, reasons },
      { id: 'e4', kind: 'ORG', name: 'Ostmark Lines', mentions: [spanOf('Ostmark Lines')], confidence: 0.9, reasons },
    ],
    people: [],
  },
  annotations: [
    annotation('a1', {
      selectors: selectors('the last ferry'),
      note: 'Check the date.\n\n```\nopen to the end',
      tags: ['ferries', 'to_do*'],
    }),
    annotation('a2', { selectors: selectors('ferry museum in Varnholm') }),
    annotation('a3', { motivation: 'commenting', note: 'Compare with **last year**.' }),
    annotation('a4', { selectors: selectors('Nobody asked us'), deleted: '000000001-0000-abcd' }),
    annotation('a5', {
      motivation: 'bookmarking',
      selectors: selectors('the last ferry will be scrapped in May'),
      keptQuotation: { quotationId: 'q-scrapped', speaker: 'Ostmark Lines', words: 'Ostmark Lines', cue: 'According to' },
    }),
    annotation('a6', {
      motivation: 'bookmarking',
      selectors: [{ type: 'TextQuoteSelector', exact: 'The bell is not for sale', prefix: '', suffix: '' }],
      note: 'For the book.',
      keptQuotation: { quotationId: 'q-gone', speaker: 'Anders Pohl', words: 'Pohl', cue: 'warned' },
    }),
  ],
  corrections: [
    {
      id: 'c1',
      articleKey: 'https://news.example/ferry',
      target: 'q-rest',
      change: 'speaker',
      value: 'Anders Pohl',
      clock: '000000002-0000-abcd',
    },
  ],
};

/** Nothing but a text and an address. */
export const BARE: ExportArticle = {
  ...FERRY,
  url: 'javascript:alert(1)',
  metadata: { title: null, site: null, authors: null, published: null, modified: null, language: null, section: null, image: null },
  analysis: { ...FERRY.analysis, quotes: [], entities: [] },
  annotations: [],
  corrections: [],
};
