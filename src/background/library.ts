import { openDatabase } from '../store/database.ts';
import { BlockedStoreError } from '../store/errors.ts';
import type { Database } from '../store/schema.ts';

let opening: Promise<Database> | null = null;

/**
 * The reader's library, opened once in a worker's life, and again after it was closed for an update.
 * @throws BlockedStoreError while another tab keeps an update waiting; it goes on when that tab is closed
 */
export function library(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
    if (!(error instanceof BlockedStoreError)) forget();
    throw error;
  });
  return opening;
}

function open(): Promise<Database> {
  return new Promise((resolve, reject) => {
    const onBlocked = () => reject(new BlockedStoreError());
    const opened = openDatabase({ onClosed: forget, onBlocked });
    opened.then(resolve, reject);
    // Whoever asks once it is open gets it, though those who asked before were told to wait.
    opened.then(
      () => {
        opening = opened;
      },
      () => forget(),
    );
  });
}

function forget(): void {
  opening = null;
}
