import type { ArticleText } from '../core/article.ts';
import type { Span } from '../core/span.ts';
import { PLACE_PORT } from '../messages.ts';
import type { TextMap } from '../page/text-map.ts';
import { type Port, runtime } from './connection.ts';

/** How long after a scroll the place is told, in milliseconds. */
const PAUSE = 120;

/**
 * Tells every panel that connects which part of the article is in view, at once and after each scroll. Without a panel
 * nothing listens.
 * @param article the article as it is shown now, or null
 * @returns tells them the id of what a card was opened on
 */
export function tellPlace(map: TextMap, article: () => ArticleText | null, signal: AbortSignal): (id: string) => void {
  const panels = new Set<Port>();
  const onConnect = (port: Port) => {
    if (port.name !== PLACE_PORT) return;
    const ending = new AbortController();
    let timer = 0;
    const tell = () => {
      timer = 0;
      const shown = article();
      const view = shown && inView(map, shown);
      if (view) port.postMessage({ view });
    };
    addEventListener('scroll', () => (timer ||= window.setTimeout(tell, PAUSE)), { capture: true, passive: true, signal: ending.signal });
    ending.signal.addEventListener('abort', () => clearTimeout(timer));
    panels.add(port);
    port.onDisconnect.addListener(() => ending.abort());
    ending.signal.addEventListener('abort', () => panels.delete(port));
    signal.addEventListener('abort', () => port.disconnect(), { signal: ending.signal });
    signal.addEventListener('abort', () => ending.abort(), { signal: ending.signal });
    tell();
  };
  runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => runtime.onConnect.removeListener(onConnect));
  return (open) => {
    for (const port of panels) port.postMessage({ open });
  };
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
