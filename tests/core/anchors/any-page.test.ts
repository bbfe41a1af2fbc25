import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { describe } from '../../../src/core/anchors/describe.ts';
import { locate, locateAll, locateAtOnce } from '../../../src/core/anchors/locate.ts';
import { checkSelector, type Selector } from '../../../src/core/annotation.ts';
import { LIGHTHOUSE, page, spanOf } from './pages.ts';

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
      { numRuns: 700 },
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
      { numRuns: 700 },
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
          expect(located.places?.at(-1)?.end ?? 1).toBeLessThanOrEqual(now.text.length);
          expect(located.places?.length ?? 1).toBeLessThanOrEqual(2);
          if (located.span === null) expect(['unsure', 'orphan']).toContain(located.state);
          else {
            expect(['placed', 'moved']).toContain(located.state);
            expect(located.span.end).toBeGreaterThan(located.span.start);
            expect(located.span.end).toBeLessThanOrEqual(now.text.length);
          }
        }
      }),
      { numRuns: 700 },
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
