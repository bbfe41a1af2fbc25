import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidError } from '../../src/core/check.ts';
import { type Clock, compareClocks, formatClock, parseClock, tick } from '../../src/core/clock.ts';

const times = fc.oneof(
  fc.integer({ min: 0, max: 4_000_000_000_000 }),
  fc.integer({ min: -10, max: 10 }),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
);
const devices = fc.constantFrom('aaaa', 'bbbb0000', 'zz9zz9zz9zz9zz9zz9zz9zz9zz9zz9zz');

describe('the clock', () => {
  it('goes on with every reading, whatever the wall clock does and whichever device reads', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(times, devices), { maxLength: 40 }), (readings) => {
        let last: Clock | null = null;
        for (const [now, device] of readings) {
          const next: Clock = tick(last, now, device);
          if (last !== null) expect(compareClocks(next, last)).toBeGreaterThan(0);
          expect(parseClock(next).device).toBe(device);
          last = next;
        }
      }),
    );
  });

  it('follows a wall clock that goes forwards', () => {
    expect(parseClock(tick('000000001-0007-aaaa', 5000, 'aaaa'))).toEqual({ time: 5000, count: 0, device: 'aaaa' });
  });

  it('counts on when the wall clock stands still or goes back, and borrows a millisecond when the count is full', () => {
    const last = formatClock({ time: 5000, count: 36 ** 4 - 2, device: 'aaaa' });
    const full = tick(last, 4000, 'aaaa');
    expect(parseClock(full)).toMatchObject({ time: 5000, count: 36 ** 4 - 1 });
    expect(parseClock(tick(full, 4000, 'aaaa'))).toMatchObject({ time: 5001, count: 0 });
  });

  it('sorts as a string by time, then count, then device', () => {
    const parts = fc.record({ time: fc.nat(), count: fc.nat(36 ** 4 - 1), device: devices });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const byParts = a.time - b.time || a.count - b.count || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
        expect(Math.sign(compareClocks(formatClock(a), formatClock(b)))).toBe(Math.sign(byParts));
        expect(parseClock(formatClock(a))).toEqual(a);
      }),
    );
  });

  it.each([
    '',
    'now',
    '000000001-0000-',
    '000000001-0000-ab',
    '000000001-0000-ABCD',
    '00000001-0000-abcd',
    ' 000000001-0000-abcd',
    '000000001-0000-abcd\n',
  ])('takes no reading that is none: %j', (clock) => {
    expect(() => parseClock(clock)).toThrow(InvalidError);
  });
});
