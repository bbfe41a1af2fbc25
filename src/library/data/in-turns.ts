import type { Reading } from '../../core/import/imported.ts';

/** How long one turn may keep the screen waiting, in milliseconds. */
const TURN = 12;

/** How far it is, of how much. */
export type OnReading = (done: number, of: number) => void;

/**
 * Reads in turns: the screen says how far it is, and the reader can stop it.
 * @throws the signal's reason, when it aborts
 */
export async function inTurns<T>(work: Generator<Reading, T>, signal: AbortSignal, onReading: OnReading): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - started < TURN) continue;
    onReading(step.value.done, step.value.of);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    started = performance.now();
  }
}
