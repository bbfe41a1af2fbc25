import browser from 'webextension-polyfill';
import { checkPopupFocus, POPUP_FOCUS, type PopupFocus, parsePopupFocus } from '../core/popup-focus.ts';

/** What the page asked this popup to be opened on, once; null where the reader opened it, or another tab asked. */
export async function takeFocus(tabId: number): Promise<PopupFocus | null> {
  try {
    const stored = (await browser.storage.session.get(POPUP_FOCUS))[POPUP_FOCUS];
    if (stored === undefined) return null;
    const asked = checkPopupFocus(stored);
    if (asked.tabId !== tabId) return null;
    await browser.storage.session.remove(POPUP_FOCUS);
    return parsePopupFocus(asked.focus);
  } catch {
    // A popup on the whole article is better than none.
    return null;
  }
}
