import browser from 'webextension-polyfill';
import contentScript from '../content/content.iife.ts?iife';
import { done, failed, type Reply } from '../core/reply.ts';
import { forgetTab, setShownArticle, shownArticle } from './session.ts';

/**
 * Puts the content script into a tab that the reader has pressed the button on. Safe to repeat: the script takes a
 * second copy of itself for a question whether it is still there.
 */
export async function startTab(tabId: number): Promise<Reply<null>> {
  try {
    await inject(tabId);
  } catch (error) {
    return failed('closed-page', error instanceof Error ? error.message : String(error));
  }
  if ((await shownArticle(tabId)) === null) await setShownArticle(tabId);
  return done(null);
}

/** activeTab lasts over a navigation within one origin: there the reader need not press again. */
export async function followNavigation(tabId: number, status: string | undefined): Promise<void> {
  if (status !== 'complete' || (await shownArticle(tabId)) === null) return;
  try {
    await inject(tabId);
  } catch {
    // The grant ended with the navigation: the tab waits for the reader's next press.
    await forgetTab(tabId);
  }
}

async function inject(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [contentScript] });
}
