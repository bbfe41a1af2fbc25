import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { describe } from '../../../src/core/anchors/describe.ts';
import { locate } from '../../../src/core/anchors/locate.ts';
import { occurrences } from '../../../src/core/anchors/occurrences.ts';
import { checkSelector, type Selector } from '../../../src/core/annotation.ts';
import { type Span, textAt } from '../../../src/core/span.ts';
import { pagesWithSpan } from '../arbitraries.ts';
import { LIGHTHOUSE, page, spanOf } from './pages.ts';

const quoteOf = (selectors: Selector[]) => selectors.find((selector) => selector.type === 'TextQuoteSelector');

group('describe', () => {
  it('finds the same span again on any page, and never needs the position where the words are unique', () => {
    fc.assert(
      fc.property(pagesWithSpan, ({ page, span }) => {
        const selectors = describe(page, span);
        expect(locate(page, selectors)).toMatchObject({ state: 'placed', span });
        const without = locate(page, selectors.slice(0, 1));
        if (without.span !== null) expect(without.span).toEqual(span);
        else expect(without.state).toBe('unsure');
      }),
      { numRuns: 2000 },
    );
  });

  it('makes selectors that the store takes', () => {
    fc.assert(
      fc.property(pagesWithSpan, ({ page, span }) => {
        const selectors = describe(page, span);
        expect(selectors.map((selector) => checkSelector(selector))).toEqual(selectors);
      }),
    );
  });

  it('ends contexts at the borders of words', () => {
    const quote = quoteOf(describe(LIGHTHOUSE, spanOf(LIGHTHOUSE, 'tired', 0)));
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'tired',
      prefix: 'dark on Friday.\nThe keeper, Tove Lind, says “the lamp is ',
      suffix: '”. The council says the lamp is not tired.\nVisitors came',
    });
  });

  it.each([10, 150, 240])('gives a few words their whole sentence, with %s units of it before them', (before) => {
    const words = (length: number) => 'lamp oil wick '.repeat(20).slice(0, length).trim();
    const sentence = `Then ${words(before)} Grauholm ${words(245 - before)} end.`;
    const long = page(`It was dark. ${sentence} Nobody came.`, 'Another line stands here.');
    const selectors = describe(long, spanOf(long, 'Grauholm'));
    const quote = quoteOf(selectors);
    expect(`${quote?.prefix}${quote?.exact}${quote?.suffix}`).toContain(sentence);
    expect(JSON.stringify(selectors).length).toBeLessThanOrEqual(700);
  });

  it('takes more context until no other place has it', () => {
    const row = 'The same long row of words is here twice, and nothing in it differs at all.';
    const twice = page(`One. ${row}`, `Two. ${row}`);
    const quote = quoteOf(describe(twice, spanOf(twice, 'nothing', 1)));
    expect(quote?.prefix).toContain('Two.');
  });

  it('splits no sign', () => {
    const signs = page('😀'.repeat(200));
    const quote = quoteOf(describe(signs, { start: 200, end: 202 }));
    expect(quote?.prefix.isWellFormed()).toBe(true);
    expect(quote?.suffix.isWellFormed()).toBe(true);
  });

  it.each([
    ['empty', { start: 3, end: 3 }],
    ['outside the page', { start: 0, end: 10_000 }],
    ['turned round', { start: 5, end: 2 }],
  ])('refuses a span that is %s', (_claim, span) => {
    expect(() => describe(LIGHTHOUSE, span)).toThrow('span');
  });
});

