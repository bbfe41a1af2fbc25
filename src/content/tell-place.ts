import type { ArticleText } from '../core/article.ts';
import { PLACE_PORT } from '../messages.ts';
import type { TextMap } from '../page/text-map.ts';
import { type ask, type Port, runtime } from './connection.ts';
import type { Place } from './place.iife.ts';

declare global {
  // Our isolated world's own. Set by place.iife.ts.
  var quotemarkPlace: Place | undefined;
}

/** What tells where the reader is, and brings them elsewhere: put here when it is first wanted. */
export async function placeScript(send: typeof ask): Promise<Place | undefined> {
  if (!globalThis.quotemarkPlace) await send('script.start', { name: 'place' });
  return globalThis.quotemarkPlace;
}

/**
 * Has every panel that connects told which part of the article is in view. Without a panel nothing listens.
 * @param article the article as it is shown now, or null
 * @returns tells them the id of what a card was opened on
 */
export function tellPlace(map: TextMap, article: () => ArticleText | null, send: typeof ask, signal: AbortSignal): (id: string) => void {
  const panels = new Set<Port>();
  const onConnect = async (port: Port) => {
    if (port.name !== PLACE_PORT) return;
    const ending = new AbortController();
    panels.add(port);
    port.onDisconnect.addListener(() => ending.abort());
    ending.signal.addEventListener('abort', () => panels.delete(port));
    signal.addEventListener('abort', () => port.disconnect(), { signal: ending.signal });
    signal.addEventListener('abort', () => ending.abort(), { signal: ending.signal });
    const script = await placeScript(send);
    if (!ending.signal.aborted) script?.watchPlace(port, map, article, ending.signal);
  };
  runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => runtime.onConnect.removeListener(onConnect));
  return (open) => {
    for (const port of panels) port.postMessage({ open });
  };
}
