import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClosedRoot, closedRoot } from './closed-root.ts';
import { openQuotemark, painted, type Quotemark, SEED_URL, whenPainted } from './quotemark.ts';
import { selectByMouse } from './select-words.ts';
import { wordsAt } from './words-at.ts';

let quotemark: Quotemark;
let page: Page;
let bar: ClosedRoot;

beforeAll(async () => {
  quotemark = await openQuotemark();
  await quotemark.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => quotemark.close());

async function open(url = SEED_URL) {
  const shown = await quotemark.annotate(url);
  await whenPainted(shown.page);
  await shown.popup.close();
  page = shown.page;
  await page.bringToFront();
  bar = await closedRoot(page);
}

const label = () => bar.read((root) => root.querySelector('[role=toolbar]')?.getAttribute('aria-label') ?? null);
const toast = () => bar.read((root) => root.querySelector('.toast')?.textContent ?? null);
/** The words of the reader's own highlights, by colour: 1 yellow … 5 orange. */
const own = async () =>
  Object.fromEntries(Object.entries(await painted(page)).filter(([name]) => /^qm-own\d/.test(name) && !name.includes('deep')));
const click = async (words: string) => {
  const at = await wordsAt(page, words);
  await page.mouse.move(at.x, at.y);
  await page.mouse.click(at.x, at.y);
};

describe("a highlight of the reader's own", () => {
  beforeEach(() => open());
  afterEach(() => page.close());

  it('is made by one click on a colour, stands there again after a reload, and is changed and deleted where it stands', async () => {
    await selectByMouse(page, 'asic principles of cooperati');
    await expect.poll(label).toBe('Selected words');
    await bar.click('Green');
    await expect.poll(own).toEqual({ 'qm-own2': ['basic principles of cooperation'] });
    await expect.poll(toast).toBe('HighlightedUndo');
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);

    await page.reload();
    await expect.poll(own, { timeout: 15_000 }).toEqual({ 'qm-own2': ['basic principles of cooperation'] });
    await click('basic principles of cooperation');
    await expect.poll(label).toBe('Highlight');
    await bar.click('Pink');
    await expect.poll(own).toEqual({ 'qm-own4': ['basic principles of cooperation'] });
    await bar.click('Undo');
    await expect.poll(own).toEqual({ 'qm-own2': ['basic principles of cooperation'] });
    await bar.click('Delete');
    await expect.poll(own).toEqual({});
    await expect.poll(label).toBe(null);
    await bar.click('Undo');
    await expect.poll(own).toEqual({ 'qm-own2': ['basic principles of cooperation'] });
  });
});
