import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { echoes } from '../../../src/core/quotes/echoes.ts';
import { scanMarks } from '../../../src/core/quotes/scan.ts';
import { textAt } from '../../../src/core/span.ts';

const echoed = (text: string) => {
  const regions = scanMarks(text);
  const words = regions.map(
    ({ span }) =>
      textAt(text, span)
        .toLowerCase()
        .match(/[\p{L}']+/gu) ?? [],
  );
  return [...echoes(regions, words)].map((index) => textAt(text, (regions[index] as (typeof regions)[number]).span));
};

describe('few words that stand inside longer ones', () => {
  it('are found whatever stands around them', () => {
    expect(echoed('“So Mad!” “He is so mad to build here.”')).toEqual(['So Mad!']);
  });

  it('are found in every place that has them', () => {
    expect(echoed('“Mad.” “It is a mad idea of theirs.” “Mad!” “Sane.”')).toEqual(['Mad.', 'Mad!']);
  });

  it('are not found in words as few as they are, nor in parts of words', () => {
    expect(echoed('“Mad.” “Mad.” “So mad.” “It is a madness of the town.”')).toEqual([]);
  });

  it('looks at each word a bounded number of times', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        let asked = 0;
        const long = new Proxy(
          Array.from({ length: 100 }, () => 'a'),
          {
            get: (words, key) => {
              if (key === 'slice') asked++;
              return Reflect.get(words, key);
            },
          },
        );
        const few = Array.from({ length: count }, (_, i) => ['a', `b${i}`]);
        echoes(
          [...few, long].map(() => scanMarks('“a”')[0] as ReturnType<typeof scanMarks>[number]),
          [...few, long],
        );
        expect(asked).toBeLessThanOrEqual(2 * long.length);
      }),
      { numRuns: 20 },
    );
  });
});
