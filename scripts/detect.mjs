/**
 * npm run -s detect -- DIR [--ids a,b]
 * Runs article detection on the pages DIR/html/ID.html.gz in one tab of a real browser, and prints one JSON object.
 * The documents are made by DOMParser: quick, and without a layout, so nothing that a style sheet hides is hidden.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';
import { bundlePage } from './page-bundle.mjs';

const SUFFIX = '.html.gz';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { ids: { type: 'string' }, steps: { type: 'boolean' } } });
const [folder] = positionals;
if (!folder) {
  process.stderr.write('Usage: npm run -s detect -- DIR [--ids a,b] [--steps]\n');
  process.exit(2);
}
const wanted = values.ids?.split(',');
const files = (await readdir(join(folder, 'html'))).filter((file) => file.endsWith(SUFFIX)).sort();
const ids = files.map((file) => file.slice(0, -SUFFIX.length)).filter((id) => !wanted || wanted.includes(id));
const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
try {
  const code = await bundlePage();
  let tab = await openTab();
  /** @type {Record<string, unknown>} */
  const found = {};
  for (const id of ids) {
    try {
      const html = gunzipSync(await readFile(join(folder, 'html', `${id}${SUFFIX}`))).toString('utf8');
      found[id] = await tab.evaluate(detect, { html, withSteps: values.steps === true });
    } catch (error) {
      found[id] = { articleBody: '', isArticle: false, confidence: 0, error: error instanceof Error ? error.message : String(error) };
      if (tab.isClosed()) tab = await openTab();
    }
  }
  process.stdout.write(`${JSON.stringify(found)}\n`);

  async function openTab() {
    const page = await browser.newPage();
    page.on('crash', () => page.close());
    await page.evaluate(code);
    return page;
  }
} finally {
  await browser.close();
}

/**
 * Runs in the tab.
 * @param {{html: string, withSteps: boolean}} page
 */
function detect({ html, withSteps }) {
  const { readPage, findArticle } = /** @type {any} */ (globalThis).quotemarkPage;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const map = readPage(document);
  const found = findArticle(document, map);
  const { text, blocks } = map.page;
  const body = blocks.filter((/** @type {unknown} */ _block, /** @type {number} */ index) => found.blocks[index]);
  return {
    articleBody: body.map((/** @type {any} */ { span }) => text.slice(span.start, span.end)).join('\n'),
    title: found.metadata.title?.value ?? null,
    author: found.metadata.authors?.value.join(', ') ?? null,
    date: found.metadata.published?.value ?? null,
    isArticle: found.isArticle,
    confidence: found.confidence,
    nodes: found.nodes,
    nodesLost: found.nodesLost,
    ...(withSteps
      ? {
          steps: found.steps.map((/** @type {any} */ x) => ({
            ...x,
            text: x.block === null ? null : text.slice(blocks[x.block].span.start, blocks[x.block].span.end),
          })),
        }
      : {}),
  };
}
