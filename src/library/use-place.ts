import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { checkSpan } from '../core/check-span.ts';
import type { Span } from '../core/span.ts';
import { PLACE_PORT } from '../messages.ts';

/**
 * Which part of the article is in view in its tab, in the article's text; null while the page does not say.
 * @param version of the page's state: a page that was read again is asked again
 */
export function usePlace(tabId: number, version: number): Span | null {
  const [place, setPlace] = useState<Span | null>(null);
  useEffect(() => {
    const port = browser.tabs.connect(tabId, { name: PLACE_PORT, frameId: 0 });
    port.onMessage.addListener((message: unknown) => setPlace(checkSpan(message, 'place')));
    // Where nobody answers, the browser wants it noticed.
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      setPlace(null);
    });
    return () => port.disconnect();
  }, [tabId, version]);
  return place;
}
