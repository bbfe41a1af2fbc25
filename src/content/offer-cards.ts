import type { CardHost } from '../page/cards/card-host.ts';
import { ask } from './connection.ts';

const EVENTS = ['pointermove', 'pointerdown', 'click'] as const;

/** Has the cards' script put here when the reader first points at painted words, and hands it what it missed meanwhile. */
export function offerCards(host: CardHost): void {
  const waiting = new AbortController();
  const signal = AbortSignal.any([host.signal, waiting.signal]);
  let missed: PointerEvent[] = [];
  let asked = false;
  let looked = 0;

  const start = async () => {
    asked = true;
    if (!globalThis.quotemarkCards) await ask('script.start', { name: 'cards' });
    if (signal.aborted) return;
    // Not there: the next event asks again.
    asked = false;
    if (globalThis.quotemarkCards) {
      waiting.abort();
      globalThis.quotemarkCards(host, missed);
    }
    missed = [];
  };
  const onEvent = (event: Event) => {
    const at = event as PointerEvent;
    // A look each frame or so is enough for a pointer that only passes by.
    if (!at.isTrusted || (at.type === 'pointermove' && at.timeStamp - looked < 30)) return;
    looked = at.timeStamp;
    missed.push(at);
    if (asked) return;
    if (host.paintedAt(at.clientX, at.clientY) !== null) void start();
    else if (at.type !== 'pointerdown') missed = [];
  };
  for (const type of EVENTS) addEventListener(type, onEvent, { capture: true, passive: true, signal });
}
