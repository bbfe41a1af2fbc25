import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closedRoot } from './closed-root.ts';
import { fixture, openQuotemark, type Quotemark, whenPainted } from './quotemark.ts';

const LIGHT = 'http://gazette.example/light.html';
const DARK = 'http://gazette.example/dark.html';
const NIGHT = '<style>body, body * { background: #16171a !important; color: #ddd !important }</style></head>';

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
  const seed = fixture('seed/article.html').replace(/<link rel="canonical"[^>]*>/, '');
  quotemark.web.put(LIGHT, seed);
  quotemark.web.put(DARK, seed.replace('</head>', NIGHT));
});
afterAll(() => quotemark.close());

async function click(page: Page, words: string) {
  const at = await page.evaluate((wanted) => {
    const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(wanted));
    const walker = document.createTreeWalker(paragraph ?? document.body, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node !== null && !node.textContent?.includes(wanted)) node = walker.nextNode();
    const range = document.createRange();
    const start = (node?.textContent ?? '').indexOf(wanted);
    range.setStart(node as Node, start);
    range.setEnd(node as Node, start + 2);
    paragraph?.scrollIntoView({ block: 'start', behavior: 'instant' });
    // A page that is wider than the screen is scrolled sideways as well.
    scrollBy({ left: range.getBoundingClientRect().left - 100, behavior: 'instant' });
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, words);
  await page.mouse.click(at.x, at.y);
}

/** Our surface as it is, in an open root that axe can look into. */
async function copyOf(page: Page, width: number): Promise<Page> {
  const cards = await closedRoot(page);
  await expect.poll(() => cards.read((root) => root.querySelector('.card')?.getAnimations().length)).toBe(0);
  const shown = await cards.read((root) => ({
    html: root.innerHTML,
    css: root.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join('\n')),
  }));
  const copy = await quotemark.context.newPage();
  await copy.setViewportSize({ width, height: 800 });
  await copy.setContent('<!doctype html><html lang="en"><title>Copy</title><main><h1>Copy</h1><div id="host"></div></main></html>');
  await copy.evaluate(({ html, css }) => {
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.adoptedStyleSheets = css.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    root.innerHTML = html;
  }, shown ?? { html: '', css: [] });
  return copy;
}

const VIEWS = {
  quotation: async (page: Page) => click(page, 'necessary for them to'),
  list: async (page: Page) => {
    await click(page, 'necessary for them to');
    await (await closedRoot(page)).click('Someone else\\?');
  },
  name: async (page: Page) => click(page, 'Sergei Goncharov'),
  toast: async (page: Page) => {
    await click(page, 'necessary for them to');
    await (await closedRoot(page)).click('Cite');
  },
} as const;

describe.each([
  [320, 'light', LIGHT],
  [320, 'dark', DARK],
  [400, 'light', LIGHT],
  [400, 'dark', DARK],
  [1280, 'light', LIGHT],
  [1280, 'dark', DARK],
] as const)('at %i px on a %s page', (width, scheme, url) => {
  it.each(Object.entries(VIEWS))('the %s passes axe and fits', async (name, show) => {
    const { page, popup } = await quotemark.annotate(url);
    await popup.getByText('3 quotations').first().waitFor();
    await whenPainted(page);
    await popup.close();
    await page.bringToFront();
    await page.setViewportSize({ width, height: 800 });
    await show(page);
    await expect.poll(async () => (await closedRoot(page)).read((root) => root.querySelector('.card') !== null)).toBe(true);
    const copy = await copyOf(page, width);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}-${scheme}.png` });
    // A surface comes in within 160 ms; until then its colours are mixed with the page's.
    await copy.waitForTimeout(500);
    const { violations } = await new AxeBuilder({ page: copy }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const wide = await (await closedRoot(page)).read((root) =>
      [...root.querySelectorAll('.card, .card *')]
        .filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflow !== 'hidden' && box.clientWidth > 0)
        .map(({ className }) => className),
    );
    expect(wide).toEqual([]);
    expect(
      await (await closedRoot(page)).read((root) => getComputedStyle(root.querySelector('.card') ?? document.body).colorScheme),
    ).toMatch(scheme);
    await copy.close();
    await page.close();
  });
});
