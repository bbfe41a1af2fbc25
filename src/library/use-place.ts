import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { object, optional, text } from '../core/check.ts';
import { checkSpan } from '../core/check-span.ts';
import type { Span } from '../core/span.ts';
import { PLACE_PORT } from '../messages.ts';

/** What the reader does in the page. */
export interface Place {
  /** Which part of the article is in view, in the article's text; null while the page does not say. */
  readonly view: Span | null;
  /** What a card or bar was opened on last; another object for each time. */
  readonly opened: { readonly id: string } | null;
}

const checkNews = object({ view: optional(checkSpan), open: optional(text(200)) });

/** @param version of the page's state: a page that was read again is asked again */
export function usePlace(tabId: number, version: number): Place {
  const [view, setView] = useState<Span | null>(null);
  const [opened, setOpened] = useState<Place['opened']>(null);
  useEffect(() => {
    const port = browser.tabs.connect(tabId, { name: PLACE_PORT, frameId: 0 });
    port.onMessage.addListener((message: unknown) => {
      const news = checkNews(message, 'place');
      if (news.view) setView(news.view);
      if (news.open !== undefined) setOpened({ id: news.open });
    });
    // Where nobody answers, the browser wants it noticed.
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      setView(null);
    });
    return () => port.disconnect();
  }, [tabId, version]);
  return { view, opened };
}
