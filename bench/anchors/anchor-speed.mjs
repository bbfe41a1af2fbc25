import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browser.mjs';
import { bundlePage } from '../../scripts/page-bundle.mjs';

const WORDS = 20_000;

/**
 * How long it takes to index a page of 20,000 words, beside one walk over the text nodes of the same page in lower case.
 * @param {string} pages the folder of the pages' ground truth
 * @returns {Promise<import('./index-tab.ts').IndexTimes>}
 */
export async function indexTimes(pages) {
  const [code, executablePath] = await Promise.all([bundlePage('bench/anchors/index-tab.ts', 'indexTab'), findChromium()]);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const tab = await browser.newPage();
    await tab.context().setOffline(true);
    await tab.setContent(longPage(JSON.parse(readFileSync(join(pages, 'ground-truth.json'), 'utf8'))));
    await tab.evaluate(code);
    return await tab.evaluate(() => /** @type {any} */ (globalThis).indexTab.indexTimes());
  } finally {
    await browser.close();
  }
}

/** One article of many, in paragraphs; as the harness makes its own for the times. @param {Record<string, {articleBody: string}>} articles */
function longPage(articles) {
  const lines = Object.keys(articles)
    .sort()
    .slice(0, 40)
    .flatMap((key) => (articles[key]?.articleBody ?? '').split('\n').map((line) => line.trim()))
    .filter((line) => line.length > 150 && line.length < 900);
  const parts = [];
  for (let made = 0, at = 0; made < WORDS && lines.length > 0; at++) {
    const line = lines[at % lines.length] ?? '';
    made += line.split(/\s+/).length;
    parts.push(`<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`);
  }
  return `<!doctype html><html lang="en"><body><main>${parts.join('')}</main></body></html>`;
}
