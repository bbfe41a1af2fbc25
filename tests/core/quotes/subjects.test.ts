import { describe, expect, it } from 'vitest';
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

describe('the subject of a verb in sentences of several clauses', () => {
  for (const [claim, text, said] of CASES) it(claim, () => expect(saidIn(text)).toEqual(said));
});
