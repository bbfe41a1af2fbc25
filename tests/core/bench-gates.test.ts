import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gate, holds, nextGate, readGates, withNextGates } from '../../bench/board/gates.mjs';

const must = (gate: number | null, better?: 'lower'): Gate => ({ must: 90, gate, ...(better ? { better } : {}) });

const CASES: [claim: string, gate: Gate, figure: { value: number; interval: [number, number] | null; point?: number }, next: number][] = [
  ['asks for one point less than the figure', must(null), { value: 70.04, interval: [60, 80] }, 69],
  ['asks for no less than chance alone explains', must(null), { value: 70, interval: [69.6, 70.4] }, 69.6],
  ['asks for what must be once it is reached', must(null), { value: 95, interval: [94, 96] }, 90],
  ['keeps a gate that is higher', must(75), { value: 70, interval: null }, 75],
  ['raises a gate that is lower', must(60), { value: 70, interval: null }, 69],
  ['gives a count no room', must(null), { value: 5, interval: null, point: 0 }, 5],
  ['asks for at most one point more where less is better', must(null, 'lower'), { value: 95.02, interval: [90, 99] }, 96.1],
  ['asks for at most what chance alone explains where less is better', must(null, 'lower'), { value: 95, interval: [94, 95.3] }, 95.3],
  ['asks for what must be where less is better and it is reached', must(null, 'lower'), { value: 3, interval: [0, 8] }, 90],
  ['keeps a stricter gate where less is better', must(92, 'lower'), { value: 95, interval: null }, 92],
];

const figures = fc.record({
  value: fc.double({ min: 0, max: 100, noNaN: true }),
  interval: fc.option(fc.tuple(fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true })), { nil: null }),
});

describe('the gates', () => {
  it.each(CASES)('%s', (_claim, gate, figure, next) => {
    expect(nextGate(gate, figure)).toBeCloseTo(next, 9);
  });

  it('hold for the figure that first set them', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom('lower' as const, undefined), ({ value, interval }, better) => {
        const around: [number, number] | null = interval && [value - interval[0], value + interval[1]];
        const gate = must(null, better);
        expect(holds({ ...gate, gate: nextGate(gate, { value, interval: around }) }, value)).toBe(true);
      }),
    );
  });

  it('are never made easier', () => {
    fc.assert(
      fc.property(
        figures,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.constantFrom('lower' as const, undefined),
        (figure, old, better) => {
          const gate = must(old, better);
          const next = nextGate(gate, { ...figure, interval: null });
          expect(better ? next <= old : next >= old).toBe(true);
        },
      ),
    );
  });

  it('ask nothing where none is set', () => {
    expect(holds(undefined, 0)).toBeNull();
    expect(holds(must(null), 0)).toBeNull();
  });

  it('are set for their own figure and set alone', () => {
    const gates = { news: { recall: must(50) }, blogs: { recall: must(50) } };
    const figure = { set: 'news', name: 'recall', value: 80, interval: null, peers: {} };
    expect(withNextGates(gates, [figure])).toEqual({ news: { recall: must(79) }, blogs: { recall: must(50) } });
    expect(gates.news.recall.gate).toBe(50);
  });

  it('are no stricter than what is asked for', () => {
    const strict = Object.values(readGates())
      .flatMap((sets) => Object.values(sets))
      .flatMap((named) => Object.entries(named))
      .filter(([, { gate, must: asked, better }]) => gate !== null && (better === 'lower' ? gate < asked : gate > asked));
    expect(strict).toEqual([]);
  });
});
