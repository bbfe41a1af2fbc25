import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ClosedRoot, closedRoot } from './closed-root.ts';
import { type Patched, patchedExtension } from './patched.ts';
import { openQuotemark, painted, type Quotemark, SEED_URL } from './quotemark.ts';

const PLAIN = 'http://pier-paper.example/tides';

let patched: Patched;
let quotemark: Quotemark;
let page: Page;
let bar: ClosedRoot;

beforeAll(async () => {
  patched = patchedExtension({ host_permissions: ['http://*/*'] });
  quotemark = await openQuotemark({ extension: patched.folder });
  quotemark.web.put(
    PLAIN,
    '<!doctype html><html lang="en"><title>Tides</title><h1>Tides</h1><p>High water stands at the pier at four.</p>',
  );
});
afterAll(async () => {
  await quotemark.close();
  await patched.close();
});
afterEach(() => page.close());

async function open(url = SEED_URL) {
  page = await quotemark.context.newPage();
  await page.goto(url);
  bar = await closedRoot(page);
}

/** What the browser does with a key of ours, or with the menu's item: no test can press either. */
async function dispatch(event: 'commands.onCommand' | 'contextMenus.onClicked', what: unknown) {
  const tabId = await quotemark.tabId(page);
  const worker = await quotemark.worker();
  await worker.evaluate(
    `(async () => { const tab = await chrome.tabs.get(${tabId}); chrome.${event}.dispatch(${JSON.stringify(what)}, tab); })()`,
  );
}
const press = (command: string) => dispatch('commands.onCommand', command);

const select = (words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.textContent?.includes(wanted));
    const at = walker.currentNode.textContent?.indexOf(wanted) ?? 0;
    getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
  }, words);
const label = () => bar.read((root) => root.querySelector('[role=toolbar], [role=dialog]')?.getAttribute('aria-label') ?? null);
const focused = () => bar.read((root) => root.activeElement?.getAttribute('aria-label') ?? null);
const own = async () =>
  Object.fromEntries(Object.entries(await painted(page)).filter(([name]) => /^qm-own\d/.test(name) && !name.includes('deep')));
/** Keys count 200 ms after the bar stands still. */
const key = async (name: string) => {
  const place = () => bar.read((root) => JSON.stringify(root.querySelector('[role=toolbar]')?.getBoundingClientRect()));
  for (let before: string | null = ''; before !== (await place()); ) {
    before = await place();
    await page.waitForTimeout(300);
  }
  await page.keyboard.press(name);
};

describe('where nothing runs yet', () => {
  it('the menu highlights what is selected', async () => {
    await open();
    await select('stable and fruitful');
    await dispatch('contextMenus.onClicked', { menuItemId: 'highlight' });
    await expect.poll(own, { timeout: 15_000 }).toEqual({ 'qm-own1': ['stable and fruitful'] });
  });

  it('a key highlights on a page that is no article', async () => {
    await open(PLAIN);
    await select('stands at the pier');
    await press('highlight');
    await expect.poll(own, { timeout: 15_000 }).toEqual({ 'qm-own1': ['stands at the pier'] });
  });

  it('a key paints, and the same key takes the paint away and brings it back', async () => {
    await open();
    const count = async () => Object.keys(await painted(page)).length;
    await press('paint');
    await expect.poll(count, { timeout: 15_000 }).toBeGreaterThan(3);
    await press('paint');
    await expect.poll(count).toBe(0);
    await press('paint');
    await expect.poll(count).toBeGreaterThan(3);
  });
});

describe('by keys alone', () => {
  it('a highlight is made, recoloured, taken back, done again and deleted; the focus goes back where it was', async () => {
    await open();
    await page.evaluate(() => document.querySelector('a')?.focus({ preventScroll: true }));
    await select('relevance and importance');
    await press('highlight');
    await expect.poll(async () => (await own())['qm-own1'], { timeout: 15_000 }).toContain('relevance and importance');
    await press('highlight');
    await expect.poll(label).toBe('Highlight');
    await expect.poll(focused).toBe('Yellow');
    await key('3');
    await expect.poll(async () => (await own())['qm-own3']).toEqual(['relevance and importance']);
    await key('Control+z');
    await expect.poll(async () => (await own())['qm-own3']).toBe(undefined);
    await key('Control+Shift+z');
    await expect.poll(async () => (await own())['qm-own3']).toEqual(['relevance and importance']);
    await key('ArrowRight');
    await key('ArrowRight');
    expect(await focused()).toBe('Blue');
    await key('End');
    expect(await focused()).toBe('Delete');
    await key('Escape');
    await expect.poll(label).toBe(null);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await press('highlight');
    await expect.poll(label).toBe('Highlight');
    await key('Delete');
    await expect.poll(async () => (await own())['qm-own3']).toBe(undefined);
  });

  it('the next and the previous quotation or highlight are gone to, with the focus in their card or bar', async () => {
    await open();
    await select('key issues and outline');
    await press('highlight');
    await expect.poll(async () => Object.values(await own()).flat(), { timeout: 15_000 }).toContain('key issues and outline');
    await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      scrollTo({ top: 0, behavior: 'instant' });
    });
    const seen: (string | null)[] = [];
    for (let step = 0; step < 12 && !seen.includes('Highlight'); step++) {
      await press('next');
      await expect.poll(label, { timeout: 5000 }).not.toBe(null);
      await page.waitForTimeout(900);
      seen.push(await label());
    }
    expect(seen).toContain('Highlight');
    expect(seen.some((name) => name?.startsWith('Quotation by'))).toBe(true);
    await press('previous');
    await expect.poll(label).toMatch(/^Quotation by|^Highlight/);
  });
});

describe('the bar', () => {
  it('has no findings in axe, on a light page and on a dark one', async () => {
    await open();
    await select('stable and fruitful');
    await press('highlight');
    await expect.poll(async () => Object.values(await own()).flat(), { timeout: 15_000 }).toContain('stable and fruitful');
    await press('highlight');
    await expect.poll(label).toBe('Highlight');
    const markup = await bar.read((root) => root.querySelector('.inside')?.outerHTML ?? '');
    const sheets = await bar.read((root) =>
      root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
    );
    const copy = await quotemark.context.newPage();
    await copy.setContent(
      `<!doctype html><html lang="en"><title>Bar</title><style>${sheets?.replaceAll(':host', ':root')} .bar { position: static !important }</style><main><h1>Bar</h1>${markup}</main></html>`,
    );
    expect((await new AxeBuilder({ page: copy }).analyze()).violations).toEqual([]);
    // As it looks on a dark page.
    await copy.addStyleTag({ content: ':root { color-scheme: only dark !important } body { background: #16171a; color: #e6e6e6 }' });
    const paper = () => copy.evaluate(() => getComputedStyle(document.querySelector('.bar') as Element).backgroundColor);
    expect(await paper()).toContain('0.2');
    expect((await new AxeBuilder({ page: copy }).analyze()).violations).toEqual([]);
    await copy.close();
  });
});
