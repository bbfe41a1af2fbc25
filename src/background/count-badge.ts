import browser from 'webextension-polyfill';
import type { Analysis } from '../core/analysis.ts';
import { passages } from '../core/passages.ts';

const INK = '#26231f';
const PAPER = '#fefdfb';

/** Says on the button how many quotations were found in a tab; the browser takes it away when the tab loads another page. */
export async function showCount(tabId: number, { quotes }: Analysis): Promise<void> {
  const count = passages(quotes.filter(({ kind }) => kind !== 'indirect')).length;
  await write(tabId, count === 0 ? '' : String(count));
}

/** The tab shows another page, or the same application another thing. */
export function clearCount(tabId: number): Promise<void> {
  return write(tabId, '');
}

async function write(tabId: number, text: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text === '') return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
    await browser.action.setBadgeTextColor({ tabId, color: PAPER });
  } catch {
    // The tab was closed meanwhile.
  }
}
