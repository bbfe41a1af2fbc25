import browser from 'webextension-polyfill';
import type { Reply } from '../core/reply.ts';
import { pageAddress } from '../core/sample-page.ts';
import { call, type MessageName, type RequestOf, type ValueOf } from '../messages.ts';

/** The tab that this popup is about. */
export interface Tab {
  readonly id: number;
  readonly title: string;
  readonly incognito: boolean;
  /** '' where the browser does not say. */
  readonly url: string;
}

export function askBackground<N extends MessageName>(name: N, request: RequestOf<N>): Promise<Reply<ValueOf<N>>> {
  return call((message) => browser.runtime.sendMessage(message), name, request);
}

/** Asks the content script of a tab. */
export function askPage<N extends MessageName>(tabId: number, name: N, request: RequestOf<N>): Promise<Reply<ValueOf<N>>> {
  return call((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), name, request);
}

/** A tab's own address; '' where the browser does not say. */
export async function addressOf(tabId: number): Promise<string> {
  return (await browser.tabs.get(tabId).catch(() => null))?.url ?? '';
}

/** False for a tab that was closed meanwhile. */
export async function isOpen(tabId: number): Promise<boolean> {
  return (await browser.tabs.get(tabId).catch(() => null)) !== null;
}

/** The tab whose number stands in the popup's own address (`?tab=`), else the one in front; null when there is none. */
export async function currentTab(): Promise<Tab | null> {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(asked)
    ? await browser.tabs.get(asked).catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return null;
  const url = pageAddress(tab.url ?? '', (path) => browser.runtime.getURL(path));
  return { id: tab.id, title: tab.title ?? '', incognito: tab.incognito, url };
}
