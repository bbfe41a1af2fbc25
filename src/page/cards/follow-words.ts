import type { Span } from '../../core/span.ts';
import { type Box, isInView, viewport } from '../surface/box.ts';
import type { CardHost } from './card-host.ts';
import { placeCard } from './place-card.ts';

/** How long words that are scrolled to may take until they are in view, in milliseconds. */
const ARRIVAL = 2000;
/** From this many pixels on a card has moved. */
const A_MOVE = 3;

export interface Following {
  /** The words have left the view, or the page. */
  onGone(): void;
  /** The card stands in another place than before. */
  onMoved(): void;
}

/**
 * Keeps a card beside its words while the page scrolls, is resized or changes under it.
 * @param spans what must stay free, the page's; the first one is what the card is about
 * @returns ends it
 */
export function followWords(card: HTMLElement, host: CardHost, spans: readonly Span[], { onGone, onMoved }: Following): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const since = performance.now();
  let arrived = false;
  let frame = 0;
  let last = { left: Number.NaN, top: Number.NaN };

  const place = () => {
    frame = 0;
    const [about] = spans;
    const words = about === undefined ? [] : host.boxesOf(about);
    const view = viewport();
    const inView = words.some((box) => isInView(box, view));
    arrived ||= inView;
    if (about === undefined || words.length === 0 || (!inView && (arrived || performance.now() - since > ARRIVAL))) {
      onGone();
      return;
    }
    card.style.maxHeight = '';
    const free: Box[] = [...spans.flatMap((span) => host.boxesOf(span)), ...selectedBoxes()];
    const size = { width: card.offsetWidth, height: card.scrollHeight };
    const to = placeCard(size, free, host.columnOf(about) ?? (words[0] as Box), view);
    card.dataset.sheet = String(to.sheet);
    Object.assign(card.style, {
      left: `${to.left}px`,
      top: `${to.top}px`,
      width: `${to.width}px`,
      maxHeight: `${to.maxHeight}px`,
      visibility: arrived ? '' : 'hidden',
    });
    if (!(Math.abs(to.left - last.left) < A_MOVE && Math.abs(to.top - last.top) < A_MOVE)) onMoved();
    last = to;
    if (!arrived) soon();
  };
  const soon = () => {
    if (frame === 0 && !signal.aborted) frame = requestAnimationFrame(place);
  };

  const options = { capture: true, passive: true, signal };
  addEventListener('scroll', soon, options);
  addEventListener('resize', soon, options);
  const sizes = new ResizeObserver(soon);
  for (const element of [card.firstElementChild, document.body]) if (element) sizes.observe(element);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
  });
  place();
  return () => ending.abort();
}

function selectedBoxes(): DOMRect[] {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  return [...selection.getRangeAt(0).getClientRects()];
}
