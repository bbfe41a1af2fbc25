import { openDatabase } from '../store/database.ts';
import type { Database } from '../store/schema.ts';

let opening: Promise<Database> | null = null;

/** The reader's library, opened once in a worker's life, and again after it was closed for an update. */
export function library(): Promise<Database> {
  opening ??= openDatabase({ onClosed: forget }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opening;
}

function forget(): void {
  opening = null;
}
