import { type Check, InvalidError } from '../core/check.ts';
import type { StoreName } from './schema.ts';

/** A stored row that cannot be read. It is left where it is: a later version may understand it. */
export interface DamagedRow {
  readonly store: StoreName;
  readonly key: string;
  readonly reason: string;
}

export interface Rows<T> {
  readonly rows: readonly T[];
  readonly damaged: readonly DamagedRow[];
}

/** Takes stored rows through their check; one that fails is skipped and reported. */
export function readRows<T>(store: StoreName, keyPath: string, stored: readonly unknown[], check: Check<T>): Rows<T> {
  const rows: T[] = [];
  const damaged: DamagedRow[] = [];
  for (const row of stored) {
    try {
      rows.push(check(row));
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      damaged.push({ store, key: String((row as Record<string, unknown> | null | undefined)?.[keyPath]), reason: error.message });
    }
  }
  return { rows, damaged };
}
