import { type Check, InvalidError } from './check.ts';

/**
 * A hybrid logical clock reading (Kulkarni, Demirbas and others, 2014) as a string that sorts by time:
 * milliseconds since 1970, a counter for readings within one millisecond, and the device that read it.
 */
export type Clock = string & { readonly brand?: 'Clock' };

export interface ClockParts {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  readonly count: number;
  readonly device: string;
}

const SHAPE = /^([0-9a-z]{9})-([0-9a-z]{4})-([0-9a-z]{4,32})$/;
const MAX_TIME = 36 ** 9 - 1;
const MAX_COUNT = 36 ** 4 - 1;

export function formatClock({ time, count, device }: ClockParts): Clock {
  return `${time.toString(36).padStart(9, '0')}-${count.toString(36).padStart(4, '0')}-${device}`;
}

/** @throws InvalidError when the string is no clock reading */
export function parseClock(clock: string): ClockParts {
  const match = SHAPE.exec(clock);
  if (!match) throw new InvalidError('clock', 'a clock reading');
  return { time: Number.parseInt(match[1] as string, 36), count: Number.parseInt(match[2] as string, 36), device: match[3] as string };
}

/** Negative when `a` is earlier. Total: two readings of different devices are never equal. */
export function compareClocks(a: Clock, b: Clock): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The next reading of a device: after its last one and after every reading it has seen, whatever its wall clock does.
 * @param last the latest reading seen, own or foreign, or null at the first
 * @param now the wall clock in milliseconds
 */
export function tick(last: Clock | null, now: number, device: string): Clock {
  const seen = last === null ? { time: 0, count: 0 } : parseClock(last);
  const wall = Math.min(Math.max(0, Math.floor(now)), MAX_TIME);
  if (wall > seen.time) return formatClock({ time: wall, count: 0, device });
  if (seen.count < MAX_COUNT) return formatClock({ time: seen.time, count: seen.count + 1, device });
  return formatClock({ time: Math.min(seen.time + 1, MAX_TIME), count: 0, device });
}

/** A clock reading from elsewhere. */
export const checkClock: Check<Clock> = (value, path) => {
  if (typeof value !== 'string' || !SHAPE.test(value)) throw new InvalidError(path ?? '', 'a clock reading');
  return value;
};
