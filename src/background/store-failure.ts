import type { Failure } from '../core/reply.ts';
import { NewerStoreError, StoreError } from '../store/errors.ts';

/** A failure of the store as a reply: its own words where it has some, and whether trying again may help. */
export function storeFailure(error: unknown): Failure {
  if (error instanceof StoreError) return { code: error.code, message: error.message, retry: !(error instanceof NewerStoreError) };
  return { code: 'store', message: `The library did not answer: ${error instanceof Error ? error.message : String(error)}`, retry: true };
}
