import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSpan } from '../../src/core/check-span.ts';
import { bySpan, contains, firstEndAfter, isSpan, overlaps, shift, spanLength, textAt, trimSpan } from '../../src/core/span.ts';

const spans = fc.tuple(fc.nat(50), fc.nat(50)).map(([start, length]) => ({ start, end: start + length }));

describe('a span', () => {
  it.each([
    [{ start: 0, end: 0 }, true],
    [{ start: 2, end: 5 }, true],
    [{ start: 5, end: 2 }, false],
    [{ start: -1, end: 2 }, false],
    [{ start: 0.5, end: 2 }, false],
    [{ start: 0, end: Number.POSITIVE_INFINITY }, false],
    [{ start: Number.NaN, end: 1 }, false],
    [{ start: '0', end: 1 }, false],
    [{ start: 0 }, false],
    [null, false],
    [[0, 1], false],
  ])('is two whole numbers in order: %j', (value, expected) => {
    expect(isSpan(value)).toBe(expected);
  });

  it('holds nothing else once it is checked', () => {
    expect(checkSpan({ start: 1, end: 2, more: 3 })).toEqual({ start: 1, end: 2 });
    expect(() => checkSpan({ start: 2, end: 1 }, 'target.span')).toThrow('target.span: expected a span');
  });

  it('overlaps another exactly when one unit is in both', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const units = Array.from({ length: 110 }, (_, at) => at);
        const within = (span: typeof a, at: number) => at >= span.start && at < span.end;
        const both = units.some((at) => within(a, at) && within(b, at));
        if (spanLength(a) > 0 && spanLength(b) > 0) expect(overlaps(a, b)).toBe(both);
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        if (contains(a, b) && spanLength(b) > 0) expect(overlaps(a, b)).toBe(true);
      }),
    );
  });

  it('narrows to words and keeps every one of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u00a0', 'b') }), (text) => {
        expect(textAt(text, trimSpan(text, { start: 0, end: text.length }))).toBe(text.trim());
      }),
    );
  });

  it('moves without changing its length', () => {
    expect(shift({ start: 3, end: 7 }, 4)).toEqual({ start: 7, end: 11 });
  });

  it('sorts in reading order, the longer first', () => {
    const sorted = [
      { start: 4, end: 5 },
      { start: 0, end: 2 },
      { start: 0, end: 9 },
    ].sort(bySpan);
    expect(sorted).toEqual([
      { start: 0, end: 9 },
      { start: 0, end: 2 },
      { start: 4, end: 5 },
    ]);
  });

  it('is found as the first that ends after an offset, from whatever place the search begins', () => {
    const ordered = fc.uniqueArray(fc.nat(200)).map((ends) => ends.sort((a, b) => a - b).map((end) => ({ end })));
    fc.assert(
      fc.property(ordered, fc.nat(210), fc.nat(), (items, offset, seed) => {
        const first = items.findIndex(({ end }) => end > offset);
        expect(firstEndAfter(items, offset, seed % (items.length + 1))).toBe(first === -1 ? items.length : first);
      }),
    );
  });
});
