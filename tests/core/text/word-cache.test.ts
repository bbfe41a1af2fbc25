import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordCache } from '../../../src/core/text/word-cache.ts';

it('gives what the word at a place comes to, whatever was asked before', () => {
  const cache = new WordCache((text, start, end) => ({ text: text.slice(start, end) }));
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      let start = 0;
      for (const word of words) {
        expect(cache.at(text, start, start + word.length).text).toBe(word);
        start += word.length + 1;
      }
    }),
  );
});

it('keeps what it made of a word, and more words than one of the same hash', () => {
  let made = 0;
  const cache = new WordCache((text, start, end) => {
    made++;
    return { text: text.slice(start, end) };
  });
  const words = Array.from({ length: 2000 }, (_, i) => `word${i}`);
  const read = () => words.map((word) => cache.at(word, 0, word.length));
  const first = read();
  const before = made;
  expect(read().filter((entry, i) => entry === first[i]).length).toBeGreaterThan(0.95 * words.length);
  expect(made - before).toBeLessThan(0.05 * words.length);
  cache.clear();
  read();
  expect(made).toBeGreaterThan(before + words.length - 1);
});
