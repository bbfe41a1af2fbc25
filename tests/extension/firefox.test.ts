import { resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/firefox.mjs';
import { serveFile } from '../../scripts/serve.mjs';

const EXTENSION = resolve(import.meta.dirname, '../../dist/firefox');
const SEED = resolve(import.meta.dirname, '../fixtures/seed/article.html');
const ID = 'quotemark@quotemark.example';
const UUID = '6f0c2ab8-9f5f-4b7e-8d0e-0d4a3f1c7a52';

interface Bidi {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** Runs code in the browser's own window, where the toolbar is. */
async function inBrowserWindow(browser: Browser, code: string): Promise<void> {
  const { connection } = browser as unknown as { connection: Bidi };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as { contexts: { context: string }[] };
  const context = tree.contexts[0]?.context;
  const answer = await connection.send('script.evaluate', { expression: code, target: { context }, awaitPromise: true });
  if (answer.result.type === 'exception') throw new Error(JSON.stringify(answer.result.exceptionDetails));
}

const path = findFirefox();

describe.skipIf(path === null)('in Firefox', () => {
  let browser: Browser;
  let page: Page;
  let site: Awaited<ReturnType<typeof serveFile>>;

  beforeAll(async () => {
    site = await serveFile(SEED);
    browser = await launch({
      browser: 'firefox',
      executablePath: path as string,
      headless: true,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }) },
    });
    await browser.installExtension(EXTENSION);
    page = await browser.newPage();
    await page.goto(site.url);
    await inBrowserWindow(
      browser,
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension).triggerAction(window)`,
    );
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  const marks = () =>
    page.evaluate(() =>
      [...CSS.highlights].filter(([name]) => /^qm-s\d-mark/.test(name)).reduce((sum, [, ranges]) => sum + ranges.size, 0),
    );

  it('paints the quotations at a press of the button', async () => {
    await expect.poll(marks, { timeout: 20_000 }).toBe(14);
  });
});
