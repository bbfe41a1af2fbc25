import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { NO_METADATA } from '../../src/core/article.ts';
import { CITATION_STYLES, citeIn, referenceIn } from '../../src/core/citation-styles.ts';
import { cslItem } from '../../src/core/export/csl-json.ts';
import { BARE, FERRY } from './export/articles.ts';

const quotation = FERRY.analysis.quotes.find(({ id }) => id === 'q-rivet');
if (quotation === undefined) throw new Error('no quotation');
const of = (authors: readonly string[], title: string, published: string | null, site: string | null = 'The Coast Paper') => ({
  ...BARE,
  url: 'https://news.example/ferry',
  metadata: {
    ...NO_METADATA,
    title: { value: title, source: 'meta' as const },
    authors: authors.length === 0 ? null : { value: authors, source: 'meta' as const },
    site: site === null ? null : { value: site, source: 'meta' as const },
    published: published === null ? null : { value: published, source: 'meta' as const },
  },
});
const CASES = [
  of(['Ida Renn'], 'A museum for a ferry', '2026-11-02'),
  of(['Ida Renn', 'P. K. Olm'], 'Who owns the bell?', '2026-11-02'),
  of(['Jean-Luc Marsh', 'Ida Renn', 'Tom Quay'], 'The tide', '2026-11'),
  of(['Coast News Agency'], 'The tide', '2026'),
  of([], 'The tide is late', '2026-11-02'),
  of(['Ida van der Marsh'], 'The tide is late', null),
  of(
    Array.from({ length: 22 }, (_, index) => `Ida Renn${String.fromCharCode(97 + index)}`),
    'All of us',
    '2026-01-31',
  ),
];

describe('a reference', () => {
  it.each(CASES.map((article) => [article.metadata.authors?.value[0] ?? 'nobody', article] as const))(
    'in APA is the one that citeproc makes: %s',
    (_name, article) => {
      const [ours, theirs] = [
        referenceIn('apa', { ...article, fragment: '' }),
        new Cite([cslItem(article)]).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim(),
      ];
      expect(ours).toBe(theirs);
    },
  );

  it.each([
    ['mla', 0, 'Renn, Ida. “A museum for a ferry.” The Coast Paper, 2 Nov. 2026, news.example/ferry. Accessed 23 Nov. 2026.'],
    ['mla', 1, 'Renn, Ida, and P. K. Olm. “Who owns the bell?” The Coast Paper, 2 Nov. 2026, news.example/ferry. Accessed 23 Nov. 2026.'],
    ['mla', 2, 'Marsh, Jean-Luc, et al. “The tide.” The Coast Paper, Nov. 2026, news.example/ferry. Accessed 23 Nov. 2026.'],
    ['mla', 4, '“The tide is late.” The Coast Paper, 2 Nov. 2026, news.example/ferry. Accessed 23 Nov. 2026.'],
    ['chicago', 0, 'Renn, Ida. “A museum for a ferry.” The Coast Paper, November 2, 2026. https://news.example/ferry.'],
    ['chicago', 2, 'Marsh, Jean-Luc, Ida Renn, and Tom Quay. “The tide.” The Coast Paper, November 2026. https://news.example/ferry.'],
    ['chicago', 5, 'van der Marsh, Ida. “The tide is late.” The Coast Paper. https://news.example/ferry.'],
  ] as const)('in %s follows the handbook (%i)', (style, index, expected) => {
    const article = CASES[index];
    expect(article && referenceIn(style, { ...article, fragment: '' })).toBe(expected);
  });
});

describe('a citation of a quotation', () => {
  const sources = { ...FERRY, passage: [quotation], speaker: 'Mirela *Tosk*', fragment: ':~:text=every%20rivet' };

  it('has the words, who said them and the way to them in every style', () => {
    for (const { id } of CITATION_STYLES) {
      const cited = citeIn(id, sources).replaceAll('\\', '');
      for (const fact of ['every* rivet', 'Mirela *Tosk*', 'The Coast Paper', 'news.example', '#:~:text=every%20rivet'])
        expect(cited).toContain(fact);
    }
  });

  it('is a link in Markdown that its title cannot break', () => {
    expect(citeIn('markdown', sources)).toContain(
      '— Mirela \\*Tosk\\*, [A museum for the \\*Varnholm\\* ferry](<https://news.example/ferry_(museum)?utm_source=mail#:~:text=every%20rivet>), The Coast Paper, 2026-11-02',
    );
  });

  it('stands by itself where nothing is known', () => {
    for (const { id } of CITATION_STYLES) {
      if (id !== 'plain') expect(citeIn(id, { ...BARE, passage: [quotation], speaker: null, fragment: '' })).toContain('Untitled article');
    }
  });
});
