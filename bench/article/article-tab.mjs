import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browser.mjs';
import { bundlePage } from '../../scripts/page-bundle.mjs';

/** @typedef {import('./article-page.ts').PeerAnswer} PeerAnswer */

/** The longest that one page may take, in milliseconds: a peer that hangs has answered nothing. */
const PAGE_LIMIT = 60_000;

/**
 * A browser's tab with Readability, Defuddle and ours in it, that reaches nothing outside.
 * @returns {Promise<{call(name: 'readability' | 'defuddle', page: SavedPage): Promise<PeerAnswer | null>, times(page: SavedPage): Promise<Times | null>, close(): Promise<void>}>}
 * @typedef {{folder: string, id: string, url: string}} SavedPage
 * @typedef {{ours: number, readability: number, defuddle: number}} Times
 */
export async function openTab() {
  const [code, executablePath] = await Promise.all([bundlePage('bench/article/article-page.ts', 'benchPage'), findChromium()]);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const open = async () => {
    const page = await browser.newPage();
    await page.context().setOffline(true);
    await page.evaluate(code);
    return page;
  };
  let tab = await open();

  /** @param {string} name @param {SavedPage} page */
  async function ask(name, { folder, id, url }) {
    const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
    try {
      return await withLimit(tab.evaluate(run, { name, html, url }));
    } catch (error) {
      process.stderr.write(`${id}, ${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`);
      await tab.close();
      tab = await open();
      return null;
    }
  }
  return { call: ask, times: (page) => ask('times', page), close: () => browser.close() };
}

/** Runs in the tab. @param {{name: string, html: string, url: string}} page */
function run({ name, html, url }) {
  return /** @type {any} */ (globalThis).benchPage[name](html, url);
}

/** @template T @param {Promise<T>} answer */
async function withLimit(answer) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), PAGE_LIMIT);
  });
  try {
    return /** @type {T} */ (await Promise.race([answer, late]));
  } finally {
    clearTimeout(timer);
  }
}
