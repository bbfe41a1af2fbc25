import { describe, expect, it } from 'vitest';
import { textAt } from '../../../src/core/span.ts';
import { quotationsIn } from './said.ts';

const reported = (text: string) =>
  quotationsIn(text)
    .filter(({ kind }) => kind === 'indirect')
    .map(({ span, speaker }) => [textAt(text, span), speaker?.name ?? null]);

describe('reported speech', () => {
  it('finds what is said behind "that", without the full stop', () => {
    expect(reported('Anna Berg said that the old pier would fall.')).toEqual([['that the old pier would fall', 'Anna Berg']]);
  });

  it('finds what is said before the speaker', () => {
    expect(reported('The old pier would fall within a year, Anna Berg said.')).toEqual([
      ['The old pier would fall within a year', 'Anna Berg'],
    ]);
  });

  it('takes no state of mind', () => {
    expect(reported('Anna Berg hopes that the old pier will hold.')).toEqual([]);
  });

  it('takes no cue from inside a quotation', () => {
    expect(reported('“Oskar said that the pier would fall,” Anna Berg wrote.')).toEqual([]);
  });

  it('calls a sentence with marked words mixed, and not reported as well', () => {
    const quotes = quotationsIn('Anna Berg said that the pier was “old and weak”.');
    expect(quotes.map(({ kind }) => kind)).toEqual(['mixed']);
  });
});
