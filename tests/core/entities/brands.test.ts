import { describe, expect, it } from 'vitest';
import { namesIn } from './trained.ts';

const BODIES: [claim: string, text: string, names: string[]][] = [
  ['speaks', 'Then zoBoat said it would close.', ['ORG zoBoat']],
  ['owns', 'They saw easyFerry’s ships in port.', ['ORG easyFerry']],
  ['has people', 'A spokesman for eNets said no.', ['ORG eNets']],
  ['is called a company', 'The old company iRope closed.', ['ORG iRope']],
  ['has a head of its own', 'In May deNorr Group said it would leave.', ['ORG deNorr Group']],
  [
    'is part of a longer one',
    'In May the zoBoat Council’s ships left, and zoBoat Council said no.',
    ['ORG zoBoat Council', 'ORG zoBoat Council'],
  ],
  [
    'says so elsewhere',
    'They went to zoBoat and back. The zoBoat ships left. On Monday zoBoat said no.',
    ['ORG zoBoat', 'ORG zoBoat', 'ORG zoBoat'],
  ],
];

const OTHERS: [claim: string, text: string, names: string[]][] = [
  ['a product', 'The iRope is new, and its iRope 2 is newer.', []],
  ['a unit', 'The boat used 20 kWh of power and 30 mAh more.', []],
  ['a maker named by its product', 'The iRope maker reported a loss.', []],
  ['a substance', 'A dose of mRNA helps.', []],
  ['a last name', 'Then Anna deNorr came.', ['PERSON Anna deNorr']],
];

describe('a name with a small letter first and a capital later', () => {
  it.each(BODIES)('is a body where it %s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each(OTHERS)('is left alone where it is %s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('is a place where the lists say so', () => {
    expect(namesIn('He was born in eSwatini in 1970.')).toEqual(['PLACE eSwatini']);
  });
});
