import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acronymLetters, longFormStart } from '../../../src/core/entities/acronyms.ts';
import { languageFor } from '../../../src/core/languages/index.ts';

const EN = languageFor('en');
const longForm = (words: string, acronym: string) => {
  const parts = words.split(' ');
  const start = longFormStart(parts, acronymLetters(acronym) ?? '?', EN);
  return start === -1 ? null : parts.slice(start).join(' ');
};

const LONG: [claim: string, words: string, acronym: string, long: string | null][] = [
  ['begins where the letters do', 'members of the Harbour Pilots Union', 'HPU', 'Harbour Pilots Union'],
  ['passes small words over', 'the Council of Ports and Harbours', 'CPH', 'Council of Ports and Harbours'],
  ['lets a small word give a letter', 'the Friends of Old Boats', 'FoOB', 'Friends of Old Boats'],
  ['reads dots', 'the Northern Council', 'N.C.', 'Northern Council'],
  ['takes a word with a hyphen for one', 'the Institute for Co-operation', 'IC', 'Institute for Co-operation'],
  ['takes a word with a hyphen for two', 'the Anti-Piracy Office', 'APO', 'Anti-Piracy Office'],
  ['passes possessives and ampersands over', 'the Fishers ’s & Sailors Bank', 'FSB', 'Fishers ’s & Sailors Bank'],
  ['needs every word with a capital', 'the Harbour Pilots Union', 'HU', null],
  ['needs every letter', 'the Harbour Pilots Union', 'XHPU', null],
  ['needs capitals', 'the agency for coastal safety', 'ACS', null],
  ['does not end in a small word', 'the Council of', 'CO', null],
];

describe('the long form of an acronym', () => {
  it.each(LONG)('%s', (_, words, acronym, long) => {
    expect(longForm(words, acronym)).toBe(long);
  });

  it('is asked for of no plain word, of no plural and of no long one', () => {
    expect(['Oslo', 'ferry', 'NGOs', 'B', '2026', 'ABCDEFGHIJKL', ''].map(acronymLetters)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is found wherever a name was shortened by its initials', () => {
    const capital = fc.stringMatching(/^[A-Z][a-z]{1,6}$/);
    fc.assert(
      fc.property(fc.array(capital, { minLength: 2, maxLength: 6 }), fc.constantFrom(' ', ' of ', ' of the '), (words, between) => {
        const name = words.join(between);
        expect(longForm(`then the ${name}`, words.map((word) => word[0]).join(''))).toBe(name);
      }),
    );
  });
});
