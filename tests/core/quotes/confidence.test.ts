import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sureOnes } from '../../../bench/quotes/quote-figures.mjs';
import { confidenceOf } from '../../../src/core/quotes/speakers.ts';
import { quotationsIn } from './said.ts';

const confidenceIn = (text: string) => quotationsIn(text).at(-1)?.confidence ?? -1;

describe('confidence', () => {
  it('rises with the fit of the cue, within 0 and 1', () => {
    const fit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fit, fit, (a, b) => {
        const [low, high] = [confidenceOf(Math.min(a, b)), confidenceOf(Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThan(0);
        expect(high).toBeLessThan(1);
      }),
    );
  });

  it('is sure of a name beside a verb that says, and of what goes on from it', () => {
    expect(confidenceIn('“The pier is old,” Anna Berg said.')).toBeGreaterThanOrEqual(0.9);
    expect(confidenceIn('“The pier is old,” Anna Berg said. “It may fall down.”')).toBeGreaterThanOrEqual(0.9);
  });

  const UNSURE: [claim: string, text: string][] = [
    ['a pronoun that has to be found', 'Anna Berg came to the pier. “The pier is old,” she said.'],
    ['a description alone', '“The pier is old,” a sailor said.'],
    ['the sentence’s subject alone', 'Anna Berg held up a sign. “The pier is old and weak.”'],
    ['a pronoun that could be two people', 'Oskar Lind and Viktor Holm met. “The pier is old,” he said.'],
    ['the paragraph before', 'Anna Berg came to the old pier.\n“The pier is old and weak.”'],
  ];

  it.each(UNSURE)('is never sure of %s', (_, text) => {
    expect(confidenceIn(text)).toBeLessThan(0.9);
  });

  it('puts a guess below a finding', () => {
    const [found, guessed, nobody] = [UNSURE[0], UNSURE[2], UNSURE[3]].map((entry) => confidenceIn(entry?.[1] ?? ''));
    expect(found).toBeGreaterThan(guessed ?? 1);
    expect(guessed).toBeGreaterThan(nobody ?? 1);
  });

  it('is measured on what the card calls sure', () => {
    expect(sureOnes({ id: 'a', quotes: [{ confidence: 0.9 }, { confidence: 0.89 }, {}] }).quotes).toEqual([{ confidence: 0.9 }]);
  });
});
