/**
 * Wires messages, tabs and the store. Listeners are registered at once, at the top level: the worker is started for an
 * event and stopped 30 seconds later, so nothing lives in variables but caches.
 */
import browser from 'webextension-polyfill';
import type { Runtime } from '../core/message-bus.ts';
import type { Reply } from '../core/reply.ts';
import { answer, TO_BACKGROUND } from '../messages.ts';
import { keepQuotation } from './keep-quotation.ts';
import { openArticle } from './open-article.ts';
import { forgetTab } from './session.ts';
import { followNavigation, startTab } from './start-tab.ts';
import { storeFailure } from './store-failure.ts';
import { writeFor } from './write-annotation.ts';

// The polyfill's type of a listener cannot say "true, or nothing".
answer(browser.runtime as unknown as Runtime, TO_BACKGROUND, {
  'tab.start': ({ tabId }) => startTab(tabId),
  'article.open': (snapshot, sender) => guarded(() => openArticle(snapshot, sender)),
  'annotation.write': (request, sender) => guarded(() => writeFor(request, sender)),
  'quotation.keep': (request, sender) => guarded(() => keepQuotation(request, sender)),
});

browser.tabs.onUpdated.addListener((tabId, change) => void followNavigation(tabId, change.status));
browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

/** What the store refuses is told in a reader's words. */
async function guarded<T>(work: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, error: storeFailure(error) };
  }
}
