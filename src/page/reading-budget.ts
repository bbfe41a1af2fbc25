/** What readings of one document may cost: so many milliseconds at once, and this share of the time that goes by. */
const AT_ONCE = 200;
const SHARE = 0.01;

/** Keeps the page's own changes from costing more than a share of its time, however often they come. */
export class ReadingBudget {
  #spent = 0;
  readonly #began: number;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#began = now();
  }

  /** @param time what a reading took, in milliseconds */
  spend(time: number): void {
    this.#spent += time;
  }

  /** How long the next reading has to wait, in milliseconds. */
  wait(): number {
    return Math.max(0, (this.#spent - AT_ONCE) / SHARE - (this.#now() - this.#began));
  }
}
