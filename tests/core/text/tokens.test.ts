import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/core/languages/en.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { sentences } from '../../../src/core/text/sentences.ts';
import { tokens } from '../../../src/core/text/tokens.ts';

const words = (text: string) => tokens(text, EN).map((token) => token.text);
const cut = (text: string) => sentences(tokens(text, EN), EN).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  it.each([
    ['St. Petersburg is cold.', ['St.', 'Petersburg', 'is', 'cold', '.']],
    ['the U.S. fleet', ['the', 'U.S.', 'fleet']],
    ['Dr. A. Berg’s boat', ['Dr.', 'A.', 'Berg', '’s', 'boat']],
    ["don't, O'Malley", ["don't", ',', "O'Malley"]],
    ['a well-known man', ['a', 'well-known', 'man']],
    ['3.5 million, 1,000', ['3.5', 'million', ',', '1,000']],
  ])('cuts %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('covers every visible character once, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of tokens(text, EN)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(end, token.start)).toMatch(/^\s*$/u);
          end = token.end;
        }
      }),
    );
  });
});

describe('sentences', () => {
  it.each([
    ['One came. Two left.', ['One came.', 'Two left.']],
    ['Mr. Berg came. He left.', ['Mr. Berg came.', 'He left.']],
    ['It sailed to the U.S. The crew slept.', ['It sailed to the U.S.', 'The crew slept.']],
    ['It sailed to St. Petersburg in May.', ['It sailed to St. Petersburg in May.']],
    ['“Is it?” She left.', ['“Is it?”', 'She left.']],
    ['A heading\nA sentence.', ['A heading', 'A sentence.']],
    ['It costs 3.50 at example.org now.', ['It costs 3.50 at example.org now.']],
  ])('cuts %s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });
});

describe('folding', () => {
  it.each([
    ['Šárka “Ó” — naïve', 'sarka "o" - naive'],
    ['ﬁne\u00a0 day', 'fine day'],
    ['l’été', "l'ete"],
    ['wide ｀graves` ﹘ and dashes', "wide 'graves' - and dashes"],
  ])('makes %s plain', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('is the same when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
    const all = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code));
    expect(all.filter((sign) => fold(fold(sign)) !== fold(sign))).toEqual([]);
  });
});
