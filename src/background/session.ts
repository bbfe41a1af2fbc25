import browser from 'webextension-polyfill';
import { object, text } from '../core/check.ts';

/**
 * Which tabs the reader has started us in, and the article that each shows. Kept in storage.session, since a worker
 * stops after 30 idle seconds and forgets its variables; gone when the browser closes.
 */
const PREFIX = 'tab:';

/** `key`: what annotations are filed under · `pageKey`: the key of the address at which the tab opened it. */
export interface ShownArticle {
  readonly key: string;
  readonly pageKey: string;
}

const checkShown = object({ key: text(4000), pageKey: text(4000) });
const STARTED: ShownArticle = { key: '', pageKey: '' };

/** The article that a tab shows: with empty keys where it was started but shows none yet, null for any other tab. */
export async function shownArticle(tabId: number): Promise<ShownArticle | null> {
  const name = PREFIX + tabId;
  const value = (await browser.storage.session.get(name))[name];
  return value === undefined ? null : checkShown(value);
}

export async function setShownArticle(tabId: number, shown: ShownArticle = STARTED): Promise<void> {
  await browser.storage.session.set({ [PREFIX + tabId]: shown });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(PREFIX + tabId);
}

/** Every tab that shows this article. */
export async function tabsShowing(articleKey: string): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([name, value]) => name.startsWith(PREFIX) && checkShown(value).key === articleKey)
    .map(([name]) => Number(name.slice(PREFIX.length)));
}
