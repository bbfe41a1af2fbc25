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

describe('a selection', () => {
  beforeEach(() => open());
  afterEach(async () => {
    // Nothing is left for the next one.
    const { popup } = await quotemark.annotate();
    await popup.getByRole('tab', { name: /^Yours/ }).click();
    const left = popup.getByRole('button', { name: 'Take out' });
    for (let count = await left.count(); count > 0; count--) {
      await left.first().click();
      await expect.poll(() => left.count()).toBe(count - 1);
    }
    await popup.context().pages().at(-2)?.close();
    await popup.close();
    await page.close();
  });

  it('goes over paragraphs and inline elements, and may be of what is not the article', async () => {
    await selectByMouse(page, 'oiced confidence', 'romising are');
    await bar.click('Blue');
    await expect.poll(async () => (await own())['qm-own3']?.[0]).toMatch(/^voiced confidence .* promising areas$/s);
    await selectByMouse(page, 'stable and fruitful', 'The President voiced');
    await bar.click('Yellow');
    await expect.poll(async () => (await own())['qm-own1']?.length).toBe(2);
    await selectByMouse(page, 'said that last year');
    await bar.click('Orange');
    await expect.poll(async () => (await own())['qm-own5']).toEqual(['said that last year']);
  });

  it('is taken to the letter with Alt', async () => {
    await page.keyboard.down('Alt');
    await selectByMouse(page, 'asic principles of cooperati');
    await page.keyboard.up('Alt');
    await bar.click('Pink');
    await expect.poll(async () => (await own())['qm-own4']?.[0]).toMatch(/^asic principles/);
  });

  it('is cited with its speaker', async () => {
    await selectByMouse(page, 'stable and fruitful');
    await bar.click('Cite');
    await expect.poll(toast).toBe('Copied with its source');
    const popup = await quotemark.popupAsTab(1);
    await popup.bringToFront();
    expect(await popup.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^“stable and fruitful” — Vladimir Putin, “Putin: CIS must .+”, Vestnik Kavkaza, 2017-04-11, http:\S+#:~:text=\S+$/,
    );
    await popup.close();
  });

  it('has no bar in a field, and loses it with Escape or when it is lost', async () => {
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.value = 'words of a comment that is being written';
      document.querySelector('p')?.before(field);
      field.select();
    });
    await selectByMouse(page, 'stable and fruitful');
    await expect.poll(label).toBe('Selected words');
    await page.keyboard.press('Escape');
    await expect.poll(label).toBe(null);
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch('stable');
    await selectByMouse(page, 'relevance and importance');
    await expect.poll(label).toBe('Selected words');
    await page.mouse.click(3, 3);
    await expect.poll(label).toBe(null);
    await page.evaluate(() => document.querySelector('textarea')?.select());
    await page.waitForTimeout(600);
    expect(await label()).toBe(null);
  });

  it('becomes the words of a highlight that is there, and back by Undo', async () => {
    await selectByMouse(page, 'stable and fruitful');
    await bar.click('Green');
    await expect.poll(own).toEqual({ 'qm-own2': ['stable and fruitful'] });
    await click('stable and fruitful');
    await bar.click('Change which words');
    await expect.poll(label).toBe('Which words');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('stable and fruitful');
    await selectByMouse(page, 'become stable and');
    await bar.click('Use these');
    await expect.poll(own).toEqual({ 'qm-own2': ['become stable and'] });
    await bar.click('Undo');
    await expect.poll(own).toEqual({ 'qm-own2': ['stable and fruitful'] });
  });
});
