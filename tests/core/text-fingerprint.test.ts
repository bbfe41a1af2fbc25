import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameText, textFingerprint } from '../../src/core/text-fingerprint.ts';

const SYLLABLES = ['ba', 'dor', 'fel', 'gim', 'hu', 'kan', 'lor', 'mi', 'nes', 'pol', 'ru', 'sta', 'tev', 'win', 'zo'];

/** Sentences of invented words, other ones for every seed; one word in three is one of the few that fill every text. */
function story(seed: number, sentences: number): string[] {
  let state = seed;
  const pick = (size: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state >>> 7) % size;
  };
  const word = () => (pick(3) === 0 ? ['the', 'of', 'and', 'in', 'said'][pick(5)] : `${SYLLABLES[pick(15)]}${SYLLABLES[pick(15)]}`);
  return Array.from({ length: sentences }, () => `${Array.from({ length: 14 }, word).join(' ')}.`);
}

describe('textFingerprint', () => {
  it.each([
    ['a sentence more', (lines: string[]) => [...lines, 'This report was corrected on Tuesday.']],
    ['a sentence less', (lines: string[]) => lines.slice(1)],
    ['another word here and there', (lines: string[]) => lines.map((line, index) => (index % 4 === 3 ? line.replace('the', 'a') : line))],
    ['other typography', (lines: string[]) => lines.map((line) => line.replaceAll(' ', '\u00a0').toUpperCase())],
    ['a tenth of it new', (lines: string[]) => [...lines.slice(4), ...story(99, 4)]],
  ])('stays the same text with %s', (_claim, edit) => {
    for (let seed = 1; seed <= 20; seed++) {
      const lines = story(seed, 40);
      expect(sameText(textFingerprint(lines.join(' ')), textFingerprint(edit(lines).join(' ')))).toBe(true);
    }
  });

  it('tells articles apart, also those that share a closing note', () => {
    const note = 'Do you know more about this? Write to the desk. We answer every letter, and we print the best ones.';
    for (let seed = 1; seed <= 20; seed++) {
      const [a, b] = [story(seed, 30), story(seed + 1000, 30)].map((lines) => textFingerprint([...lines, note].join(' '))) as [
        string,
        string,
      ];
      expect(sameText(a, b)).toBe(false);
    }
  });

  it('knows a text without spaces between its words', () => {
    const text = '港の朝は静かで、渡し船はまだ眠っている。鐘が二度鳴ると、船長はゆっくり帽子をかぶった。';
    expect(sameText(textFingerprint(text), textFingerprint(`${text}終わり。`))).toBe(true);
    expect(textFingerprint(text).split(' ').length).toBeGreaterThan(10);
  });

  it('never takes two empty texts for one', () => {
    expect(sameText(textFingerprint(''), textFingerprint(' – '))).toBe(false);
  });

  it('fits into a record, is the same for the same text, and agrees both ways round', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        const [left, right] = [textFingerprint(a), textFingerprint(b)];
        expect(left.length).toBeLessThanOrEqual(200);
        expect(sameText(left, right)).toBe(sameText(right, left));
        expect(sameText(left, left)).toBe(left !== '');
      }),
    );
  });
});
