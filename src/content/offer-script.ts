import type { ask } from './connection.ts';

const EVENTS = ['pointermove', 'pointerdown', 'pointerup', 'click'] as const;

export interface Offer<T> {
  readonly name: 'cards' | 'selection';
  readonly ask: typeof ask;
  readonly signal: AbortSignal;
  /** True where the script has something to do with what the pointer is at. */
  wants(event: PointerEvent): boolean;
  /** True when the script has something to do with what is selected now; without it, selections are not listened to. */
  wantsSelection?(): boolean;
  /** Starts what the script left in our world, or gives null while it is not there. @param missed pointer events from before, in order */
  start(missed: readonly PointerEvent[]): T | null;
}

/**
 * Has a script put here when the reader first needs it, and hands it what it missed meanwhile.
 * @returns has it put here at once; null where it cannot be
 */
export function offerScript<T>({ name, ask, signal: visit, wants, wantsSelection, start }: Offer<T>): () => Promise<T | null> {
  const waiting = new AbortController();
  const signal = AbortSignal.any([visit, waiting.signal]);
  let missed: PointerEvent[] = [];
  let starting: Promise<T | null> | null = null;
  let looked = 0;

  const run = async (): Promise<T | null> => {
    const before = start(missed);
    if (before === null) await ask('script.start', { name });
    if (visit.aborted) return null;
    const started = before ?? start(missed);
    missed = [];
    // Not there: the next event asks again.
    if (started === null) starting = null;
    else waiting.abort();
    return started;
  };
  const get = () => (starting ??= run());
  const onEvent = (event: Event) => {
    const at = event as PointerEvent;
    // A look each frame or so is enough for a pointer that only passes by.
    if (!at.isTrusted || (at.type === 'pointermove' && at.timeStamp - looked < 30)) return;
    looked = at.timeStamp;
    missed.push(at);
    if (starting !== null) return;
    if (wants(at)) void get();
    else if (at.type !== 'pointerdown') missed = [];
  };
  const options = { capture: true, passive: true, signal };
  for (const type of EVENTS) addEventListener(type, onEvent, options);
  if (wantsSelection) document.addEventListener('selectionchange', () => starting === null && wantsSelection() && get(), options);
  return get;
}
