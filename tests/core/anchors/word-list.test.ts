import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_OF_BLOCK, HAS_UPPER, readWords, wordsOf } from '../../../src/core/anchors/word-list.ts';

const idsOf = (text: string) => {
  const { ids, count } = wordsOf(text);
  return [...ids.subarray(0, count)];
};
const written = (text: string) => {
  const { starts, ends, count } = wordsOf(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
};

describe('the words of a text', () => {
  it.each([
    ['quotation marks', '“quay”', '«\u00a0quay\u00a0»'],
    ['apostrophes', 'the crew’s boats', "the crew's boats"],
    ['soft hyphens and zero-width spaces', 'harbour master', 'har\u00adbour mas\u200bter'],
    ['ligatures', 'five flags', 'ﬁve ﬂags'],
    ['decomposed letters', 'café Zürich', 'cafe\u0301 Zu\u0308rich'],
    ['hyphens', 'north-east', 'north\u2011east'],
    ['white space', 'one two', 'one \u2009\n two'],
    ['capitals', 'Harbour', 'HARBOUR'],
  ])('are the same in other %s', (_claim, one, other) => {
    expect(idsOf(other)).toEqual(idsOf(one));
  });

  it.each([
    ['a letter more', 'boat', 'boats'],
    ['the letters in another order', 'form', 'from'],
    ['a digit', '1', '2'],
  ])('are others with %s', (_claim, one, other) => {
    expect(idsOf(other)).not.toEqual(idsOf(one));
  });

  it.each([
    ['marks', '— “Yes”, she said…', ['Yes', 'she', 'said']],
    ['nothing', '', []],
    ['marks alone', '… — !', []],
    ['signs without spaces', '東京 and ไทย', ['東', '京', 'and', 'ไ', 'ท', 'ย']],
    ['halves of signs', 'a\ud83d b\ude00c', ['a', 'b', 'c']],
  ])('stand where they are written: %s', (_claim, text, words) => {
    expect(written(text)).toEqual(words);
  });

  it('know where a block starts, and which have a capital', () => {
    const { flags, count } = wordsOf('The pier\nÉmile “saw” it');
    expect([...flags.subarray(0, count)]).toEqual([FIRST_OF_BLOCK | HAS_UPPER, 0, FIRST_OF_BLOCK | HAS_UPPER, 0, 0]);
  });

  it('are in order, hold no white space, and are the same in slices', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (text, slice) => {
        const whole = wordsOf(text);
        const reading = readWords(text, slice);
        let step = reading.next();
        while (!step.done) step = reading.next();
        expect(step.value).toEqual(whole);
        for (let at = 0; at < whole.count; at++) {
          expect(whole.starts[at]).toBeLessThan(whole.ends[at] as number);
          if (at > 0) expect(whole.starts[at]).toBeGreaterThanOrEqual(whole.ends[at - 1] as number);
        }
        for (const word of written(text)) expect(word).not.toMatch(/\s/);
      }),
    );
  });
});
