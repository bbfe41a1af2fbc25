import browser from 'webextension-polyfill';
import type { Analysis } from '../core/analysis.ts';
import { passages } from '../core/passages.ts';

const INK = '#26231f';
const PAPER = '#fefdfb';
/** At 45 % opacity: drawn by scripts/icons.mjs. */
const FAINT = { 16: '/icons/16-faint.png', 32: '/icons/32-faint.png' };
const PLAIN = { 16: '/icons/16.png', 32: '/icons/32.png' };

/** Says on the button how many quotations were found in a tab; the browser takes it away when the tab loads another page. */
export async function showCount(tabId: number, { quotes }: Analysis): Promise<void> {
  const count = passages(quotes.filter(({ kind }) => kind !== 'indirect')).length;
  await look(tabId, PLAIN, count === 0 ? '' : String(count));
}

/** The tab was read, and there is no article in it. */
export function showNoArticle(tabId: number): Promise<void> {
  return look(tabId, FAINT, '');
}

/** The tab shows another page, or the same application another thing. */
export function showNothing(tabId: number): Promise<void> {
  return look(tabId, PLAIN, '');
}

async function look(tabId: number, path: typeof PLAIN, text: string): Promise<void> {
  try {
    await browser.action.setIcon({ tabId, path });
    await browser.action.setBadgeText({ tabId, text });
    if (text === '') return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
    await browser.action.setBadgeTextColor({ tabId, color: PAPER });
  } catch {
    // The tab was closed meanwhile.
  }
}
