import browser from 'webextension-polyfill';
import cardsScript from '../content/cards.iife.ts?iife';
import contentScript from '../content/content.iife.ts?iife';
import paintScript from '../content/paint.iife.ts?iife';
import { articleKey } from '../core/article-url.ts';
import type { Sender } from '../core/message-bus.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { hasArticleAt } from '../store/articles.ts';
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

/** On a site that the reader allowed, a page is read by itself only when something is stored for its address. */
export async function greetTab({ tabId, url }: Sender): Promise<Reply<{ run: boolean }>> {
  if (tabId !== null && (await tabSession(tabId)).started) return done({ run: true });
  return done({ run: await hasArticleAt(await library(), articleKey(url)) });
}

/** Scripts that a page needs only once there is an article, or the reader points at its paint. */
const LATER = { cards: cardsScript, paint: paintScript };

/** Puts a script beside the content script that asks for it. */
export async function startScript(name: keyof typeof LATER, { tabId }: Sender): Promise<Reply<null>> {
  if (tabId === null) return failed('no-tab', 'There is no tab to start a script in.');
  await inject(tabId, LATER[name]);
  return done(null);
}

async function inject(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}
