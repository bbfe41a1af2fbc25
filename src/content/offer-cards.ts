import type { CardHost } from '../page/cards/card-host.ts';
import { ask } from './connection.ts';

const EVENTS = ['pointermove', 'pointerdown', 'click'] as const;

/** Has the cards' script put here when the reader first points at painted words, and hands it what it missed meanwhile. */
export function offerCards(host: CardHost): void {
  const waiting = new AbortController();
  const signal = AbortSignal.any([host.signal, waiting.signal]);
  const missed: PointerEvent[] = [];
  let asked = false;
  let looked = 0;

  const start = async () => {
    if (asked) return;
    asked = true;
    const reply = globalThis.quotemarkCards === undefined ? await ask('cards.start', null) : null;
    if (host.signal.aborted) return;
    if (globalThis.quotemarkCards === undefined || reply?.ok === false) {
      asked = false;
      missed.length = 0;
      return;
    }
    waiting.abort();
    globalThis.quotemarkCards(host, missed);
  };
  const onEvent = (event: Event) => {
    const at = event as PointerEvent;
    // A look each frame or so is enough for a pointer that only passes by.
    if (!at.isTrusted || (at.type === 'pointermove' && at.timeStamp - looked < 30)) return;
    looked = at.timeStamp;
    if (at.type !== 'pointermove' || missed.at(-1)?.type !== 'pointermove') missed.push(at);
    else missed[missed.length - 1] = at;
    if (asked || host.paintedAt(at.clientX, at.clientY) !== null) void start();
    else if (at.type !== 'pointerdown') missed.length = 0;
  };
  for (const type of EVENTS) addEventListener(type, onEvent, { capture: true, passive: true, signal });
}
