import { expect, it } from 'vitest';
import { languageFor } from '../../../src/core/languages/index.ts';
import type { Language } from '../../../src/core/languages/language.ts';
import { TRAITS, traitsOf } from '../../../src/core/languages/traits.ts';

const LISTS: readonly (readonly [keyof typeof TRAITS, (language: Language) => Iterable<string>])[] = [
  ['opensPhrase', ({ determiners, pronouns, titles, roles }) => [...determiners, ...pronouns.keys(), ...titles, ...roles]],
  ['opensCue', ({ cues, speechNouns }) => [...cues.keys(), ...speechNouns]],
  ['endsPhrase', ({ prepositions, auxiliaries, relativeWords }) => [...prepositions, ...auxiliaries, ...relativeWords]],
  ['role', ({ roles, titles, honorifics, documents }) => [...roles, ...titles, ...honorifics.keys(), ...documents]],
  ['determines', ({ determiners, possessivePronouns }) => [...determiners, ...possessivePronouns.keys()]],
  ['modifiesTitle', ({ titleModifiers }) => titleModifiers],
  ['title', ({ titles, honorifics }) => [...titles, ...honorifics.keys()]],
  ['common', ({ functionWords, calendar }) => [...functionWords, ...calendar]],
];

it.each(['en', 'de', 'fr', 'es', 'ru'])('says of every word of the lists of %s that it is in them', (code) => {
  const language = languageFor(code, '');
  for (const [trait, words] of LISTS)
    expect([...words(language)].filter((word) => (traitsOf(word, language) & TRAITS[trait]) === 0)).toEqual([]);
});

it('says nothing of a word that no list has, and tells an office by its end where a language joins nouns', () => {
  expect(traitsOf('lighthouse', languageFor('en', ''))).toBe(0);
  const german = traitsOf('hafensprecherin', languageFor('de', ''));
  expect(german & (TRAITS.role | TRAITS.opensPhrase)).toBe(TRAITS.role | TRAITS.opensPhrase);
});

it.each(['oslo-based', 'oslo‑based'])('knows the hyphen in %s', (word) => {
  expect(traitsOf(word, languageFor('en', ''))).toBe(TRAITS.hyphenated);
});
