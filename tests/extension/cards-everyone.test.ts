import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closedRoot } from './closed-root.ts';
import { fixture, openQuotemark, type Quotemark, whenPainted } from './quotemark.ts';
import { wordsAt } from './words-at.ts';

const PLAIN = 'http://gazette.example/plain.html';

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
  quotemark.web.put(PLAIN, fixture('seed/article.html').replace(/<link rel="canonical"[^>]*>/, ''));
});
afterAll(() => quotemark.close());

async function annotated(prepare: (page: Page) => Promise<void>): Promise<Page> {
  const { page, popup } = await quotemark.annotate(PLAIN);
  await popup.getByText('3 quotations').first().waitFor();
  await whenPainted(page);
  await popup.close();
  await page.bringToFront();
  await page.setViewportSize({ width: 1280, height: 900 });
  await prepare(page);
  const at = await wordsAt(page, 'necessary for them to');
  await page.mouse.move(at.x, at.y);
  await page.mouse.click(at.x, at.y);
  await expect.poll(async () => (await closedRoot(page)).read((root) => root.querySelector('.card')?.textContent ?? '')).toMatch('Keep');
  return page;
}

async function shot(page: Page, name: string) {
  if (!process.env.SHOTS) return;
  // Page.screenshot takes an emulated screen away, and the card with it.
  const { data } = await (await page.context().newCDPSession(page)).send('Page.captureScreenshot');
  writeFileSync(`${process.env.SHOTS}/${name}.png`, data, 'base64');
}

describe('a card', () => {
  it('has an edge, and bars that can be told apart, where the reader chose the colours', async () => {
    const page = await annotated((shown) => shown.emulateMedia({ forcedColors: 'active' }));
    await shot(page, 'card-forced-colours');
    const look = await (await closedRoot(page)).read((root) => {
      const card = getComputedStyle(root.querySelector('.card') ?? document.body);
      const bars = [...root.querySelectorAll('.sure-bars > i')].map((bar) => getComputedStyle(bar).backgroundColor);
      const badge = root.querySelector('.badge');
      const own = badge === null ? null : getComputedStyle(badge);
      return { border: card.borderTopWidth, fill: card.backgroundColor, bars, badge: [own?.color, own?.backgroundColor] };
    });
    expect(look?.border).toBe('1px');
    for (const bar of look?.bars.slice(0, 1) ?? []) expect(bar).not.toBe(look?.fill);
    expect(look?.badge[0]).not.toBe(look?.badge[1]);
    await page.close();
  });

  it('has targets of 44 px for a finger', async () => {
    const page = await annotated(async (shown) => {
      const session = await shown.context().newCDPSession(shown);
      await session.send('Emulation.setDeviceMetricsOverride', { width: 400, height: 800, deviceScaleFactor: 1, mobile: true });
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await expect.poll(() => shown.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    });
    const cards = await closedRoot(page);
    const small = () =>
      cards.read((root) =>
        [...root.querySelectorAll('button')]
          .filter((button) => Math.min(button.getBoundingClientRect().width, button.getBoundingClientRect().height) < 43.5)
          .map((button) => `${button.ariaLabel ?? button.textContent}: ${button.getBoundingClientRect().height}`),
      );
    await shot(page, 'card-touch');
    expect(await small()).toEqual([]);
    await cards.click('Cite');
    await expect.poll(() => cards.read((root) => root.querySelector('.toast')?.textContent)).toMatch('Cop');
    await shot(page, 'card-touch-toast');
    await cards.click('Someone else\\?');
    await expect.poll(() => cards.read((root) => root.querySelector('.cast') !== null)).toBe(true);
    await shot(page, 'card-touch-list');
    expect(await small()).toEqual([]);
    await page.close();
  });

  it('does not move for a reader who asked for less motion', async () => {
    const page = await annotated((shown) => shown.emulateMedia({ reducedMotion: 'reduce' }));
    expect(await (await closedRoot(page)).read((root) => root.querySelector('.card')?.getAnimations().length)).toBe(0);
    await page.close();
  });
});
