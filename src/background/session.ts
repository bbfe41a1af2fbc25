import browser from 'webextension-polyfill';
import { flag, object, text } from '../core/check.ts';

/**
 * Which tabs the reader has started us in, and the article that each shows. Kept in storage.session, since a worker
 * stops after 30 idle seconds and forgets its variables; gone when the browser closes.
 */
const PREFIX = 'tab:';

export interface TabSession {
  /** What annotations of the article are filed under; '' where no article is shown. */
  readonly key: string;
  /** The key of the address at which the tab opened it. */
  readonly pageKey: string;
  /** The key of the address that the tab's document was loaded from. */
  readonly documentKey: string;
  /** The reader pressed the button here: after a navigation within the site the page is read again. */
  readonly started: boolean;
  /** The reader said that what is made in this private tab is saved. */
  readonly keepsPrivate: boolean;
}

const checkSession = object({ key: text(4000), pageKey: text(4000), documentKey: text(4000), started: flag, keepsPrivate: flag });
const NEW: TabSession = { key: '', pageKey: '', documentKey: '', started: false, keepsPrivate: false };

export async function tabSession(tabId: number): Promise<TabSession> {
  const name = PREFIX + tabId;
  const value = (await browser.storage.session.get(name))[name];
  return value === undefined ? NEW : checkSession(value);
}

let last: Promise<unknown> = Promise.resolve();

/** Changes are made one after the other: each reads what the one before it wrote. */
function inTurn(change: () => Promise<void>): Promise<void> {
  const done = last.then(change);
  last = done.catch(() => undefined);
  return done;
}

export function updateTab(tabId: number, change: Partial<TabSession>): Promise<void> {
  return inTurn(async () => browser.storage.session.set({ [PREFIX + tabId]: { ...(await tabSession(tabId)), ...change } }));
}

export function forgetTab(tabId: number): Promise<void> {
  return inTurn(() => browser.storage.session.remove(PREFIX + tabId));
}

/** Every tab that shows an article; with a key, that one. */
export async function tabsShowing(articleKey?: string): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([name]) => name.startsWith(PREFIX))
    .filter(([, value]) => (articleKey === undefined ? checkSession(value).key !== '' : checkSession(value).key === articleKey))
    .map(([name]) => Number(name.slice(PREFIX.length)));
}
