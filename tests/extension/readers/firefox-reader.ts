import { resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { serveFile } from '../../../scripts/serve.mjs';
import type { Reader, Screen } from './reader.ts';

const EXTENSION = resolve(import.meta.dirname, '../../../dist/firefox');
const SEED = resolve(import.meta.dirname, '../../fixtures/seed/article.html');
const ID = 'quotemark@quotemark.example';
const UUID = '6f0c2ab8-9f5f-4b7e-8d0e-0d4a3f1c7a52';
const OURS = `moz-extension://${UUID}/`;

interface Bidi {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** Runs code in the browser's own window, where the toolbar and the tabs are. */
async function inBrowserWindow<T>(browser: Browser, code: string): Promise<T> {
  const { connection } = browser as unknown as { connection: Bidi };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as { contexts: { context: string }[] };
  const context = tree.contexts[0]?.context;
  const answer = await connection.send('script.evaluate', { expression: code, target: { context }, awaitPromise: true });
  if (answer.result.type === 'exception') throw new Error(JSON.stringify(answer.result.exceptionDetails));
  return (answer.result.result as { value?: T } | undefined)?.value as T;
}

/** @param path of a Firefox */
export async function openFirefox(path: string): Promise<Reader> {
  const site = await serveFile(SEED);
  const browser = await launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }) },
  });
  await browser.installExtension(EXTENSION);
  const pages = new Map<Screen, Page>();
  const screenOf = (page: Page): Screen => {
    const screen: Screen = {
      evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
      click: async (x, y) => {
        await page.bringToFront();
        await page.mouse.click(x, y);
      },
      type: (text) => page.keyboard.type(text),
      reload: async () => {
        // A page of an extension never tells that it was loaded.
        void page.evaluate(() => location.reload()).catch(() => undefined);
        await isLoaded(page);
      },
      resize: (width, height) => page.setViewport({ width, height }),
      run: async (script) => void (await page.evaluate(script)),
    };
    pages.set(screen, page);
    return screen;
  };
  const openOurs = async (file: string) => {
    const page = await browser.newPage();
    void page.goto(OURS + file).catch(() => undefined);
    await isLoaded(page);
    return screenOf(page);
  };
  const popupOn = async (screen: Screen) => {
    await (pages.get(screen) as Page).bringToFront();
    const tabId = await inBrowserWindow<number>(
      browser,
      `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab)`,
    );
    return openOurs(`src/popup/popup.html?tab=${tabId}`);
  };
  return {
    browser: 'firefox',
    articleUrl: site.url,
    closedUrl: 'about:support',
    open: async (url) => {
      const page = await browser.newPage();
      // Of a page of its own the browser never says that it was loaded.
      await (url.startsWith('about:') ? void page.goto(url).catch(() => undefined) : page.goto(url));
      return screenOf(page);
    },
    openOurs,
    popupOn,
    press: async (screen) => {
      await (pages.get(screen) as Page).bringToFront();
      await inBrowserWindow(
        browser,
        `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global
           .browserActionFor(WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension).triggerAction(window)`,
      );
      return popupOn(screen);
    },
    byTouch: async (_screen, run) => {
      const prefs = ['ui.primaryPointerCapabilities', 'ui.allPointerCapabilities'];
      // 1 is a coarse pointer.
      await inBrowserWindow(browser, prefs.map((name) => `Services.prefs.setIntPref('${name}', 1)`).join(';'));
      await run();
      await inBrowserWindow(browser, prefs.map((name) => `Services.prefs.clearUserPref('${name}')`).join(';'));
    },
    buttonIcon: async (screen) => {
      await (pages.get(screen) as Page).bringToFront();
      return inBrowserWindow<string>(
        browser,
        `JSON.stringify(ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global
           .browserActionFor(WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension).action.getContextData(gBrowser.selectedTab).icon)`,
      );
    },
    addresses: async () =>
      (await inBrowserWindow<string>(browser, `gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec).join(' ')`)).split(' '),
    close: async () => {
      await browser.close();
      site.close();
    },
  };
}

/** Waits until a page of ours has been drawn. */
async function isLoaded(page: Page): Promise<void> {
  for (let round = 0; round < 200; round++) {
    const drawn = await page
      .evaluate(
        (ours) => location.href.startsWith(ours) && document.readyState === 'complete' && document.body?.childElementCount > 0,
        OURS,
      )
      .catch(() => false);
    if (drawn) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${page.url()} was not loaded`);
}
