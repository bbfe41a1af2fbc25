import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, startChromium } from './chromium.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await startChromium();
});
afterAll(() => chromium.close());

const SENTENCE = 'The harbour council counted the boats on Monday, and nobody could say whose the last one was. ';
/** The most units of text, nodes and blocks that may be worked through without a pause. */
const PORTION = 65_536;
const NODES = 32;
const BLOCKS = 64;
/** What is read of one page at most. */
const MAX_TEXT = 2_000_000;

/** Each with why Readability is not asked, where it is not. */
const PAGES: [name: string, html: string, reason: string | null][] = [
  ['10 MB in one paragraph', `<p>${SENTENCE.repeat(105_000)}</p>`, null],
  ['10 MB without a space', `<p>${'x'.repeat(10_000_000)}</p>`, null],
  ['100,000 nodes', '<p>Boats are counted.</p>'.repeat(50_000), 'too large a page for Readability'],
  ['7,000 lines in one paragraph', `<p>${`${SENTENCE}<br>`.repeat(7000)}</p>`, 'too large a page for Readability'],
  ['boxes in boxes, 5,000 deep', `${'<div>'.repeat(5000)}<p>${SENTENCE}</p>${'</div>'.repeat(5000)}`, 'too large a page for Readability'],
  [
    'boxes in boxes, 300 deep',
    `${'<div>'.repeat(300)}<p>${SENTENCE.repeat(9)}</p>${'</div>'.repeat(300)}`,
    'too deep a page for Readability',
  ],
];

/** How often the reading and the finding of a page's article let the page go on, and what they had to do. */
async function pausesOf(html: string) {
  const tab = await chromium.open(`<!doctype html><html lang="en"><title>Boats</title><body><article>${html}</article></body></html>`);
  const result = await tab.evaluate(() => {
    const count = <T>(work: Generator<undefined, T>): { pauses: number; value: T } => {
      for (let pauses = 0; ; pauses++) {
        const step = work.next();
        if (step.done) return { pauses, value: step.value };
      }
    };
    const reading = count(quotemarkPage.readingPage(document));
    const map = reading.value;
    const finding = count(quotemarkPage.findingArticle(document, map));
    return {
      read: reading.pauses,
      found: finding.pauses,
      walked: map.walked.length,
      units: map.page.text.length,
      blocks: map.page.blocks.length,
      nodes: finding.value.nodes,
      reasons: finding.value.steps.filter(({ step }) => step === 'candidate').map(({ reason }) => reason),
      isWhole: map.isWhole,
    };
  });
  await tab.close();
  return result;
}

describe('a page that is too large', () => {
  it.each(PAGES)('lets its reader go on between the parts of the work: %s', async (_name, html, reason) => {
    const { read, found, walked, units, blocks, nodes, reasons, isWhole } = await pausesOf(html);
    expect(units).toBeLessThanOrEqual(MAX_TEXT);
    expect(isWhole).toBe(units < MAX_TEXT - 1 && walked < 200_000);
    expect(read).toBeGreaterThanOrEqual(Math.max(Math.floor(units / PORTION) - 1, Math.floor(walked / 2 / NODES) - 1));
    expect(found).toBeGreaterThanOrEqual(Math.floor(blocks / BLOCKS));
    expect(reasons).toEqual([reason ?? expect.stringMatching(/^Readability with flags/)]);
    expect(nodes > 0).toBe(reason === null);
  });
});
