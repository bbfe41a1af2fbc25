import { describe, expect, it } from 'vitest';
import { textAt } from '../../../src/core/span.ts';
import { quotationsIn } from './said.ts';

const CASES: [claim: string, text: string, said: [words: string, speaker: string | null, cue: string | null][]][] = [
  ['the speaker behind the verb', '„Der Steg ist alt“, sagte Anna Berg.', [['Der Steg ist alt', 'Anna Berg', 'sagte']]],
  [
    'an office stays outside the name',
    'Stadtrat Oskar Lind rief: „Der Steg muss jetzt gesperrt werden.“',
    [['Der Steg muss jetzt gesperrt werden.', 'Oskar Lind', 'rief']],
  ],
  [
    'both sentences of a paragraph',
    '„Der Steg ist alt“, sagte die Trainerin Anna Berg. „Er kann jederzeit brechen.“',
    [
      ['Der Steg ist alt', 'Anna Berg', 'sagte'],
      ['Er kann jederzeit brechen.', 'Anna Berg', 'sagte'],
    ],
  ],
  ['few words behind a subjunctive', 'Der Umbau sei „Unsinn“.', [['Unsinn', null, null]]],
  ['one word behind “als”', 'Anna Berg bezeichnete den Umbau als „Unsinn“.', [['Unsinn', 'Anna Berg', 'bezeichnete']]],
  ['no name behind a noun', 'Das Schiff „Nordlicht“ liegt im Hafen.', []],
  ['no name behind an article', 'Die „Rundschau am Hafen“ erscheint täglich.', []],
];

describe('German', () => {
  for (const language of ['de', null]) {
    it.each(CASES)(`finds %s, language ${language}`, (_, text, said) => {
      const found = quotationsIn(text, language).flatMap(({ kind, parts, speaker, cue }) =>
        kind === 'indirect' ? [] : parts.map((part) => [textAt(text, part), speaker?.name ?? null, cue && textAt(text, cue)]),
      );
      expect(found).toEqual(said);
    });
  }
});
