import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closedRoot } from './closed-root.ts';
import { openQuotemark, painted, type Quotemark, whenPainted } from './quotemark.ts';
import { rangeOfWords } from './range-of-words.ts';
import { selectByMouse } from './select-words.ts';
import { wordsAt } from './words-at.ts';

const WORDS = 'basic principles of cooperation';
type Box = readonly number[];

let quotemark: Quotemark;
let page: Page;
let options: Page;
beforeAll(async () => {
  quotemark = await openQuotemark();
  options = await quotemark.context.newPage();
  await options.goto(`chrome-extension://${quotemark.id}/src/library/library.html#options`);
});
afterAll(() => quotemark.close());

const toggle = async () => {
  await options.bringToFront();
  await options.getByRole('switch', { name: 'Private painting' }).click();
  await page.bringToFront();
};
/** What the page's own scripts can find of the reader's highlights: names of the registry, and rules of the sheets. */
const seen = () =>
  page.evaluate(() => [
    ...[...CSS.highlights.keys()].filter((name) => name.includes('own')),
    ...document.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .filter((rule) => rule.includes('own')),
  ]);
/** Our boxes, as whole pixels of the viewport; one place once, since what is pointed at has a deeper box on its own. */
const boxes = async (): Promise<Box[]> =>
  (await (
    await closedRoot(page)
  ).read((root) =>
    [...root.querySelectorAll('.box')].map((box) => {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      return [left, top, right, bottom].map(Math.round);
    }),
  )) ?? [];
/** Where the words stand. */
const lines = async (): Promise<Box[]> =>
  (await rangeOfWords(page, WORDS)).evaluate((range) =>
    [...range.getClientRects()].map(({ left, top, right, bottom }) => [left, top, right, bottom].map(Math.round)),
  );
/** The boxes come with the next frame, so both are read until they agree. */
const expectOnWords = () =>
  expect
    .poll(async () => {
      const [drawn, words] = [[...new Map((await boxes()).map((box) => [box.join(), box])).values()], await lines()];
      return words.length > 0 && JSON.stringify(drawn) === JSON.stringify(words) ? 'on the words' : { drawn, words };
    })
    .toBe('on the words');
