import browser from 'webextension-polyfill';
import type { Sender } from '../core/message-bus.ts';
import { POPUP_FOCUS } from '../core/popup-focus.ts';
import { done, failed, type Reply } from '../core/reply.ts';

/** Opens the popup on one annotation or on the article's note; it reads `focus` when it starts, once. */
export async function openPopup(focus: string, { tabId }: Sender): Promise<Reply<null>> {
  await browser.storage.session.set({ [POPUP_FOCUS]: { focus, tabId } });
  try {
    await browser.action.openPopup();
  } catch {
    return failed('no-popup', 'The browser did not open the popup. Press the Quotemark button to write.');
  }
  return done(null);
}
