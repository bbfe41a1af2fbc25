import browser from 'webextension-polyfill';
import type { Sender } from '../core/message-bus.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { call } from '../messages.ts';
import { isFiled, type NewArticle } from '../store/articles.ts';
import type { Database } from '../store/schema.ts';
import { library } from './library.ts';
import { ownArticle, readTab, type Target } from './read-tab.ts';
import { tabSession, tabsShowing } from './session.ts';

/** The article that a sender may write to: a screen names it, a tab has its own. */
export async function targetOf(named: Target | undefined, sender: Sender): Promise<Reply<Target>> {
  const target = sender.context === 'screen' ? named : await ownArticle(sender);
  return target ? done(target) : failed('no-article', 'This page shows no article that could be saved to.');
}

/**
 * Makes one write to an article, with the first one its record and analysis as well, all in one transaction; then tells
 * the tabs that show the article.
 * @param write makes the transaction; `create` gives what is not filed yet
 */
export async function writeTo<T>(
  target: Target,
  write: (db: Database, now: number, create: (() => NewArticle) | null) => Promise<T>,
): Promise<Reply<T>> {
  const { incognito } = await browser.tabs.get(target.tabId);
  if (incognito && !(await tabSession(target.tabId)).keepsPrivate) {
    return failed('private-window', 'This is a private window: nothing is saved from it until you say so.');
  }
  const db = await library();
  const read = (await isFiled(db, target.key)) ? null : await readTab(target);
  if (read !== null && !read.ok) return read;
  const written = await write(db, Date.now(), read === null ? null : () => read.value.filed);
  void tellTabs(target.key);
  return done(written);
}

/** Tells the tabs that show an article, or any article, that what is stored for it has changed. */
export async function tellTabs(articleKey?: string): Promise<void> {
  for (const tabId of await tabsShowing(articleKey)) {
    void call((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), 'page.stored', null);
  }
}
