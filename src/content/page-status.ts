import type { PageState } from '../messages.ts';

type WithoutVersion<T> = T extends unknown ? Omit<T, 'version'> : never;
export type PageStatus = WithoutVersion<PageState>;

/** How long a question about the next state waits, in milliseconds: below the 30 s after which a worker is stopped. */
const LONGEST_WAIT = 20_000;

/** What the popup shows of this page: one value, and everybody who waits for the next one. */
export class PageStatusBoard {
  #version = 0;
  #status: PageStatus = { status: 'reading' };
  #waiting = new Set<() => void>();

  get status(): PageStatus {
    return this.#status;
  }

  set(status: PageStatus): void {
    this.#status = status;
    this.#version++;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  /** The state, at once if it is another than the one `seen`, else when it changes or the wait is over. */
  async otherThan(seen: number): Promise<PageState> {
    if (this.#version === seen) await this.#change();
    return { ...this.#status, version: this.#version };
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(wake);
        resolve();
      }, LONGEST_WAIT);
      const wake = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#waiting.add(wake);
    });
  }
}