group('locate', () => {
  const made = describe(LIGHTHOUSE, spanOf(LIGHTHOUSE, 'the lamp is tired'));

  it('places words whose offset has changed, when all around them is as it was', () => {
    const later = page('Advertisement.', ...LIGHTHOUSE.text.split('\n'));
    expect(locate(later, made)).toMatchObject({ state: 'placed', span: spanOf(later, 'the lamp is tired') });
  });

  it('says that words have moved when what was around them has changed', () => {
    const later = page('Tove Lind kept the light for thirty years.', 'She wrote: the lamp is tired, and so am I.');
    expect(locate(later, made)).toMatchObject({ state: 'moved', span: spanOf(later, 'the lamp is tired') });
  });

  it('tells the same words apart by what is around them', () => {
    const quote = describe(LIGHTHOUSE, spanOf(LIGHTHOUSE, 'the lamp', 1)).slice(0, 1);
    const later = page('New: the lamp is sold.', ...LIGHTHOUSE.text.split('\n'));
    expect(locate(later, quote).span).toEqual(spanOf(later, 'the lamp', 2));
  });

  it('is unsure where two places fit alike, and points to neither', () => {
    const rows = page('Sold out.', 'Sold out.', 'Sold out.');
    const quote = [{ type: 'TextQuoteSelector', exact: 'Sold out.', prefix: '', suffix: '' }] as const;
    expect(locate(rows, quote)).toMatchObject({ state: 'unsure', span: null });
  });

  it('is unsure of a short word that stands in another text by chance', () => {
    const quote = describe(LIGHTHOUSE, spanOf(LIGHTHOUSE, 'Friday'));
    expect(locate(page('Rain is expected on Friday, says a clerk.'), quote.slice(0, 1))).toMatchObject({ state: 'unsure', span: null });
  });

  it('says that words are gone', () => {
    expect(locate(page('Another story.'), made)).toMatchObject({ state: 'orphan', span: null });
  });

  it('does not trust an offset that was counted by another rule', () => {
    const rows = page('ab ab', 'ab ab');
    const span = { start: 3, end: 5 };
    const selectors: Selector[] = [
      { type: 'TextQuoteSelector', exact: 'ab', prefix: '', suffix: '' },
      { type: 'PageTextPositionSelector', span, pageTextVersion: rows.version + 1 },
    ];
    expect(locate(rows, selectors)).toMatchObject({ state: 'unsure', span: null });
  });

  it.each([
    ['straight quotation marks', 'She said "the lamp\'s tired" - twice.', 'She said “the lamp’s tired” – twice.'],
    ['a line break', 'the lamp is very tired today', 'the lamp is\nvery tired today'],
    ['a hard space', 'at 5 o clock in the evening', 'at 5\u00a0o clock in the evening'],
    ['a soft hyphen', 'an extraordinary evening', 'an extra\u00adordinary evening'],
    ['an ellipsis', 'and so on... said the keeper', 'and so on… said the keeper'],
  ])('finds the same words in other typography: %s', (_claim, exact, now) => {
    const later = page('First.', ...now.split('\n'), 'Last.');
    const located = locate(later, [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }]);
    expect(located.state).toBe('moved');
    expect(textAt(later.text, located.span as Span)).toBe(now);
  });

  it('keeps upper case apart: May is not may', () => {
    const located = locate(page('It may rain in the afternoon'), [
      { type: 'TextQuoteSelector', exact: 'It May rain in the afternoon', prefix: '', suffix: '' },
    ]);
    expect(located.state).toBe('orphan');
  });

  it('takes linear time on a page that is made against it', () => {
    const hostile = page('a'.repeat(1_000_000));
    const started = performance.now();
    expect(locate(hostile, [{ type: 'TextQuoteSelector', exact: `${'a'.repeat(50_000)}b`, prefix: '', suffix: '' }]).state).toBe('orphan');
    expect(locate(hostile, [{ type: 'TextQuoteSelector', exact: 'a', prefix: 'a'.repeat(2000), suffix: 'b' }]).state).toBe('unsure');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

group('describe, in bytes', () => {
  const long = page(
    ...Array.from(
      { length: 40 },
      (_, at) => `Paragraph ${at} tells of harbour ${at * 7}, its crane and the ${at} crates on it. ${'So it goes on. '.repeat(at)}`,
    ),
  );

  it.each([1, 12, 40, 200])('takes at most 700 bytes as JSON for %i units', (length) => {
    for (let start = 0; start + length < long.text.length; start += 397) {
      const bytes = new TextEncoder().encode(JSON.stringify(describe(long, { start, end: start + length }))).length;
      expect(bytes).toBeLessThanOrEqual(700);
    }
  });

  it('keeps a few words with their sentence', () => {
    const quote = quoteOf(describe(long, spanOf(long, 'crane')));
    expect(`${quote?.prefix}${quote?.exact}${quote?.suffix}`).toContain(
      'Paragraph 0 tells of harbour 0, its crane and the 0 crates on it.',
    );
  });

  it('takes the same room for letters of several bytes', () => {
    const greek = page(`${'Το λιμάνι και ο γερανός, '.repeat(30)}τέλος.`);
    expect(new TextEncoder().encode(JSON.stringify(describe(greek, { start: 250, end: 270 }))).length).toBeLessThanOrEqual(700);
  });
});

group('occurrences', () => {
  it('finds what a plain search finds, overlapping places included', () => {
    const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b'), maxLength });
    fc.assert(
      fc.property(letters(40), letters(4), (text, words) => {
        const plain = [...text].map((_, at) => at).filter((at) => words !== '' && text.startsWith(words, at));
        expect(occurrences(text, words)).toEqual(plain);
        expect(occurrences(text, words, 1)).toEqual(plain.slice(0, 1));
      }),
    );
  });
});
