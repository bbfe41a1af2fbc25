import { describe, expect, it } from 'vitest';
import { EN_CUES } from '../../../src/core/languages/en-cues.ts';
import { CUE_WEIGHTS } from '../../../src/core/quotes/cue-weights.ts';
import { QUOTATION_WEIGHTS } from '../../../src/core/quotes/quotation-weights.ts';

const ALL = { ...CUE_WEIGHTS, ...QUOTATION_WEIGHTS };

describe('learned weights', () => {
  it('are a hundred at most', () => {
    expect(Object.keys(CUE_WEIGHTS).length + Object.keys(QUOTATION_WEIGHTS).length).toBeLessThanOrEqual(100);
  });

  it('are finite, and none is so large that it decides alone', () => {
    for (const weight of Object.values(ALL)) expect(Math.abs(weight)).toBeLessThan(5);
  });

  it('stand for structure, not for one verb', () => {
    const verbs = Object.keys(ALL).filter((name) => EN_CUES.get(name.split(': ').at(-1) ?? '')?.strength === 'speech');
    expect(verbs).toEqual([]);
  });
});
