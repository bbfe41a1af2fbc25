/**
 * Wires messages, tabs, permissions and the store. Listeners are registered at once, at the top level: the worker is
 * started for an event and stopped 30 seconds later, so nothing lives in variables but caches.
 */
import browser from 'webextension-polyfill';
import { answerOnce } from '../core/answer-once.ts';
import type { Runtime } from '../core/message-bus.ts';
import { done, type Reply } from '../core/reply.ts';
import { answer, TO_BACKGROUND } from '../messages.ts';
import { registerAllowedSites } from './allowed-sites.ts';
import { answerPlace } from './answer-place.ts';
import { changeSettings } from './change-settings.ts';
import { glanceIn } from './glances.ts';
import { keepHouse } from './keep-house.ts';
import { keepQuotation } from './keep-quotation.ts';
import { openArticle } from './open-article.ts';
import { openPopup } from './open-popup.ts';
import { forgetPage } from './opened-pages.ts';
import { createMenu, runCommand, runMenu } from './run-command.ts';
import { forgetTab, updateTab } from './session.ts';
import { followNavigation, greetTab, startScript, startTab } from './start-tab.ts';
import { storeFailure } from './store-failure.ts';
import { showNoArticle, showNothing } from './toolbar-button.ts';
import { welcomeOnce } from './welcome-once.ts';
import { writeAnnotationFor } from './write-annotation.ts';
import { writeCorrectionFor } from './write-correction.ts';
import { writeHighlight } from './write-highlight.ts';
import { tellTabs } from './write-to.ts';

// The polyfill's type of a listener cannot say "true, or nothing".
answer(
  browser.runtime as unknown as Runtime,
  TO_BACKGROUND,
  {
    'tab.hello': (_request, sender) => guarded(() => greetTab(sender)),
    'tab.start': ({ tabId }) => startTab(tabId),
    'tab.keep-private': async ({ tabId }) => {
      await updateTab(tabId, { keepsPrivate: true });
      void tellTabs();
      return done(null);
    },
    'tab.no-article': async (_request, { tabId }) => {
      if (tabId !== null) await showNoArticle(tabId);
      return done(null);
    },
    'article.glance': (_request, { tabId }) => guarded(async () => done(await glanceIn(tabId))),
    'article.open': (snapshot, sender) => guarded(() => openArticle(snapshot, sender)),
    'annotation.write': (request, sender) => guarded(() => writeAnnotationFor(request, sender)),
    'correction.write': (request, sender) => guarded(() => writeCorrectionFor(request, sender)),
    'quotation.keep': (request, sender) => guarded(() => keepQuotation(request, sender)),
    'place.answer': (request, sender) => guarded(() => answerPlace(request, sender)),
    'highlight.write': (request, sender) => guarded(() => writeHighlight(request, sender)),
    'settings.write': (settings) => guarded(() => changeSettings(settings)),
    'script.start': ({ name }, sender) => startScript(name, sender),
    'library.changed': async ({ keys }) => {
      for (const key of keys) void tellTabs(key);
      return done(null);
    },
    'popup.open': ({ focus }, sender) => openPopup(focus, sender),
  },
  undefined,
  answerOnce(),
);

browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
  if (url !== undefined) void showNothing(tabId);
  void followNavigation(tabId, status);
});
browser.tabs.onRemoved.addListener((tabId) => {
  forgetPage(tabId);
  void forgetTab(tabId);
});
browser.runtime.onInstalled.addListener(() => {
  void registerAllowedSites();
  void welcomeOnce();
  void createMenu();
});
browser.runtime.onStartup.addListener(() => void registerAllowedSites());
browser.permissions.onAdded.addListener(() => void registerAllowedSites());
browser.permissions.onRemoved.addListener(() => void registerAllowedSites());

browser.commands.onCommand.addListener((name, tab) => runCommand(name, tab));
browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => runMenu(menuItemId, tab));

keepHouse();

/** What the store refuses is told in a reader's words. */
async function guarded<T>(work: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, error: storeFailure(error) };
  }
}