/** For looking at: `PICTURES=folder`. */
const picture = async (name: string) => {
  const folder = process.env.PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/private-${name}.png` });
};

describe('private painting', () => {
  it('takes the reader’s own out of what the page can read, and leaves it on its words', async () => {
    const shown = await quotemark.annotate();
    await whenPainted(shown.page);
    await shown.popup.close();
    page = shown.page;
    await page.bringToFront();
    await selectByMouse(page, WORDS);
    const bar = await closedRoot(page);
    await expect
      .poll(() => bar.read((root) => root.querySelector('[role=toolbar]')?.getAttribute('aria-label') ?? null))
      .toBe('Selected words');
    await bar.click('Green');
    await expect.poll(() => bar.read((root) => root.querySelector('.toast')?.textContent ?? null)).toBe('HighlightedUndo');
    await page.reload();
    await expect.poll(seen, { timeout: 15_000 }).toContain('qm-own2');
    const registered = await colourUnder();

    await toggle();
    await expect.poll(seen).toEqual([]);
    expect(Object.keys(await painted(page))).toContain('qm-s1');
    await expectOnWords();
    expect(await colourUnder()).toEqual(registered);
    await picture('light');
  });

  it('never shows it to a page that looks all the time, from its start on', async () => {
    await page.addInitScript(() => {
      const found: string[] = [];
      (globalThis as unknown as { found: string[] }).found = found;
      const look = () => {
        found.push(...[...CSS.highlights.keys()].filter((name) => name.includes('own')));
        requestAnimationFrame(look);
      };
      look();
    });
    await page.reload();
    await whenPainted(page);
    await expectOnWords();
    const { x, y } = await wordsAt(page, WORDS);
    await page.mouse.move(x, y);
    await page.mouse.move(x + 10, y);
    expect(await page.evaluate(() => (globalThis as unknown as { found: string[] }).found)).toEqual([]);
    expect(await page.evaluate(() => [...document.querySelectorAll('*')].filter((each) => each.shadowRoot !== null).length)).toBe(0);
  });

  it('stays on the words when the page scrolls, is resized, draws them anew or puts something before them', async () => {
    await page.evaluate(() => scrollBy({ top: 137, behavior: 'instant' }));
    await wordsAt(page, WORDS);
    await expectOnWords();
    await page.evaluate(() => scrollBy({ top: -83, behavior: 'instant' }));
    await expectOnWords();
    await page.setViewportSize({ width: 520, height: 700 });
    await wordsAt(page, WORDS);
    await expectOnWords();
    await picture('narrow');
    await page.setViewportSize({ width: 1280, height: 720 });
    await wordsAt(page, WORDS);
    await expectOnWords();

    await page.evaluate((words) => {
      const [holder] = [...document.querySelectorAll('p')].filter((each) => each.textContent?.includes(words));
      if (holder === undefined) throw new Error('no such paragraph');
      // As a framework does: the same words in new nodes.
      holder.replaceWith(holder.cloneNode(true));
      const before = document.createElement('div');
      before.style.height = '61px';
      document.body.prepend(before);
    }, WORDS);
    await expectOnWords();
    expect(await seen()).toEqual([]);
  });

  it('lies under what the page lays over its words, and not beside a box that they are scrolled out of', async () => {
    await wordsAt(page, WORDS);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 9999';
      document.body.append(cover);
    });
    await expect.poll(boxes).toEqual([]);
    await page.evaluate(() => document.querySelector('#cover')?.remove());
    await expectOnWords();
    await page.evaluate((words) => {
      const [holder] = [...document.querySelectorAll('p')].filter((each) => each.textContent?.includes(words));
      const scroller = holder?.parentElement;
      if (!holder || !scroller) throw new Error('no such paragraph');
      scroller.style.cssText = 'height: 300px; overflow: auto';
      scroller.scrollTop = 0;
      scroller.scrollTop = holder.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top + 20;
      scroller.scrollIntoView({ block: 'end', behavior: 'instant' });
    }, WORDS);
    await expect.poll(boxes).toEqual([]);
    const [line] = await lines();
    expect(line?.[1]).toBeGreaterThan(0);
    await page.evaluate((words) => {
      const [holder] = [...document.querySelectorAll('p')].filter((each) => each.textContent?.includes(words));
      holder?.parentElement?.removeAttribute('style');
    }, WORDS);
    await wordsAt(page, WORDS);
    await expectOnWords();
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await expect.poll(boxes).toEqual([]);
    await wordsAt(page, WORDS);
    await expectOnWords();
  });

  it('is clicked as ever', async () => {
    const { x, y } = await wordsAt(page, WORDS);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    const bar = await closedRoot(page);
    await expect.poll(() => bar.read((root) => root.querySelector('[role=toolbar]')?.getAttribute('aria-label') ?? null)).toBe('Highlight');
    await picture('bar');
    await page.keyboard.press('Escape');
  });

  it('follows a page that turns dark, and forced colours', async () => {
    await page.evaluate(() => {
      const sheet = document.createElement('style');
      sheet.textContent = '* { background: #16171a !important; color: #ddd !important }';
      document.head.append(sheet);
    });
    const groups = async () =>
      (await closedRoot(page)).read((root) => [...root.querySelectorAll('.box')].map(({ parentElement }) => parentElement?.className));
    await expect.poll(groups).toContain('dark');
    await picture('dark');
    await page.emulateMedia({ forcedColors: 'active' });
    await expectOnWords();
    await picture('forced');
    // Nothing is blended there: a fill would lie over the letters.
    const fills = async () =>
      (await closedRoot(page)).read((root) => [...root.querySelectorAll('.box')].map((box) => getComputedStyle(box).backgroundColor));
    expect(new Set(await fills())).toEqual(new Set(['rgba(0, 0, 0, 0)']));
    await page.emulateMedia({ forcedColors: null });
  });

  it('is off again when it is switched off', async () => {
    await toggle();
    await expect.poll(seen).toContain('qm-own2');
    expect(await boxes()).toEqual([]);
  });
});

/** The colour that the reader sees beside the letters: the most frequent one at the words. */
async function colourUnder(): Promise<string> {
  const { x, y } = await wordsAt(page, WORDS);
  await page.mouse.move(2, 2);
  await page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))));
  const shot = await page.screenshot({ clip: { x: x - 4, y: y - 6, width: 60, height: 12 } });
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (unit) => unit.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map<string, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const colour = pixels.slice(at, at + 3).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? '';
  }, shot.toString('base64'));
}
