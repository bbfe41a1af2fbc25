import type { OwnLayer } from '../page/highlight-layer.ts';
import type { Painter } from '../page/highlights.ts';
import type { ask } from './connection.ts';

declare global {
  // Our isolated world's own. Set by private.iife.ts.
  var quotemarkPrivate: ((document: Document, signal: AbortSignal) => OwnLayer) | undefined;
}

/**
 * Has the reader's own highlights painted in private, or as all else. While the script that paints them is on its way they
 * are nowhere: never in the registry for a moment.
 * @param signal when it aborts, nothing is left
 * @returns to be called before each painting, with what is set
 */
export function keepPrivate(painter: Painter, send: typeof ask, signal: AbortSignal): (on: boolean) => void {
  let layer: OwnLayer = {};
  let wanted: boolean;
  return async (on) => {
    wanted = on;
    painter.ownOn(on ? layer : null);
    if (!on || layer.set) return;
    await send('script.start', { name: 'private' });
    if (!layer.set) layer = globalThis.quotemarkPrivate?.(document, signal) ?? layer;
    if (wanted) painter.ownOn(layer);
  };
}
