import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts } from '../../../src/core/text/join-texts.ts';

describe('two texts that were written at once', () => {
  it.each<[string, string, string, string]>([
    ['other ends', 'The ferry is back. Ask Ida.', 'The ferry is back. Call Tosk.', 'The ferry is back. Ask Ida. Call Tosk.'],
    ['another beginning', 'First: the ferry is back', 'The ferry is back', 'First: the The ferry is back'],
    ['words in the middle', 'one two three four', 'one two and a half three four', 'one two and a half three four'],
    ['lines of a list', '- ferry\n- quay\n- ice', '- ferry\n- boats\n- ice', '- ferry\n- quay\n- boats\n- ice'],
    ['one that only goes on', 'The ferry', 'The ferry is back', 'The ferry is back'],
    ['nothing in common', 'Mine', 'Theirs', 'Mine\n\nTheirs'],
    [
      'little in common',
      'the ferry sails at nine today',
      'the council met for an hour',
      'the ferry sails at nine today\n\nthe council met for an hour',
    ],
  ])('are one with %s', (_claim, ours, theirs, joined) => {
    expect(joinTexts(ours, theirs)).toBe(joined);
  });

  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'ferry', 'Ferry', '-'), { minLength: 1, maxLength: 40 });
  const isWithin = (part: readonly string[], whole: readonly string[]) => {
    let at = 0;
    for (const word of whole) if (word === part[at]) at++;
    return at === part.length;
  };

  it('keep each word in its order, and make no word out of two', () => {
    fc.assert(
      fc.property(words, words, fc.constantFrom(' ', '\n', '\n\n'), (ours, theirs, space) => {
        const joined = joinTexts(ours.join(space), theirs.join(space)).split(/\s+/);
        expect(isWithin(ours, joined)).toBe(true);
        expect(isWithin(theirs, joined)).toBe(true);
        expect(joined.length).toBeLessThanOrEqual(ours.length + theirs.length);
      }),
    );
  });

  it('do not grow when one holds the other already, however often they are joined', () => {
    fc.assert(
      fc.property(words, words, (ours, theirs) => {
        const once = joinTexts(ours.join(' '), theirs.join(' '));
        expect(joinTexts(once, theirs.join(' ')).split(/\s+/)).toEqual(once.split(/\s+/));
        expect(joinTexts(once, once)).toBe(once);
      }),
    );
  });
});
