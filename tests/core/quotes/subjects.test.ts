import { describe, expect, it } from 'vitest';
import { MODEL } from '../entities/trained.ts';
import { type Said, saidIn } from './said.ts';

const BERG = 'Anna Berg';
const CASES: [claim: string, text: string, said: Said[]][] = [
  [
    'a clause behind “after”, told by its verb',
    'Oskar Lind sent the letter after Anna Berg told the town that the pier was “not for sale”.',
    [['not for sale', BERG]],
  ],
  [
    'somebody without a name behind “before”',
    'Oskar Lind moved to Haven weeks before its deputy mayor boasted about a “golden pier”.',
    [['golden pier', '(its deputy mayor)']],
  ],
  [
    'the main clause, where another opens the sentence',
    'When Oskar Lind died in 1998, Anna Berg released the following lines:\n“We will miss him at the pier.”',
    [['We will miss him at the pier.', BERG]],
  ],
  [
    'a verb behind another one',
    'Asked whether Oskar Lind would come, Anna Berg smiled and said, “We will see in spring.”',
    [['We will see in spring.', BERG]],
  ],
  ['who did it, behind a passive', 'Oskar Lind was asked on Monday by Anna Berg, “Who mends the pier?”', [['Who mends the pier?', BERG]]],
  [
    'who did it, behind a participle',
    'Oskar Lind built the bridge, a plan described by engineers as a “way out of all our troubles”.',
    [['way out of all our troubles', '(engineers)']],
  ],
  [
    'somebody added by “with”',
    'Anna Berg left the pier, with many of the old sailors shouting “We are not for sale!”',
    [['We are not for sale!', '(many of the old sailors)']],
  ],
  [
    'said X, where words without marks stand between',
    '“It was a very poor deal” for the towns that Oskar Lind likes best, said Anna Berg, an engineer.',
    [['It was a very poor deal', BERG]],
  ],
  [
    'no name in a clause that is told',
    'The report, titled “The Pier”, concludes that Oskar Lind is “not to be trusted”.',
    [['not to be trusted', '(The report)']],
  ],
  [
    'an office behind the name of a body and a word that no list holds',
    '“The pier is old,” said one former Harbour Union leadership aide.',
    [['The pier is old,', '(one former Harbour Union leadership aide)']],
  ],
  [
    'who spoke the sentence before, where nothing else is said to speak',
    '“They had no plan,” said Anna Berg, an engineer. Oskar Lind “merely watched as the old pier went down”.',
    [
      ['They had no plan,', BERG],
      ['merely watched as the old pier went down', BERG],
    ],
  ],
  ['no object behind its verb', 'As Anna Berg, author of “The Pier”, put it, “The town is poor.”', [['The town is poor.', BERG]]],
  [
    'nobody who is quoted by others',
    'Anna Berg opened the pier by quoting Oskar Lind in Norse: “What stands must fall.”',
    [['What stands must fall.', BERG]],
  ],
  [
    'no signature where the sentence goes on',
    'Anna Berg has called the harbour “the next gold mine” – Oskar Lind owns most of it.',
    [['the next gold mine', BERG]],
  ],
];

/** With the names that the trained model finds. */
const TRAINED: [claim: string, text: string, said: Said[]][] = [
  [
    'the name behind an office that goes on with “of”',
    'Secretary of State Anna Berg said the pier was “no longer hers to mend”.',
    [['no longer hers to mend', BERG]],
  ],
  [
    'the campaign, and not the one it is named for',
    'Oskar Lind waited. The vote was lost, and the Lind campaign said it was “not the end”.',
    [['not the end', '(the Lind campaign)']],
  ],
];

describe('the subject of a verb in sentences of several clauses', () => {
  for (const [claim, text, said] of CASES) it(claim, () => expect(saidIn(text)).toEqual(said));
  for (const [claim, text, said] of TRAINED) it(claim, () => expect(saidIn(text, 'en', MODEL)).toEqual(said));
});
