import type { Failure } from '../core/reply.ts';
import { NewerStoreError, StoreFullError } from '../store/errors.ts';

/** A failure of the store in the words that a reader is shown. */
export function storeFailure(error: unknown): Failure {
  if (error instanceof StoreFullError) return { code: 'store-full', message: 'The disk is full. Your words are kept here until there is room.', retry: true };
  if (error instanceof NewerStoreError) {
    return { code: 'newer-store', message: 'This library was written by a newer Quotemark. Update to open it. Nothing was changed.', retry: false };
  }
  return { code: 'store', message: `The library did not answer: ${error instanceof Error ? error.message : String(error)}`, retry: true };
}
