import browser from 'webextension-polyfill';
import cardsScript from '../content/cards.iife.ts?iife';
import changedScript from '../content/changed.iife.ts?iife';
import contentScript from '../content/content.iife.ts?iife';
import paintScript from '../content/paint.iife.ts?iife';
import placeScript from '../content/place.iife.ts?iife';
import privateScript from '../content/private.iife.ts?iife';
import rebindScript from '../content/rebind.iife.ts?iife';
import selectionScript from '../content/selection.iife.ts?iife';
import { articleKey } from '../core/article-url.ts';
import type { Sender } from '../core/message-bus.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { isSample, SAMPLE_URL } from '../core/sample-page.ts';
import { hasArticleAt } from '../store/articles.ts';
import { readSettings } from '../store/settings.ts';
import { library } from './library.ts';
import { forgetTab, tabSession, updateTab } from './session.ts';
import { tellTab } from './write-to.ts';

/**
 * Puts the content script into a tab that the reader has pressed the button on. Safe to repeat: a second copy finds the
 * first one at work and leaves.
 */
export async function startTab(tabId: number): Promise<Reply<null>> {
  try {
    await inject(tabId, contentScript);
  } catch (error) {
    return failed('closed-page', error instanceof Error ? error.message : String(error));
  }
  // What was stored while nobody could tell the tab of it.
  if ((await tabSession(tabId)).started) void tellTab(tabId);
  else await updateTab(tabId, { started: true });
  return done(null);
}

/** activeTab lasts over a navigation within one origin: there the reader need not press again. */
export async function followNavigation(tabId: number, status: string | undefined): Promise<void> {
  if (status !== 'complete' || !(await tabSession(tabId)).started) return;
  try {
    await inject(tabId, contentScript);
  } catch {
    // The grant ended with the navigation: the tab waits for the reader's next press.
    await forgetTab(tabId);
  }
}

/**
 * Whether a page is read by itself: where the reader pressed the button, or chose so for the site or for all. On a site
 * that was allowed to bring highlights back, only where something is stored for the page's address.
 */
export async function greetTab({ tabId, url }: Sender): Promise<Reply<{ run: boolean }>> {
  if (url === SAMPLE_URL || (tabId !== null && (await tabSession(tabId)).started)) return done({ run: true });
  const db = await library();
  const { everywhere, sites } = await readSettings(db);
  const { hostname } = new URL(url);
  const choice = Object.hasOwn(sites, hostname) ? sites[hostname] : undefined;
  if (choice === 'always' || (everywhere && choice !== 'declined')) return done({ run: true });
  return done({ run: await hasArticleAt(db, articleKey(url)) });
}

/** Scripts that a page needs only once there is an article, or the reader points at its paint. */
const LATER = {
  cards: cardsScript,
  changed: changedScript,
  paint: paintScript,
  place: placeScript,
  private: privateScript,
  rebind: rebindScript,
  selection: selectionScript,
};

/** The last script that each tab waits for. */
const starting = new Map<number, Promise<void>>();

/** Settled when the script is there, or cannot be, that a tab has asked for. */
export async function scriptIn(tabId: number): Promise<void> {
  await starting.get(tabId)?.catch(() => undefined);
}

/** Puts a script beside the content script that asks for it. */
export async function startScript(name: keyof typeof LATER, { tabId }: Sender): Promise<Reply<null>> {
  if (tabId === null) return failed('no-tab', 'There is no tab to start a script in.');
  const start = inject(tabId, LATER[name]);
  starting.set(tabId, start);
  try {
    await start;
  } finally {
    if (starting.get(tabId) === start) starting.delete(tabId);
  }
  return done(null);
}

async function inject(tabId: number, file: string): Promise<void> {
  // Browsers put no script into a page of ours: the sample brings its own.
  const { url } = await browser.tabs.get(tabId);
  if (url !== undefined && isSample(url, (path) => browser.runtime.getURL(path))) return;
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  // Firefox does not refuse a page of its own: it does nothing, and says so here.
  if (!injected) throw new Error('The browser put no script into this page.');
}
