import type { PageText } from '../core/page-text.ts';
import { reboundMap } from './rebound-map.ts';
import type { TextMap } from './text-map.ts';

/** How long after a change the paint is looked at, in milliseconds: what a framework draws in one go has been drawn. */
const AFTER = 20;
/** A page that does this so often within so long is left alone. */
const MOST = 5;
const WITHIN = 5000;

export interface Bound {
  /** Given new insides, so that all who hold it go on with the new nodes. */
  readonly map: TextMap;
  readonly signal: AbortSignal;
  /** Reads the page again. */
  read(): TextMap;
  /** True where nodes have gone from under what is painted. */
  isTorn(): boolean;
  /** Has this called when a painting finds nodes gone. */
  onTorn(listener: () => void): void;
  /** Paints again what is painted. */
  redraw(): void;
}

/**
 * Finds what is painted again, within 100 ms, when a framework draws the same words anew: ranges collapse, or lose
 * an end, when their nodes go. Words that have become others are the visit's to read.
 */
export function keepBound({ map, signal, read, isTorn, onTorn, redraw }: Bound): void {
  const before: PageText = map.page;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries: number[] = [];
  const look = () => {
    timer = undefined;
    if (!isTorn()) return;
    const now = performance.now();
    tries = [...tries.filter((time) => time > now - WITHIN), now];
    if (tries.length > MOST) return observer.disconnect();
    Object.assign(map, reboundMap(before, read()));
    redraw();
  };
  const soon = () => {
    timer ??= setTimeout(look, AFTER);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  // What is painted between a change and the look at it is painted without the nodes that have gone, and looks whole.
  onTorn(soon);
  // The page has not waited for this to be there.
  look();
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
