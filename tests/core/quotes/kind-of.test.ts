import { describe, expect, it } from 'vitest';
import { quotationsIn } from './said.ts';

const CASES: [claim: string, kind: string, text: string, language?: string][] = [
  ['a cue and a comma lead to it', 'direct', 'Anna Berg said, “we will mend the pier in spring.”'],
  ['it begins the sentence', 'direct', '“we will mend the pier in spring,” Anna Berg said.'],
  ['words before only say when', 'direct', 'In the evening, Anna Berg said, “we will mend the pier in spring.”'],
  ['a statement goes on behind an inserted speaker', 'mixed', 'The pier, Anna Berg says, “does not fall down on Sundays”.'],
  ['a statement goes on behind the verb', 'mixed', 'Anna Berg said the pier was “older than the whole town”.'],
  ['behind a comma without a cue', 'mixed', 'Der Hafen bekam eine Mole, „die so schief steht wie der Mond“.', 'de'],
  ['behind an elision', 'mixed', 'Le port parle d’« une grande maison dans la mer ».', 'fr'],
  ['in a script without case', 'direct', '市長は記者会見で、「橋は来年の春に直したい」と述べた。', 'ja'],
];

describe('direct and mixed quotations', () => {
  it.each(CASES)('%s: %s', (_, kind, text, language = 'en') => {
    expect(quotationsIn(text, language).map((quotation) => quotation.kind)).toEqual([kind]);
  });
});
