import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { describe } from '../../../src/core/anchors/describe.ts';
import { locate, locateAll, locateAtOnce } from '../../../src/core/anchors/locate.ts';
import { occurrences } from '../../../src/core/anchors/occurrences.ts';
import { checkSelector, type Selector } from '../../../src/core/annotation.ts';
import { joinBlocks, type PageText } from '../../../src/core/page-text.ts';
import { type Span, textAt } from '../../../src/core/span.ts';
import { pagesWithSpan } from '../arbitraries.ts';

function page(...lines: string[]): PageText {
  return joinBlocks(lines.map((text) => ({ kind: 'paragraph', text, article: true })));
}

function spanOf({ text }: PageText, words: string, nth = 0): Span {
  const start = occurrences(text, words)[nth] as number;
  return { start, end: start + words.length };
}

const quoteOf = (selectors: Selector[]) => selectors.find((selector) => selector.type === 'TextQuoteSelector');

const LIGHTHOUSE = page(
  'The lighthouse at Grauholm goes dark on Friday.',
  'The keeper, Tove Lind, says “the lamp is tired”. The council says the lamp is not tired.',
  'Visitors came from three islands to see the lamp for the last time.',
);

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

group('describe and locate, together', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."aab .’'\u00ad\u200b\u0301\ud83d\ude00\ufb01\u00e9\u4e2d\u0e01…—«»“\u00a0\u2028".split('')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    ),
    minLength: 1,
    maxLength: 60,
  });
  const hostilePages = fc.tuple(fc.array(hostile, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat()).map(([lines, a, b]) => {
    const made = page(...lines.map((line) => line.replaceAll('\n', ' ')));
    const start = a % made.text.length;
    return { page: made, span: { start, end: start + 1 + (b % (made.text.length - start)) } };
  });

  it('finds any span of any text where it was: halves of signs, marks alone, parts of words', () => {
    fc.assert(
      fc.property(hostilePages, ({ page, span }) => {
        const stored = JSON.parse(JSON.stringify(describe(page, span))) as Selector[];
        expect(stored.map((selector) => checkSelector(selector))).toEqual(stored);
        expect(locate(page, stored)).toMatchObject({ state: 'placed', span, score: 1 });
      }),
      { numRuns: 2000 },
    );
  });

  it('never points at other words, without the position', () => {
    fc.assert(
      fc.property(hostilePages, ({ page, span }) => {
        const located = locate(
          page,
          describe(page, span).filter(({ type }) => type !== 'PageTextPositionSelector'),
        );
        if (located.span !== null) expect(located.span).toEqual(span);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a span of the page, or none, whatever the page and the selectors hold', () => {
    fc.assert(
      fc.property(hostilePages, hostilePages, fc.string({ maxLength: 40 }), ({ page: was, span }, { page: now }, stray) => {
        const [quote, position, fingerprint] = describe(was, span);
        const mangled = [quote, position, { ...fingerprint, before: stray, after: stray, previous: stray, next: stray }] as Selector[];
        for (const located of [locate(now, mangled), locate(now, [quote as Selector])]) {
          expect(located.score).toBeGreaterThanOrEqual(0);
          expect(located.score).toBeLessThanOrEqual(1);
          expect(located.reason).not.toBe('');
          if (located.span === null) expect(['unsure', 'orphan']).toContain(located.state);
          else {
            expect(['placed', 'moved']).toContain(located.state);
            expect(located.span.end).toBeGreaterThan(located.span.start);
            expect(located.span.end).toBeLessThanOrEqual(now.text.length);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('locates all highlights of a page as it locates each', () => {
    const stored = ['lighthouse', 'the lamp is tired', 'three islands', 'lamp is not'].map((words) =>
      describe(LIGHTHOUSE, spanOf(LIGHTHOUSE, words)),
    );
    const later = page('Sold out.', ...LIGHTHOUSE.text.replace('tired', 'weary').split('\n'));
    expect(locateAtOnce(later, stored)).toEqual(stored.map((selectors) => locate(later, selectors)));
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
    for (let start = 0; start + length < long.text.length; start += 97) {
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

group('what was stored before', () => {
  const first: Selector[] = [
    {
      type: 'TextQuoteSelector',
      exact: 'the lamp is tired',
      prefix: 'The keeper, Tove Lind, says “',
      suffix: '”. The council says the lamp is',
    },
    { type: 'PageTextPositionSelector', span: { start: 77, end: 94 }, pageTextVersion: 1 },
  ];

  it('is placed by the selectors of the first version', () => {
    expect(locate(LIGHTHOUSE, first)).toMatchObject({ state: 'placed', span: spanOf(LIGHTHOUSE, 'the lamp is tired') });
  });

  it('is found when words have changed', () => {
    const later = page('News.', ...LIGHTHOUSE.text.replace('lamp is tired', 'lamp seems tired').split('\n'));
    expect(locate(later, first)).toMatchObject({ state: 'moved', span: spanOf(later, 'the lamp seems tired') });
  });

  it('is found without a fingerprint that a later version made', () => {
    const made = describe(LIGHTHOUSE, spanOf(LIGHTHOUSE, 'three islands')).map((selector) =>
      selector.type === 'WordFingerprint' ? { ...selector, fingerprintVersion: 900, before: '!' } : selector,
    );
    const later = page('News.', ...LIGHTHOUSE.text.split('\n'));
    expect(locate(later, made)).toMatchObject({ state: 'placed', span: spanOf(later, 'three islands') });
  });
});

group('a page that has changed', () => {
  const was = page(
    'Ferries to the outer islands stop in October.',
    'Captain Ebbe Rask blames the harbour board. “Nobody asked the crews before the timetable was printed,” he said. The board, he added, had promised a meeting in June.',
    'Shops on Lille Torv expect an empty autumn. One baker has sold her van.',
    'The harbour board meets again on Tuesday.',
  );
  const told = describe(was, spanOf(was, 'the harbour board'));
  const said = describe(was, spanOf(was, 'Nobody asked the crews before the timetable was printed'));

  it.each([
    ['a word misspelt', 'timetable was', 'timetabel was', 'Nobody asked the crews before the timetabel was printed'],
    ['two words changed', 'the crews before', 'our captains before', 'Nobody asked our captains before the timetable was printed'],
    ['words put in', 'Nobody asked', 'Nobody ever asked', 'Nobody ever asked the crews before the timetable was printed'],
    ['words left out', ' the crews', '', 'Nobody asked before the timetable was printed'],
    ['the first word changed', 'Nobody asked', 'Few asked', 'Few asked the crews before the timetable was printed'],
    ['the last word changed', 'was printed', 'was made', 'Nobody asked the crews before the timetable was made'],
  ])('is searched for a changed quotation: %s', (_claim, from, to, words) => {
    const later = page('Menu', ...was.text.replace(from, to).split('\n'));
    const located = locate(later, said);
    expect(located.state).toBe('moved');
    expect(textAt(later.text, located.span as Span)).toBe(words);
  });

  it.each([
    ['cut from their sentence', ' the harbour board. “', ' “'],
    ['cut with their paragraph', `${was.text.split('\n')[1] as string}\n`, ''],
  ])('has no place for words that stand elsewhere too, and were %s', (_claim, from, to) => {
    const later = page('Menu', ...was.text.replace(from, to).split('\n'));
    expect(locate(later, told)).toMatchObject({ span: null });
  });

  it('keeps the highlight in its paragraph when a pull quote repeats it', () => {
    const words = 'Shops on Lille Torv expect an empty autumn. One baker has sold her van.';
    const made = describe(was, spanOf(was, words));
    const lines = was.text.split('\n').map((text) => ({ kind: 'paragraph' as const, text, article: true }));
    const later = joinBlocks([...lines.slice(0, 2), { kind: 'block-quote', text: words, article: false }, ...lines.slice(2)]);
    expect(locate(later, made).span).toEqual(spanOf(later, words, 1));
  });
});

group('work in slices', () => {
  const words = Array.from({ length: 30_000 }, (_, at) => `w${(at * 7919) % 4001}`);
  const big = page(...Array.from({ length: 300 }, (_, at) => words.slice(at * 100, at * 100 + 100).join(' ')));
  const stored = Array.from({ length: 200 }, (_, at) => describe(big, { start: at * 300 + 5, end: at * 300 + 60 }));

  it('yields while the page is read and after every few highlights', () => {
    const later = page('New.', ...big.text.replaceAll(/w(\d*)7 /g, 'x$1 ').split('\n'));
    const locating = locateAll(later, stored, 20_000);
    let slices = 1;
    let step = locating.next();
    for (; !step.done; step = locating.next()) slices++;
    expect(step.value).toHaveLength(stored.length);
    expect(slices).toBeGreaterThan(later.text.length / 20_000 + stored.length / 20);
  });

  it('reads 10 million units and finds a place in them', () => {
    const line = `${'ab '.repeat(30)}${'\ud800'}${'ф'.repeat(40)}`;
    const huge = page(...Array.from({ length: 75_000 }, (_, at) => `${line} ${at}`));
    expect(huge.text.length).toBeGreaterThan(10_000_000);
    const span = spanOf(huge, `${'ф'.repeat(40)} 40404`);
    const [quote, , fingerprint] = describe(huge, span);
    expect(locate(huge, [quote as Selector, fingerprint as Selector])).toMatchObject({ span });
  }, 60_000);
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
