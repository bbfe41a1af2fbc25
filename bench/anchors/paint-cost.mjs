import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/browser.mjs';
import { bundlePage } from '../../scripts/page-bundle.mjs';

/** @typedef {typeof import('./paint-tab.ts')} Tab */

const PARAGRAPH =
  '<p>The pier was built in a single summer by people who had <b>never</b> seen the sea from its end, and nobody asked them.</p>';
const PARAGRAPHS = 1000;
const COUNTS = { highlights: 5000, hits: 200 };
/** How often each is done, in turns, each time on a fresh page: a page is painted once, by code that has not run before. */
const ROUNDS = 5;

/**
 * What 5,000 highlights of one page cost: painted through the registry, and as the elements that other software wraps
 * around the words; and what it costs to know which one a pointer is at.
 * @returns {Promise<string[]>} lines to print
 */
export async function paintCost() {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  const script = await bundlePage('bench/anchors/paint-tab.ts', 'quotemarkCost');
  /** @template T @param {'measurePaint' | 'measureWrap'} name @returns {Promise<T>} */
  const measure = async (name) => {
    const page = await browser.newPage();
    await page.setContent(`<main>${PARAGRAPH.repeat(PARAGRAPHS)}</main>`);
    await page.addScriptTag({ content: script });
    const result = await page.evaluate(({ name, counts }) => /** @type {any} */ (globalThis).quotemarkCost[name](counts), {
      name,
      counts: COUNTS,
    });
    await page.close();
    return result;
  };
  try {
    /** @type {ReturnType<Tab['measurePaint']>[]} */
    const painted = [];
    /** @type {ReturnType<Tab['measureWrap']>[]} */
    const wrapped = [];
    for (let round = 0; round < ROUNDS; round++) {
      painted.push(await measure('measurePaint'));
      wrapped.push(await measure('measureWrap'));
    }
    const time = (/** @type {'paint' | 'add' | 'ours' | 'theirs' | 'onPaint'} */ name) => median(painted.map((one) => one[name]));
    const [paint, ours, theirs] = [time('paint'), time('ours'), time('theirs')];
    const wrap = median(wrapped.map((one) => one.wrap));
    const most = (/** @type {number[]} */ numbers) => Math.max(...numbers);
    const mutations = [most(painted.map((one) => one.mutations)), most(wrapped.map((one) => one.mutations))];
    const agreed = Math.min(...painted.map((one) => one.agreed));
    const micro = (/** @type {number} */ time) => `${(time * 1000).toFixed(0)} µs`;
    return [
      `Medians of ${ROUNDS} fresh pages each.`,
      `${COUNTS.highlights} highlights: painted in ${paint.toFixed(1)} ms of script (${time('add').toFixed(1)} ms of it registering), ${mutations[0]} changes of the page; wrapped in <mark> in ${wrap.toFixed(1)} ms, ${mutations[1]} changes: ${(wrap / paint).toFixed(0)} × our whole painting.`,
      `Which highlight is a pointer at, of ${COUNTS.highlights}: ${micro(ours)}, highlightsFromPoint ${micro(theirs)}: ${(theirs / ours).toFixed(1)} ×; on the ${painted[0]?.painted} points that are painted ${micro(time('onPaint'))}; they agree on ${agreed} of ${COUNTS.hits} points.`,
    ];
  } finally {
    await browser.close();
  }
}

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
