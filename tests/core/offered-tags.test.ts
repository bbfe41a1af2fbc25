import { describe, expect, it } from 'vitest';
import { meantTag, offeredTags } from '../../src/ui/offered-tags.ts';

const KNOWN = [
  { tag: 'harbour', count: 9 },
  { tag: 'Old harbour', count: 7 },
  { tag: 'haste', count: 5 },
  { tag: 'Überfahrt', count: 3 },
];

describe('the tags that are offered', () => {
  it.each([
    ['begin with what is typed, the most used first', 'ha', ['harbour', 'haste', 'Old harbour']],
    ['are found whatever the capitals and accents', 'uber', ['Überfahrt']],
    ['are none for nothing', ' ', []],
    ['are none where no word begins so', 'arbour', []],
  ])('%s', (_claim, typed, tags) => {
    expect(offeredTags(KNOWN, [], typed).map(({ tag }) => tag)).toEqual(tags);
  });

  it('are not those that are there', () => {
    expect(offeredTags(KNOWN, ['harbour'], 'harb').map(({ tag }) => tag)).toEqual(['Old harbour']);
  });
});

describe('the tag that is meant', () => {
  it.each([
    ['is the library’s but for capitals', 'HARBOUR', 'harbour'],
    ['is what is typed where the library has none', ' ferries ', 'ferries'],
    ['is none for nothing', '  ', ''],
  ])('%s', (_claim, typed, tag) => {
    expect(meantTag(KNOWN, typed)).toBe(tag);
  });
});
