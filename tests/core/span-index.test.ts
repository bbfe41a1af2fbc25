import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spanLength } from '../../src/core/span.ts';
import { spanIndex } from '../../src/core/span-index.ts';

const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ span: { start, end: start + length } }));

it('finds what holds an offset, and nothing else, the shortest first', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), fc.nat(90), (items, offset) => {
      const found = spanIndex(items).at(offset);
      const holds = items.filter(({ span: { start, end } }) => start <= offset && offset < end);
      expect(new Set(found)).toEqual(new Set(holds));
      expect(found.length).toBe(holds.length);
      const lengths = found.map((item) => spanLength(item.span));
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    }),
  );
});
