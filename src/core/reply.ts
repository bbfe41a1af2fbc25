/**
 * Why something could not be done. What the reader sees are the words of `code` (`failure_…` in public/_locales);
 * `message` says it in plain English to whoever looks for the cause.
 */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** True when the same call may go through later. */
  readonly retry: boolean;
}

/** Every message has an answer: what was asked for, or why not. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

export function failed(code: string, message: string, retry = false): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message, retry } };
}
