import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../../src/core/text/edit-distance.ts';

it.each([
  ['Sergey', 'Sergei', 1],
  ['Puitn', 'Putin', 1],
  ['Holm', 'Holms', 1],
  ['Holm', 'Olm', 2],
  ['Berg', 'Berg', 0],
])('%s and %s are %i apart', (one, other, apart) => expect(editDistance(one, other, 3)).toBe(apart));

it('says of one slip what the whole distance says, whatever the words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  const whole = (one: string, other: string) => editDistance(one, other, 10);
  fc.assert(fc.property(word, word, (one, other) => void expect(editDistance(one, other, 1)).toBe(Math.min(2, whole(one, other)))));
});
