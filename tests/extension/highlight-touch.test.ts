import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closedRoot } from './closed-root.ts';
import { openQuotemark, painted, type Quotemark } from './quotemark.ts';
import { wordsAt } from './words-at.ts';

const URL_OF = 'http://pier-paper.example/2026/05/ferry';
const SAID = (who: string) =>
  `<p>"The ferry will be back before the winter and nobody has to pay for it," ${who} told the harbour council on Monday.</p>`;
const STORY = `<!doctype html><html lang="en"><head><title>Ferry</title><meta property="og:type" content="article"><meta name="author" content="Kim Aas">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>
<body><main><h1>Ferry</h1>${['Ida Lind', 'Per Holm', 'Ann Quist', 'Olle Berg'].map(SAID).join('')}
<p>Both piers were rebuilt in a single summer by people who had never seen the sea.</p>
${['Siv Dahl', 'Jon Vik', 'Eva Moe', 'Liv Ness'].map(SAID).join('')}</main></body></html>`;
const WORDS = 'rebuilt in a single summer';

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
  quotemark.web.put(URL_OF, STORY);
});
afterAll(() => quotemark.close());

describe('under a finger', () => {
  it('the bar stands below what is selected, each target 44 px, one colour first; a touch of it highlights', async () => {
    const { page, popup } = await quotemark.annotate(URL_OF);
    await expect.poll(async () => Object.keys(await painted(page)).length, { timeout: 15_000 }).toBeGreaterThan(0);
    await popup.close();
    await page.bringToFront();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', { width: 390, height: 760, deviceScaleFactor: 2, mobile: true });
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await expect.poll(() => page.evaluate(() => matchMedia('(pointer: coarse)').matches && innerWidth)).toBe(390);
    const touch = async (at: { x: number; y: number }, held = async () => {}) => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      await held();
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const bar = await closedRoot(page);
    const boxes = () =>
      bar.read((root) =>
        [...root.querySelectorAll('[role=toolbar], [role=toolbar] button')].map((element) => {
          const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
          return { name: element.ariaLabel, left, top, right, bottom, width, height };
        }),
      );

    // The finger is real; what a long press selects is set here, since only browsers of phones select by it.
    await touch(await wordsAt(page, WORDS), () => page.evaluate(select, WORDS));
    await expect.poll(async () => (await boxes())?.map(({ name }) => name)).toContain('Yellow');
    const [whole, ...buttons] = (await boxes()) ?? [];
    expect(buttons.map(({ name }) => name)).toEqual(['Yellow', 'Other colours', 'Note', 'Tags', 'Cite']);
    for (const { width, height } of buttons) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    const bottom = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom);
    // Below the handles too.
    expect(whole?.top).toBeGreaterThanOrEqual((bottom ?? Number.NaN) + 30);
    expect(whole?.left).toBeGreaterThanOrEqual(0);
    expect(whole?.right).toBeLessThanOrEqual(390);
    if (process.env.SHOTS) {
      const { data } = await session.send('Page.captureScreenshot');
      writeFileSync(`${process.env.SHOTS}/bar-touch.png`, data, 'base64');
    }

    const own = async () => Object.entries(await painted(page)).filter(([name]) => /^qm-own\d$/.test(name));
    // What has just moved takes no touch: it is touched again until it does.
    const press = async (name: string) => {
      const at = (await boxes())?.find((box) => box.name === name);
      if (at !== undefined) await touch({ x: at.left + 22, y: at.top + 22 });
    };
    const shown = async () => {
      const isThere = (await boxes())?.some(({ name }) => name === 'Blue') === true;
      if (!isThere) await press('Other colours');
      return isThere;
    };
    await expect.poll(shown, { timeout: 10_000, interval: 300 }).toBe(true);
    const made = async () => {
      const { length } = await own();
      if (length === 0) await press('Blue');
      return length;
    };
    await expect.poll(made, { timeout: 10_000, interval: 300 }).toBe(1);
    expect(await own()).toEqual([['qm-own3', [WORDS]]]);
  });
});

/** Runs in the page. */
function select(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && !walker.currentNode.textContent?.includes(words));
  const at = walker.currentNode.textContent?.indexOf(words) ?? 0;
  getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
}
