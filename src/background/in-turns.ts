/** How long one turn may keep other messages waiting, in milliseconds. */
const TURN = 12;

/**
 * Runs work that yields after each slice, and lets the worker answer other messages in between.
 * @returns what the work returns
 */
export async function inTurns<T>(work: Generator<unknown, T>): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - started < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve));
    started = performance.now();
  }
}
