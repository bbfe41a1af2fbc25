// node bench/popup.mjs [--gate]: how long the reader waits for the popup, and for the first painted quotation, each against the
// least that could be done in its place. With --gate it fails above the bars.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { openBrowser } from '../scripts/extension-browser.mjs';
import { serveFile } from '../scripts/serve.mjs';

const ROOT = new URL('../', import.meta.url).pathname;
const BUILT = `${ROOT}dist/chromium`;
const RUNS = 21;
/** The first runs of a browser are slower than all that come. */
const WARM_UP = 2;
const BARS = { popup: 3, painted: 1.5 };
/** In milliseconds. */
const LONGEST = 20_000;

const EMPTY_PAGE = "import { h, render } from 'preact'; render(h('main', null, 'Quotemark'), document.body);";
const ONLY_READABILITY = `
  import { Readability } from '@mozilla/readability';
  new Readability(document.cloneNode(true)).parse();
  document.documentElement.dataset.readability = 'done';
`;

/**
 * Bundles a few lines, as the product is bundled.
 * @param {string} code
 * @param {'es' | 'iife'} format
 */
async function bundle(code, format) {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [
      { name: 'lines', resolveId: (id) => (id.endsWith('/lines') ? '\0lines' : null), load: (id) => (id === '\0lines' ? code : null) },
    ],
    build: { write: false, target: 'es2023', modulePreload: false, lib: { entry: `${ROOT}lines`, formats: [format], name: 'lines' } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((output) => ('output' in output ? output.output : []));
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
}

/**
 * The product with an empty page beside its popup, and the product with another content script.
 * @param {string} folder
 */
async function makeExtensions(folder) {
  if (!existsSync(BUILT)) await build({ root: ROOT, mode: 'chromium', logLevel: 'warn' });
  const [ours, plain] = [join(folder, 'ours'), join(folder, 'plain')];
  for (const copy of [ours, plain]) cpSync(BUILT, copy, { recursive: true });
  mkdirSync(join(ours, 'empty'));
  writeFileSync(join(ours, 'empty/empty.js'), await bundle(EMPTY_PAGE, 'es'));
  writeFileSync(
    join(ours, 'empty/empty.html'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Quotemark</title><script type="module" src="empty.js"></script></head><body></body></html>',
  );
  writeFileSync(join(plain, 'src/content/content.iife.js'), await bundle(ONLY_READABILITY, 'iife'));
  return { ours, plain };
}

/** @typedef {Awaited<ReturnType<typeof openBrowser>>} Browser */

/**
 * Loads a page of the extension: when it painted something first, and when a row stood in it, in milliseconds.
 * @param {Browser} browser @param {string} path @param {string | null} row
 */
async function load(browser, path, row) {
  const page = await browser.context.newPage();
  try {
    await page.goto(`chrome-extension://${browser.id}/${path}`, { waitUntil: 'commit' });
    const listed = row === null ? 0 : await page.evaluate(untilSeen, { row, longest: LONGEST });
    const painted = await page.evaluate(firstPaint);
    return { painted, listed };
  } finally {
    await page.close();
  }
}

/** Runs in the page. @param {{row: string, longest: number}} wait */
function untilSeen({ row, longest }) {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (document.querySelector(row)) resolve(performance.now());
      else if (performance.now() > longest) reject(new Error(`nothing is ${row}`));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Runs in the page. */
function firstPaint() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0];
      if (paint) resolve(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

/**
 * From the press of the button to the end of the injected script's work, in milliseconds of the wall clock.
 * @param {Browser} browser @param {string} url
 */
async function press(browser, url) {
  const page = await browser.context.newPage();
  try {
    await page.goto(url);
    await page.bringToFront();
    const { targetInfos } = await browser.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find((info) => info.url === url);
    if (!tab) throw new Error(`no tab shows ${url}`);
    const done = page.evaluate(untilDone, LONGEST);
    const started = Date.now();
    const request = { id: browser.id, targetId: tab.targetId };
    await browser.cdp.send(/** @type {never} */ ('Extensions.triggerAction'), /** @type {never} */ (request));
    return (await done) - started;
  } finally {
    await page.close();
  }
}

/** Runs in the page. @param {number} longest */
function untilDone(longest) {
  const end = Date.now() + longest;
  return new Promise((resolve, reject) => {
    const look = () => {
      const painted = [...CSS.highlights.keys()].some((name) => /^qm-s\d/.test(name));
      if (painted || document.documentElement.dataset.readability === 'done') resolve(Date.now());
      else if (Date.now() > end) reject(new Error('nothing came of the press'));
      else setTimeout(look, 1);
    };
    look();
  });
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.slice(WARM_UP).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const folder = mkdtempSync(join(tmpdir(), 'quotemark-bench-'));
const place = await serveFile(`${ROOT}tests/fixtures/seed/article.html`);
const { ours, plain } = await makeExtensions(folder);
const [browser, readability] = [await openBrowser({ extension: ours }), await openBrowser({ extension: plain })];
/** @type {Record<'empty' | 'popup' | 'list' | 'painted' | 'readability', number[]>} */
const times = { empty: [], popup: [], list: [], painted: [], readability: [] };
try {
  for (let run = 0; run < RUNS + WARM_UP; run++) {
    times.readability.push(await press(readability, `${place.url}?run=${run}`));
    times.painted.push(await press(browser, `${place.url}?run=${run}`));
  }
  const article = await browser.context.newPage();
  await article.goto(place.url);
  const tabId = await browser.tabId(article);
  await browser.press(article);
  for (let run = 0; run < RUNS + WARM_UP; run++) {
    times.empty.push((await load(browser, 'empty/empty.html', null)).painted);
    const popup = await load(browser, `src/popup/popup.html?tab=${tabId}`, '.quotation-row');
    times.popup.push(popup.painted);
    times.list.push(popup.listed);
  }
} finally {
  await Promise.all([browser.close(), readability.close()]);
  place.close();
  rmSync(folder, { recursive: true, force: true });
}

const ms = (/** @type {number[]} */ values) => `${median(values).toFixed(1)} ms`;
const ratios = { popup: median(times.popup) / median(times.empty), painted: median(times.painted) / median(times.readability) };
process.stdout.write(`Medians of ${RUNS} interleaved runs.
popup, first paint       ${ms(times.popup)}; an empty Preact page ${ms(times.empty)}: ${ratios.popup.toFixed(2)} times (bar ${BARS.popup})
popup, list of an article that is read  ${ms(times.list)}
press to first painted quotation  ${ms(times.painted)}; to the end of Readability alone ${ms(times.readability)}: ${ratios.painted.toFixed(2)} times (bar ${BARS.painted})
`);
const above = ratios.popup > BARS.popup || ratios.painted > BARS.painted;
if (process.argv.includes('--gate') && above) process.exitCode = 1;
