import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/browser.mjs';
import { bundlePage } from '../../scripts/page-bundle.mjs';

/** @typedef {typeof import('./paint-tab.ts')} Tab */

const PARAGRAPH =
  '<p>The pier was built in a single summer by people who had <b>never</b> seen the sea from its end, and nobody asked them.</p>';
const PARAGRAPHS = 1000;
const COUNTS = { highlights: 5000, hits: 200 };

/**
 * What 5,000 highlights of one page cost: painted through the registry, and as the elements that other software wraps
 * around the words; and what it costs to know which one a pointer is at.
 * @returns {Promise<string[]>} lines to print
 */
export async function paintCost() {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  const script = await bundlePage('bench/anchors/paint-tab.ts', 'quotemarkCost');
  const open = async () => {
    const page = await browser.newPage();
    await page.setContent(`<main>${PARAGRAPH.repeat(PARAGRAPHS)}</main>`);
    await page.addScriptTag({ content: script });
    return page;
  };
  try {
    const painted = await (await open()).evaluate(
      (counts) => /** @type {{quotemarkCost: Tab}} */ (/** @type {unknown} */ (globalThis)).quotemarkCost.measurePaint(counts),
      COUNTS,
    );
    const wrapped = await (await open()).evaluate(
      (counts) => /** @type {{quotemarkCost: Tab}} */ (/** @type {unknown} */ (globalThis)).quotemarkCost.measureWrap(counts),
      COUNTS,
    );
    const { paint, add, mutations, ours, theirs, agreed } = painted;
    const micro = (/** @type {number} */ time) => `${(time * 1000).toFixed(0)} µs`;
    return [
      `${COUNTS.highlights} highlights: painted in ${paint.toFixed(1)} ms of script (${add.toFixed(1)} ms of it registering), ${mutations} changes of the page; wrapped in <mark> in ${wrapped.wrap.toFixed(1)} ms, ${wrapped.mutations} changes: ${(wrapped.wrap / paint).toFixed(1)} × our whole painting, ${(wrapped.wrap / add).toFixed(0)} × the registering.`,
      `Which highlight is at a point, of ${COUNTS.highlights}: ${micro(ours)}, highlightsFromPoint ${micro(theirs)}: ${(theirs / ours).toFixed(1)} ×; they agree on ${agreed} of ${COUNTS.hits} points.`,
    ];
  } finally {
    await browser.close();
  }
}
