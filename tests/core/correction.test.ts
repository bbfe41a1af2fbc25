import { describe, expect, it } from 'vitest';
import { checkCorrection } from '../../src/core/correction.ts';
import { checkSettings, DEFAULT_SETTINGS } from '../../src/core/settings.ts';

const base = { id: 'c1', articleKey: 'https://news.example/a', target: 'q1', clock: '000000001-0000-abcd' };

describe('a correction', () => {
  it.each([
    ['another speaker', { change: 'speaker', value: 'Ida Renn' }],
    ['no speaker', { change: 'speaker', value: null }],
    ['not a quotation', { change: 'not-a-quotation', value: null }],
    ['a name', { change: 'rename', value: 'Ida Renn' }],
    ['a kind', { change: 'retype', value: 'ORG' }],
    ['two are one', { change: 'merge', value: 'e2' }],
    ['one is two', { change: 'split', value: 'Renn' }],
    ['hidden', { change: 'hide', value: null }],
  ])('has a value of the kind that its change asks for: %s', (_claim, change) => {
    expect(checkCorrection({ ...base, ...change, more: 1 })).toEqual({ ...base, ...change });
  });

  it.each([
    ['a kind that there is not', { change: 'retype', value: 'SHIP' }],
    ['a number for a name', { change: 'rename', value: 1 }],
    ['no name', { change: 'rename', value: null }],
    ['a number for the words that leave', { change: 'split', value: 2 }],
    ['a value where none belongs', { change: 'hide', value: 'x' }],
    ['a change that there is not', { change: 'praise', value: null }],
  ])('is refused with %s', (_claim, change) => {
    expect(() => checkCorrection({ ...base, ...change })).toThrow('expected');
  });
});

describe('the settings', () => {
  it('pass their own check', () => {
    expect(checkSettings(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });
});
