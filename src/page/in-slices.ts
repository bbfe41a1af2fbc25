/** How long one slice may keep the page waiting, in milliseconds: well below the 50 from which a task is a long one. */
const SLICE = 12;
/** The first slice, in units of work: the yardstick by which the next ones are cut. */
const FIRST = 1;
const MOST = 4096;

/** What slices need of their surroundings. */
export interface Pace {
  /** In milliseconds. */
  now(): number;
  /** Lets the page do what waits. */
  pause(): Promise<unknown>;
}

declare const scheduler: { yield?(): Promise<void> } | undefined;

/** A hidden page's timers wait for a second: where the browser has a way to yield, that is taken. */
const PAGE: Pace = {
  now: () => performance.now(),
  pause: () => (typeof scheduler === 'undefined' ? undefined : scheduler.yield?.()) ?? new Promise((resolve) => setTimeout(resolve)),
};

/**
 * Runs work to its end in slices, and lets the page go on between them. The work yields after each unit; how many units
 * make a slice is measured at the start, and again with each slice.
 * @returns what the work returns, and the milliseconds that it took without the pauses
 * @throws the signal's reason, when it aborts
 */
export async function inSlices<T>(
  work: Generator<unknown, T>,
  signal: AbortSignal,
  pace: Pace = PAGE,
): Promise<{ readonly value: T; readonly spent: number }> {
  let units = FIRST;
  let spent = 0;
  for (;;) {
    signal.throwIfAborted();
    const started = pace.now();
    for (let unit = 0; unit < units; unit++) {
      const step = work.next();
      if (step.done) return { value: step.value, spent: spent + pace.now() - started };
    }
    const took = pace.now() - started;
    spent += took;
    units = Math.max(1, Math.min(MOST, units * 2, Math.floor((units * SLICE) / Math.max(took, 0.1))));
    await pace.pause();
  }
}

/** Runs the same work in one go, where no page waits. @throws the signal's reason, when it aborts */
export function atOnce<T>(work: Generator<unknown, T>, signal?: AbortSignal): T {
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
  }
}
