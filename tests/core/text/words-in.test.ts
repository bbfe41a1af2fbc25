import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languageFor } from '../../../src/core/languages/index.ts';
import { wordsIn } from '../../../src/core/text/words-in.ts';

const textsIn = (words: string) => wordsIn(words, languageFor('en')).map(({ text }) => text);
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

it.each([
  ['It’s Anna-Lena, isn’t it?', ['It’s', 'Anna-Lena', 'isn’t', 'it']],
  ["'tis 1,000 -- almost", ['tis', '1', '000', 'almost']],
  ['Ørsted naïve café—Ünal', ['Ørsted', 'naïve', 'café', 'Ünal']],
  ['Москва и Oslo𝒜b', ['Москва', 'и', 'Oslo𝒜b']],
  ['', []],
])('cuts %s', (text, words) => expect(textsIn(text)).toEqual(words));

it('finds what one expression finds, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', 'B', '1', "'", '’', '-', ' ', 'é', 'é', 'ж', '\ud835', '\udc9c', '😀', '中') }),
  );
  fc.assert(fc.property(text, (words) => void expect(textsIn(words)).toEqual(words.match(WORD) ?? [])));
});
