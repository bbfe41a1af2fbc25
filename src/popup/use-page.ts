import { useEffect, useState } from 'preact/hooks';
import { type ClosedPlace, closedPlace } from '../core/closed-place.ts';
import type { PopupFocus } from '../core/popup-focus.ts';
import type { Failure } from '../core/reply.ts';
import type { PageState } from '../messages.ts';
import { addressOf, askBackground, askPage, currentTab, isOpen, type Tab } from './connection.ts';
import { takeFocus } from './take-focus.ts';

/** What the popup knows of the tab: what its content script says, or why that cannot say anything. */
export type Page =
  | { readonly status: 'opening' }
  | { readonly status: 'no-tab' }
  | { readonly status: 'closed-page'; readonly place: ClosedPlace }
  | { readonly status: 'unreachable'; readonly failure: Failure }
  | PageState;

export interface FollowedPage {
  readonly page: Page;
  readonly tab: Tab | null;
  /** What the popup was opened on, or null for the whole article. */
  readonly focus: PopupFocus | null;
  /** Begins again from the start, after a failure. */
  readonly restart: () => void;
}

/** A navigation takes the content script away and the background puts it back: how often, and after what pause, to ask again. */
const ATTEMPTS = 3;
const PAUSE = 400;

/** Starts the content script in the current tab and follows what it says for as long as the popup is open. */
export function usePage(): FollowedPage {
  const [page, setPage] = useState<Page>({ status: 'opening' });
  const [tab, setTab] = useState<Tab | null>(null);
  const [focus, setFocus] = useState<PopupFocus | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const ending = new AbortController();
    const show = (next: Page) => {
      if (!ending.signal.aborted) setPage(next);
    };
    void (async () => {
      show({ status: 'opening' });
      const current = await currentTab();
      if (current === null) return show({ status: 'no-tab' });
      setTab(current);
      setFocus(await takeFocus(current.id));
      await follow(current.id, ending.signal, show);
    })().catch((error: unknown) => {
      show({ status: 'unreachable', failure: { code: 'broken', message: String(error), retry: true } });
    });
    return () => ending.abort();
  }, [round]);
  return { page, tab, focus, restart: () => setRound((before) => before + 1) };
}

async function follow(tabId: number, signal: AbortSignal, show: (page: Page) => void): Promise<void> {
  for (let attempt = 1; !signal.aborted; attempt++) {
    const started = await askBackground('tab.start', { tabId });
    if (!started.ok && !(await isOpen(tabId))) return show({ status: 'no-tab' });
    if (!started.ok) return show(await whyNot(tabId, started.error));
    const failure = await listen(tabId, signal, (state) => {
      attempt = 0;
      show(state);
    });
    if (failure === null) return;
    if (attempt >= ATTEMPTS) return show({ status: 'unreachable', failure });
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function whyNot(tabId: number, failure: Failure): Promise<Page> {
  if (failure.code !== 'closed-page') return { status: 'unreachable', failure };
  return { status: 'closed-page', place: closedPlace(await addressOf(tabId), failure.message) };
}

/** Shows each new state of the page until it does not answer any more; then says why, or null when nobody asks any more. */
async function listen(tabId: number, signal: AbortSignal, show: (state: PageState) => void): Promise<Failure | null> {
  let seen = -1;
  while (!signal.aborted) {
    const reply = await askPage(tabId, 'page.state', { seen });
    if (!reply.ok) return reply.error;
    if (reply.value.version !== seen) show(reply.value);
    seen = reply.value.version;
  }
  return null;
}
