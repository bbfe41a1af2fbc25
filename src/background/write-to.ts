import browser from 'webextension-polyfill';
import type { Sender } from '../core/message-bus.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { call } from '../messages.ts';
import { findArticle, isFiled, type NewArticle } from '../store/articles.ts';
import type { Database } from '../store/schema.ts';
import { library } from './library.ts';
import { ownArticle, readTab, type Target } from './read-tab.ts';
import { tabSession, tabsShowing, updateTab } from './session.ts';
import { tellScreens } from './tell-screens.ts';

/** How long a tab that does not answer holds up the answer to a write, in milliseconds. */
const PATIENCE = 1000;

/** One transaction: to which article, and what is filed with it when it is the article's first. */
export interface Write {
  readonly db: Database;
  readonly articleKey: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly create: (() => NewArticle) | null;
}

/** The article that a sender may write to: a screen names it, a tab has its own. */
export async function targetOf(named: Target | undefined, sender: Sender): Promise<Reply<Target>> {
  const target = sender.context === 'screen' ? named : await ownArticle(sender);
  return target ? done(target) : failed('no-article', 'This page shows no article that could be saved to.');
}

/**
 * Makes one write to an article, with the first one its record and analysis as well, all in one transaction; then tells
 * the tabs that show the article.
 */
export async function writeTo<T>(target: Target, make: (write: Write) => Promise<T>): Promise<Reply<T>> {
  if (await isUnasked(target)) return failed('private-window', 'This is a private window: nothing is saved from it until you say so.');
  const db = await library();
  const now = Date.now();
  if (await isFiled(db, target.key)) return written(target.key, await make({ db, articleKey: target.key, now, create: null }));

  const read = await readTab(target);
  if (!read.ok) return read;
  const { filed, record } = read.value;
  // Another tab may have filed the same article since, under another of its addresses.
  const articleKey = (await findArticle(db, record.aliases, record.textFingerprint)).record?.key ?? target.key;
  if (articleKey !== target.key) await updateTab(target.tabId, { key: articleKey });
  const create = () => ({ record: { ...filed.record, key: articleKey }, analysis: { ...filed.analysis, articleKey } });
  return written(articleKey, await make({ db, articleKey, now, create }));
}

/**
 * A sender that is told "saved" finds it in the tabs too: a worker that dies before they have heard of it has not
 * answered, and is asked again.
 */
async function written<T>(articleKey: string, value: T): Promise<Reply<T>> {
  tellScreens([articleKey]);
  await Promise.race([tellTabs(articleKey), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return done(value);
}

/** True for a private tab whose reader has not said that anything is saved. Of a closed tab its screen says so. */
async function isUnasked({ tabId, saves }: Target): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab === null) return saves !== true;
  return tab.incognito && !(await tabSession(tabId)).keepsPrivate;
}

/** Tells the tabs that show an article, or any article, that what is stored for it has changed, and waits until they show it. */
export async function tellTabs(articleKey?: string): Promise<void> {
  await Promise.all((await tabsShowing(articleKey)).map(tellTab));
}

export function tellTab(tabId: number): Promise<Reply<null>> {
  return call((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), 'page.stored', null);
}
