import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { PageState } from '../messages.ts';
import { hearChanges } from '../ui/hear-changes.ts';
import { askPage } from './connection.ts';

/** What the panel knows of the tab in front: null while it asks, 'silent' where nobody answers. */
export interface OpenArticle {
  readonly tabId: number | null;
  readonly page: PageState | 'silent' | null;
}

/**
 * Follows the tab in front of this window, or the one whose number stands in the address (`?tab=`). The panel knows no
 * addresses: it asks the tab's content script, and where there is none it waits until one has read its article.
 */
export function useOpenArticle(): OpenArticle {
  const [open, setOpen] = useState<OpenArticle>({ tabId: null, page: null });
  useEffect(() => {
    const ending = new AbortController();
    let asking = new AbortController();
    let current: number | null = null;
    let answered = false;
    const start = async () => {
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      answered = false;
      const tabId = await tabInFront();
      if (signal.aborted || ending.signal.aborted) return;
      if (tabId !== current) setOpen({ tabId, page: null });
      current = tabId;
      if (tabId === null) return setOpen({ tabId, page: 'silent' });
      await listen(tabId, signal, (page) => {
        answered = page !== 'silent';
        setOpen({ tabId, page });
      });
    };
    const onActivated = () => void start();
    const onUpdated = (tabId: number, { status }: { status?: string }) => {
      if (tabId === current && status === 'complete') void start();
    };
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    // An article has been read somewhere: perhaps in the tab that did not answer.
    hearChanges(ending.signal, () => {
      if (!answered) void start();
    });
    void start();
    return () => {
      ending.abort();
      asking.abort();
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return open;
}

async function tabInFront(): Promise<number | null> {
  const asked = new URLSearchParams(location.search).get('tab');
  if (asked !== null) return Number(asked);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Shows each new state of the page until nobody answers, or nobody asks any more. */
async function listen(tabId: number, signal: AbortSignal, show: (page: PageState | 'silent') => void): Promise<void> {
  let seen = -1;
  while (!signal.aborted) {
    const reply = await askPage(tabId, 'page.state', { seen });
    if (signal.aborted) return;
    if (!reply.ok) return show('silent');
    if (reply.value.version !== seen) show(reply.value);
    seen = reply.value.version;
  }
}
