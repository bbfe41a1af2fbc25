import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';

/**
 * Chromium with a built extension, and the ways to do with it what a reader does.
 * @param {{extension: string, headless?: boolean, profile?: string, viewport?: {width: number, height: number} | null, args?: string[], keepWelcome?: boolean}} options
 *   `profile`: a folder to keep the browser's data in; without it the data goes when the browser closes;
 *   `keepWelcome`: the page of the first run stays open
 */
export async function openBrowser({
  extension,
  headless = true,
  profile,
  viewport = { width: 1280, height: 900 },
  args = [],
  keepWelcome = false,
}) {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'quotemark-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await findChromium(),
    headless,
    // Where a reader looks at any page of the web; without a display there may be no sandbox to be had.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    viewport,
    // Playwright disables extensions by default: then ours would silently not be there.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      '--enable-unsafe-extension-debugging',
      ...CHROMIUM_ARGS,
      ...args,
    ],
  });
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const id = new URL((await worker()).url()).host;
  // The page that opens once after the installation: nothing else begins before it is there.
  const opened = await (await worker()).evaluate(async () => {
    // @ts-expect-error: runs in the extension's worker
    const { storage, tabs } = chrome;
    await new Promise((resolve) => {
      storage.local.onChanged.addListener(resolve);
      void storage.local.get('welcomed').then((/** @type {{welcomed?: boolean}} */ { welcomed }) => welcomed && resolve(undefined));
    });
    const all = await tabs.query({});
    return all.filter((/** @type {{url?: string, pendingUrl?: string}} */ tab) => (tab.pendingUrl || tab.url)?.endsWith('#welcome')).length;
  });
  const welcomes = () => context.pages().filter((page) => page.url().endsWith('#welcome'));
  while (welcomes().length < opened) await new Promise((resolve) => setTimeout(resolve, 20));
  if (!keepWelcome) for (const page of welcomes()) await page.close();
  const cdp = await /** @type {import('playwright-core').Browser} */ (context.browser()).newBrowserCDPSession();

  return {
    context,
    cdp,
    id,
    worker,
    /**
     * Presses the extension's button on a page, as a reader does: this grants activeTab and opens the real popup.
     * @param {import('playwright-core').Page} page
     */
    async press(page) {
      await page.bringToFront();
      const session = await context.newCDPSession(page);
      const { targetInfo } = await session.send('Target.getTargetInfo');
      await session.detach();
      const tabs = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab =
        tabs.targetInfos.find((info) => info.url === targetInfo.url && info.title === targetInfo.title) ??
        tabs.targetInfos.find((info) => info.url === targetInfo.url);
      if (!tab) throw new Error(`no tab shows ${targetInfo.url}`);
      await cdp.send(/** @type {never} */ ('Extensions.triggerAction'), /** @type {never} */ ({ id, targetId: tab.targetId }));
    },
    /**
     * The number that the browser's extension calls have for a page.
     * @param {import('playwright-core').Page} page
     */
    async tabId(page) {
      await page.bringToFront();
      const found = await (await worker()).evaluate(async () => {
        // @ts-expect-error: runs in the extension's worker
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab?.id;
      });
      if (found === undefined) throw new Error('the page has no tab');
      return found;
    },
    /**
     * The popup's page as a tab of its own, showing another tab: the same code, where tests can type and look.
     * @param {number} tabId
     */
    async popupAsTab(tabId) {
      const popup = await context.newPage();
      await popup.goto(`chrome-extension://${id}/src/popup/popup.html?tab=${tabId}`);
      return popup;
    },
    async close() {
      await context.close();
      if (profile === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
