import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce, inSlices } from '../../src/page/in-slices.ts';
import { ReadingBudget } from '../../src/page/reading-budget.ts';

/** A machine on which a unit of work takes so many milliseconds, and a page that counts how often it is let through. */
function machine(cost: (unit: number) => number) {
  const slices: number[] = [];
  let clock = 0;
  let slice = 0;
  let done = 0;
  function* work(units: number): Generator<undefined, string> {
    for (; done < units; done++) {
      clock += cost(done);
      slice += cost(done);
      yield;
    }
    return `${units} units`;
  }
  const pause = async () => {
    slices.push(slice);
    slice = 0;
  };
  return { work, slices, pace: { now: () => clock, pause }, units: () => done };
}

const never = new AbortController().signal;

describe('work in slices', () => {
  it.each([
    ['a fast machine', 0.01, 100_000],
    ['a machine of today', 0.1, 10_000],
    ['a slow machine', 2, 1000],
    ['a machine on which one unit is a slice', 30, 50],
  ])('lets the page through every 12 ms or so on %s', async (_name, each, units) => {
    const { work, slices, pace } = machine(() => each);
    expect(await inSlices(work(units), never, pace)).toEqual({ value: `${units} units`, spent: expect.closeTo(each * units, 3) });
    expect(Math.max(...slices)).toBeLessThanOrEqual(Math.max(12.001, each));
    // Not at every unit: a pause costs too.
    const expected = (each * units) / Math.max(12, each);
    expect(slices.length).toBeGreaterThanOrEqual(Math.floor(expected));
    expect(slices.length).toBeLessThanOrEqual(expected * 1.2 + 12);
  });

  it('is cut anew when a page gets heavier on the way', async () => {
    const { work, slices, pace } = machine((unit) => (unit < 1000 ? 0.1 : 1));
    await inSlices(work(2000), never, pace);
    // One slice is cut by the lighter part, and one by both; those behind them by the heavier.
    expect(slices.filter((slice) => slice > 13).length).toBeLessThanOrEqual(2);
  });

  it('gives what the same work gives at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2000), fc.double({ min: 0, max: 20, noNaN: true }), async (units, each) => {
        const { value } = await inSlices(machine(() => each).work(units), never, machine(() => each).pace);
        expect(value).toBe(atOnce(machine(() => each).work(units)));
      }),
      { numRuns: 50 },
    );
  });

  it('stops at the next pause when its signal aborts', async () => {
    const { work, pace, units } = machine(() => 1);
    const ending = new AbortController();
    const running = inSlices(work(10_000), ending.signal, {
      ...pace,
      pause: async () => {
        if (units() > 100) ending.abort(new Error('gone'));
      },
    });
    await expect(running).rejects.toThrow('gone');
    expect(units()).toBeLessThan(120);
  });
});

describe('the budget of a page', () => {
  it.each([1, 20, 100, 500])('holds a page that changes without end below a fiftieth of 30 s, when a reading takes %i ms', (each) => {
    let clock = 0;
    let spent = 0;
    const budget = new ReadingBudget(() => clock);
    while (clock < 30_000) {
      clock += 300 + budget.wait();
      if (clock >= 30_000) break;
      clock += each;
      spent += each;
      budget.spend(each);
    }
    // The last reading may begin while there is budget left, and end beyond it.
    expect(spent).toBeLessThanOrEqual(500 + each);
    expect(spent).toBeGreaterThan(0);
  });
});
