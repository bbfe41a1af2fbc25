import type { ArticleText } from '../core/article.ts';
import type { Span } from '../core/span.ts';
import type { TextMap } from '../page/text-map.ts';
import type { Port } from './connection.ts';

/** How long after a scroll the place is told, in milliseconds. */
const PAUSE = 120;

/**
 * Tells a panel which part of the article is in view, at once and after each scroll.
 * @param article the article as it is shown now, or null
 * @param signal when it aborts, nothing listens any more
 */
export function watchPlace(port: Port, map: TextMap, article: () => ArticleText | null, signal: AbortSignal): void {
  let timer = 0;
  const tell = () => {
    timer = 0;
    const shown = article();
    const view = shown && inView(map, shown);
    if (view) port.postMessage({ view });
  };
  addEventListener('scroll', () => (timer ||= window.setTimeout(tell, PAUSE)), { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  tell();
}

/** From the first block that ends below the top of the window to the last one that begins above its foot; by halves. */
function inView(map: TextMap, { blocks, toPage }: ArticleText): Span | null {
  const box = (index: number) => map.toRanges(toPage(blocks[index]?.span ?? { start: 0, end: 0 }))[0]?.getBoundingClientRect();
  const first = (isThere: (index: number) => boolean): number => {
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isThere(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const from = first((index) => (box(index)?.bottom ?? 0) > 0);
  const to = first((index) => (box(index)?.top ?? 0) > innerHeight);
  const [start, end] = [blocks[from]?.span.start, blocks[to - 1]?.span.end];
  return start === undefined || end === undefined || start >= end ? null : { start, end };
}
