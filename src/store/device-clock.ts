import { type Check, nullable, object, oneOf, text, where } from '../core/check.ts';
import { type Clock, checkClock, compareClocks, tick } from '../core/clock.ts';
import { readRows } from './read-rows.ts';
import type { ClockRow, WriteTransaction } from './schema.ts';

const checkClockRow: Check<ClockRow> = object({
  id: oneOf(['device']),
  device: where(text(32), (name) => /^[0-9a-z]{4,32}$/.test(name), 'a device'),
  last: nullable(checkClock),
});

/** Gives out readings inside one transaction; each is later than all before it and than all that were seen. */
export interface DeviceClock {
  /** @param seen readings that the new one must follow */
  read(seen: readonly Clock[]): Clock;
  /** Stores the last reading. */
  save(): Promise<void>;
}

/**
 * This device's clock. A device without one, or with one that cannot be read, gets a new name: readings of two devices
 * never meet.
 * @param now the wall clock in milliseconds
 */
export async function deviceClock(tx: WriteTransaction, now: number): Promise<DeviceClock> {
  const store = tx.objectStore('clocks');
  const stored = await store.get('device');
  const known = readRows('clocks', 'id', stored === undefined ? [] : [stored], checkClockRow).rows[0];
  const device = known?.device ?? crypto.randomUUID().replaceAll('-', '').slice(0, 16);
  let last = known?.last ?? null;
  return {
    read: (seen) => {
      for (const clock of seen) if (last === null || compareClocks(clock, last) > 0) last = clock;
      last = tick(last, now, device);
      return last;
    },
    save: async () => {
      await store.put({ id: 'device', device, last });
    },
  };
}
