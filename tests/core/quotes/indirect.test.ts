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

  const STATEMENTS: [claim: string, text: string, found: [string, string | null][]][] = [
    ['a clause without "that"', 'Anna Berg said she would mend the pier.', [['she would mend the pier', 'Anna Berg']]],
    ['a verb of several speakers', 'Many sailors say the old pier will fall.', [['the old pier will fall', null]]],
    ['who is told, and when', 'Anna Berg told the town on Monday that the pier was old.', [['that the pier was old', 'Anna Berg']]],
    ['what others are urged to do', 'Anna Berg urged the town to mend the pier.', [['the town to mend the pier', 'Anna Berg']]],
    ['what is pointed to', 'Anna Berg pointed to the cracks in the old pier.', [['the cracks in the old pier', 'Anna Berg']]],
    [
      'two statements of a sentence',
      'Anna Berg said that the pier was old and added that it would fall.',
      [
        ['that the pier was old', 'Anna Berg'],
        ['that it would fall', 'Anna Berg'],
      ],
    ],
    ['a source first', 'According to Anna Berg, the old pier will fall.', [['the old pier will fall', 'Anna Berg']]],
    [
      'a source behind',
      'The old pier will fall within a year, according to Anna Berg.',
      [['The old pier will fall within a year', 'Anna Berg']],
    ],
    ['a speaker behind the verb', 'The old pier will fall soon, said Anna Berg.', [['The old pier will fall soon', 'Anna Berg']]],
    ['a name and a colon in a headline', 'Anna Berg: Old pier must be mended\nThe town waits.', [['Old pier must be mended', 'Anna Berg']]],
    [
      'a question that somebody unnamed asked',
      'Asked whether the old pier would hold, Anna Berg laughed.',
      [['whether the old pier would hold', null]],
    ],
    [
      'a question, who asked it, and the answer',
      'Asked by Oskar Lund if the pier, which is old, would hold, Anna Berg said that it would fall.',
      [
        ['if the pier, which is old, would hold', 'Oskar Lund'],
        ['that it would fall', 'Anna Berg'],
      ],
    ],
    [
      'what somebody was asked about',
      'Anna Berg laughed when asked about the cracks in the old pier.',
      [['the cracks in the old pier', null]],
    ],
    ['a clause of three words', 'The town said it would hold.', [['it would hold', null]]],
    [
      'a clause far behind where it was said',
      'Anna Berg said late on Monday at the meeting that the pier would fall.',
      [['that the pier would fall', 'Anna Berg']],
    ],
    [
      'a speaker with words before that no list holds',
      'The pier was as old as the town, harbour trust officials said.',
      [['The pier was as old as the town', null]],
    ],
    [
      'who speaks, and not who was told',
      'The pier is old and weak, her aide, Oskar Lund, told The Tide Gazette.',
      [['The pier is old and weak', 'Oskar Lund']],
    ],
    ['a source behind an opening', 'In addition, according to Anna Berg, the pier will fall.', [['the pier will fall', 'Anna Berg']]],
    [
      'a source between a subject and its verb',
      'The old pier, according to Anna Berg, will fall in spring.',
      [['The old pier, according to Anna Berg, will fall in spring', 'Anna Berg']],
    ],
    ['numbers that speak', 'About 42% say they like the old pier.', [['they like the old pier', null]]],
    ['a base form behind a noun', 'The women say the pier will fall.', [['the pier will fall', null]]],
    ['a second verb behind “but”', 'Anna Berg keeps the old pier but says that it will fall.', [['that it will fall', 'Anna Berg']]],
    ['nothing before a verb with an object', 'In the rain, the pier, a wooden one, Anna Berg reported a crack.', []],
    [
      'what a clause ends before a comma',
      'While Anna Berg says the old pier will fall, the town likes it.',
      [['the old pier will fall', 'Anna Berg']],
    ],
    ['nothing that somebody might say', 'Anna Berg might soon say that the old pier would fall.', []],
    ['nothing that tells some of many apart', 'Sailors who say the old pier will fall moved to Haven.', []],
    ['nothing that is owed to somebody', 'In Haven she read the long poem of the sea attributed to Anna Berg.', []],
    ['nothing that is denied', 'Anna Berg did not say that the old pier would fall.', []],
    ['nothing that was said to somebody', 'Anna Berg was told that the old pier would fall.', []],
    [
      'what goes on behind a speaker between commas',
      'It is no surprise, Anna Berg said, that the old pier fell.',
      [['It is no surprise, Anna Berg said, that the old pier fell', 'Anna Berg']],
    ],
    [
      'no more than what was said before “and”',
      'The old pier would fall in spring, Anna Berg said, and the town waited for it.',
      [['The old pier would fall in spring', 'Anna Berg']],
    ],
    [
      'a source behind a sentence that goes on from another',
      'And in spring the old pier will fall, according to Anna Berg.',
      [['in spring the old pier will fall', 'Anna Berg']],
    ],
    [
      'no more than the clause before “but”',
      'Anna Berg said the old pier would fall, but the town likes it.',
      [['the old pier would fall', 'Anna Berg']],
    ],
    [
      'no more than the clause before “who”',
      'Anna Berg said the pier was built by Oskar Lund, who sailed away in spring.',
      [['the pier was built by Oskar Lund', 'Anna Berg']],
    ],
    [
      'a whole clause around “which”',
      'Anna Berg said the pier, which is old and grey, will fall.',
      [['the pier, which is old and grey, will fall', 'Anna Berg']],
    ],
    [
      'a clause that goes on behind “but that”',
      'Anna Berg said that the pier was old, but that it would hold.',
      [['that the pier was old, but that it would hold', 'Anna Berg']],
    ],
    [
      'no more than the first of two clauses behind “after”',
      'After the harbour council said that the pier was old, Anna Berg mended it.',
      [['that the pier was old', null]],
    ],
    [
      'whom somebody calls on, and to do what',
      'Anna Berg called on the town to mend the pier.',
      [['the town to mend the pier', 'Anna Berg']],
    ],
    ['nothing that is only supposed', 'The pier will fall if Anna Berg says that it is old.', []],
    ['nothing behind “That said”', 'That said, the old pier will hold for years.', []],
    ['nothing that is cited elsewhere', 'The cracks that Anna Berg cited in her letter are old.', []],
    ['what is spoken of', 'Anna Berg spoke about the cracks in the old pier.', [['the cracks in the old pier', 'Anna Berg']]],
    ['what somebody vows to do', 'Anna Berg vowed to mend the old pier.', [['to mend the old pier', 'Anna Berg']]],
    ['no plan', 'Anna Berg went to the pier to say what she thought.', []],
  ];

  it.each(STATEMENTS)('finds %s', (_, text, found) => {
    expect(reported(text)).toEqual(found);
  });

  it('takes no state of mind', () => {
    expect(reported('Anna Berg hopes that the old pier will hold.')).toEqual([]);
  });

  it('takes no cue from inside a quotation', () => {
    expect(reported('“Oskar said that the pier would fall,” Anna Berg wrote.')).toEqual([]);
  });

  it('finds what stands in one sentence with marked words, in reading order', () => {
    const quotes = quotationsIn('“The pier will fall,” Anna Berg said, adding that she would mend it in spring.');
    expect(quotes.map(({ kind, span: { start } }) => [kind, start])).toEqual([
      ['direct', 1],
      ['indirect', 45],
    ]);
    expect(reported('Anna Berg said that the old pier would fall in spring and called the town “a ruin”.')).toEqual([
      ['that the old pier would fall in spring', 'Anna Berg'],
    ]);
  });

  it('calls a sentence with marked words mixed, and not reported as well', () => {
    const quotes = quotationsIn('Anna Berg said that the pier was “old and weak”.');
    expect(quotes.map(({ kind }) => kind)).toEqual(['mixed']);
  });
});
