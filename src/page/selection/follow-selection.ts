import type { Span } from '../../core/span.ts';
import { viewport } from '../surface/box.ts';
import { placeBar } from './place-bar.ts';
import type { SelectionHost } from './selection-host.ts';

/** From this many pixels on the bar has moved. */
const A_MOVE = 3;

export interface Following {
  readonly span: Span;
  readonly touch: boolean;
  /** The bar can be seen, for the first time or again. */
  onSeen(): void;
  /** The bar stands in another place than before. */
  onMoved(): void;
}

/**
 * Keeps the bar at its words while the page scrolls, is resized or changes under it. While no word is in view it is not seen.
 * @returns ends it
 */
export function followSelection(bar: HTMLElement, host: SelectionHost, { span, touch, onSeen, onMoved }: Following): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let frame = 0;
  let last = { left: Number.NaN, top: Number.NaN };
  const place = () => {
    frame = 0;
    const to = placeBar({ width: bar.offsetWidth, height: bar.offsetHeight }, host.boxesOf(span), viewport(), touch);
    const wasHidden = bar.style.visibility !== 'visible';
    bar.style.visibility = to === null ? 'hidden' : 'visible';
    if (to === null) return;
    bar.style.left = `${to.left}px`;
    bar.style.top = `${to.top}px`;
    if (!(Math.abs(to.left - last.left) < A_MOVE && Math.abs(to.top - last.top) < A_MOVE)) onMoved();
    last = to;
    if (wasHidden) onSeen();
  };
  const soon = () => {
    if (frame === 0 && !signal.aborted) frame = requestAnimationFrame(place);
  };
  const options = { capture: true, passive: true, signal };
  addEventListener('scroll', soon, options);
  addEventListener('resize', soon, options);
  const sizes = new ResizeObserver(soon);
  for (const element of [bar, document.body]) if (element) sizes.observe(element);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
  });
  place();
  return () => ending.abort();
}
