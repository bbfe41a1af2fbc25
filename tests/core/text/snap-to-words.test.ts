import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAt } from '../../../src/core/span.ts';
import { snapToWords } from '../../../src/core/text/snap-to-words.ts';

/** [what is selected, in brackets, what is meant] */
const CASES: [claim: string, text: string, meant: string][] = [
  ['takes the words whole at both ends', 'The har[bour council vo]ted.', 'harbour council voted'],
  ['leaves out blanks', 'The[ harbour council ]voted.', 'harbour council'],
  ['keeps marks that were selected, and takes none', 'She said: ["We vo]ted."', '"We voted'],
  ['keeps a word with an apostrophe whole', "They do[n']t know.", "don't"],
  ['keeps a number whole', 'It cost 3[.5] million.', '3.5'],
  ['goes over from one paragraph to the next', 'the last wo[rds\nThe fir]st words', 'words\nThe first'],
  ['does not leave the paragraph', 'a lo[ng]\nway', 'long'],
  ['takes combined signs whole', 'cafe\u0301s a[nd ca]fe\u0301s', 'and cafe\u0301s'],
  ['takes a Chinese word, not the sentence', '议[会]昨天投票', '议会'],
  ['keeps an address without an end as it is', `x${'y'.repeat(150)}[yy]${'y'.repeat(150)}`, 'yy'],
  ['leaves whole words as they are', 'The [harbour council] voted.', 'harbour council'],
];

describe('a selection', () => {
  it.each(CASES)('%s', (_claim, marked, meant) => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    const text = marked.replace('[', '').replace(']', '');
    expect(textAt(text, snapToWords(text, { start, end }))).toBe(meant);
  });

  it('of blanks is empty', () => {
    const { start, end } = snapToWords('a  b', { start: 1, end: 3 });
    expect(start).toBe(end);
  });

  it('never loses a letter, never leaves its lines, and stays when it is snapped again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '会', "'"), maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
          const snapped = snapToWords(text, { start, end });
          expect(textAt(text, snapped)).toContain(textAt(text, { start, end }).trim());
          expect(text.slice(snapped.start, start).includes('\n') || text.slice(end, snapped.end).includes('\n')).toBe(false);
          if (snapped.end > snapped.start) expect(snapToWords(text, snapped)).toEqual(snapped);
        },
      ),
    );
  });
});
