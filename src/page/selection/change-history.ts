import type { HighlightChange } from '../../core/highlight-change.ts';
import { done, type Reply } from '../../core/reply.ts';

/** One change of one highlight, and the change that takes it back. */
export interface Step {
  readonly id: string;
  readonly forth: HighlightChange;
  readonly back: HighlightChange;
}

type Write = (id: string, change: HighlightChange) => Promise<Reply<unknown>>;

/** What was changed in this visit, to be taken back and done again, one after the other. What fails is not remembered. */
export class ChangeHistory {
  readonly #write: Write;
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(write: Write) {
    this.#write = write;
  }

  do(step: Step): Promise<Reply<unknown>> {
    return this.#inTurn(async () => {
      const reply = await this.#write(step.id, step.forth);
      if (!reply.ok) return reply;
      this.#done.push(step);
      this.#undone.length = 0;
      return reply;
    });
  }

  /** Takes back a step, or the last one; null where there is none. */
  undo(step?: Step): Promise<Reply<unknown> | null> {
    return this.#inTurn(() => this.#move(this.#done, this.#undone, step, ({ back }) => back));
  }

  redo(): Promise<Reply<unknown> | null> {
    return this.#inTurn(() => this.#move(this.#undone, this.#done, undefined, again));
  }

  async #move(from: Step[], to: Step[], wanted: Step | undefined, way: (step: Step) => HighlightChange): Promise<Reply<unknown> | null> {
    const step = wanted ?? from.at(-1);
    const at = step === undefined ? -1 : from.lastIndexOf(step);
    if (step === undefined || at === -1) return null;
    const reply = await this.#write(step.id, way(step));
    if (!reply.ok) return reply;
    from.splice(at, 1);
    to.push(step);
    return done(null);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

/** What was made lies in the bin when it was taken back: it comes out again, with all that was written to it. */
function again({ forth }: Step): HighlightChange {
  return forth.change === 'make' ? { change: 'deleted', deleted: false } : forth;
}
