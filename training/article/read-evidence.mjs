import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ROOT } from '../../bench/board/data.mjs';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browser.mjs';
import { bundlePage } from '../../scripts/page-bundle.mjs';

/** @typedef {import('./evidence-page.ts').PageEvidence} PageEvidence */
/** @typedef {{set: string, id: string, host: string, type?: string, articleBody?: string | null, with?: string[], without?: string[], evidence: PageEvidence}} Page */

const SETS = ['dev', 'wcxb', 'multilingual'];

/**
 * The evidence of every page, read in a browser; kept until the code that reads it changes.
 * @param {string} folder of the article benchmark
 * @returns {Promise<Page[]>} in the order of the truth files
 */
export async function readEvidence(folder) {
  const code = await bundlePage('training/article/evidence-page.ts', 'training');
  // Paths stand in the bundle as comments; they do not change what it does.
  const key = createHash('sha256').update(code).digest('hex').slice(0, 16);
  const cache = join(ROOT, 'node_modules/.cache/quotemark');
  const file = join(cache, `article-evidence-${key}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
  /** @type {Page[]} */
  const pages = [];
  try {
    const tab = await browser.newPage();
    await tab.context().setOffline(true);
    await tab.evaluate(code);
    for (const set of SETS) {
      const truth = JSON.parse(readFileSync(join(folder, set, 'ground-truth.json'), 'utf8'));
      for (const [id, { url, type, articleBody, with: wanted, without }] of Object.entries(truth)) {
        const html = gunzipSync(readFileSync(join(folder, set, 'html', `${id}.html.gz`))).toString('utf8');
        const evidence = await tab.evaluate((source) => /** @type {any} */ (globalThis).training.evidence(source), html);
        pages.push({ set, id, host: new URL(url).host.replace(/^www\./, ''), type, articleBody, with: wanted, without, evidence });
      }
    }
  } finally {
    await browser.close();
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, JSON.stringify(pages));
  return pages;
}
