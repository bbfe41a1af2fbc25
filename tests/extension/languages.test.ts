import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClosedRoot, closedRoot } from './closed-root.ts';
import { expectOnlyListScrolls } from './expect-fits.ts';
import { openQuotemark, type Quotemark, whenPainted } from './quotemark.ts';
import { wordsAt } from './words-at.ts';

const PATIENT = { timeout: 30_000 };
let quotemark: Quotemark;
let page: Page;
let popup: Page;
let tabId: number;
let cards: ClosedRoot;

beforeAll(async () => {
  quotemark = await openQuotemark({ args: ['--lang=de'] });
  ({ page, popup, tabId } = await quotemark.annotate());
  await popup.locator('.quotation-row').first().waitFor();
  cards = await closedRoot(page);
});
afterAll(() => quotemark.close());

const said = (screen: Page) =>
  screen.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir} ${document.body.innerText}`);
const overflows = (screen: Page) =>
  screen.evaluate(
    () => document.documentElement.scrollWidth > innerWidth || document.querySelector('header')?.getBoundingClientRect().right,
  );

async function card(): Promise<string | null> {
  await page.bringToFront();
  const at = await wordsAt(page, 'The terrorist threat in');
  await page.mouse.move(at.x, at.y);
  await page.mouse.click(at.x, at.y);
  const shown = () =>
    cards.read((root) => {
      const card = root.querySelector('.card');
      return card && `${card.closest<HTMLElement>('[dir]')?.dir} ${card.textContent}`;
    });
  await expect.poll(shown, PATIENT).not.toBeNull();
  const words = await shown();
  await page.keyboard.press('Escape');
  await expect.poll(shown, PATIENT).toBeNull();
  return words;
}

async function openScreen(path: string, width: number): Promise<Page> {
  const screen = await quotemark.context.newPage();
  await screen.setViewportSize({ width, height: 800 });
  await screen.goto(`chrome-extension://${quotemark.id}/src/library/${path}`);
  return screen;
}

describe('in a German browser', () => {
  it('the popup speaks German, with German dates, and fits 320 px', async () => {
    expect(await said(popup)).toMatch(/^de ltr .*11\.04\.2017.*Zitate\s7.*3 Zitate/s);
    await popup.setViewportSize({ width: 320, height: 600 });
    expect(await overflows(popup)).toBeLessThanOrEqual(320);
  });

  it('the card in the page does, without a text of its own', async () => {
    await whenPainted(page);
    expect(await card()).toMatch(/^ltr .*Jemand anderes\?.*Behalten.*1 von 3/s);
  });

  it('the extension itself does', async () => {
    const worker = await quotemark.worker();
    const description = await worker.evaluate(
      () =>
        (globalThis as unknown as { chrome: { runtime: { getManifest(): { description: string } } } }).chrome.runtime.getManifest()
          .description,
    );
    expect(description).toMatch(/^Markiert in Nachrichten Zitate/);
  });

  it('the library does, and fits 320 px', async () => {
    const library = await openScreen('library.html', 320);
    await library.getByText('Noch nichts behalten').waitFor(PATIENT);
    expect(await overflows(library)).not.toBe(true);
    expect(await library.title()).toBe('Quotemark-Bibliothek');
    await library.close();
  });
});

describe('once the reader chose Arabic', () => {
  beforeAll(async () => {
    const options = await openScreen('library.html#options', 1280);
    await options.getByRole('combobox', { name: 'Sprache' }).selectOption('ar');
    await options.getByRole('combobox', { name: 'اللغة' }).waitFor(PATIENT);
    await options.close();
  });

  it('every open screen follows, from right to left', async () => {
    await expect.poll(() => said(popup), PATIENT).toMatch(/^ar rtl .*الاقتباسات\s7.*3 اقتباسات/s);
    expect(await overflows(popup)).toBeLessThanOrEqual(320);
    const [badge, name] = await popup.evaluate(() =>
      ['.speaker-head .badge', '.speaker-head h2'].map((at) => document.querySelector(at)?.getBoundingClientRect().right ?? 0),
    );
    expect(badge).toBeGreaterThan(name as number);
  });

  it('the card in the page follows without being loaded anew', async () => {
    expect(await card()).toMatch(/^rtl .*شخص آخر؟.*حفظ.*1 من 3/s);
  });

  it('the panel and the library fit 320 px', async () => {
    for (const [path, words] of [
      ['library.html', 'لم يُحفظ شيء بعد'],
      ['library.html#options', 'متى يعمل'],
      ['panel.html', 'لم يُحفظ شيء بعد'],
    ] as const) {
      const screen = await openScreen(path, 320);
      await screen.getByText(words).first().waitFor(PATIENT);
      expect({ path, overflows: (await overflows(screen)) === true }).toEqual({ path, overflows: false });
      await screen.close();
    }
  });

  it('the browser’s language comes back with the choice', async () => {
    const options = await openScreen('library.html#options', 1280);
    await options.getByRole('combobox', { name: 'اللغة' }).selectOption('browser');
    await options.getByRole('combobox', { name: 'Sprache' }).waitFor(PATIENT);
    await expect.poll(() => said(popup), PATIENT).toMatch(/^de ltr /);
  });
});

describe('German again, with something kept', () => {
  it('the popup’s list alone scrolls at 320 px, with a note and the site’s offer', async () => {
    await popup.setViewportSize({ width: 320, height: 600 });
    await popup.getByRole('textbox', { name: 'Notiz zu diesem Artikel' }).fill('Zwei Zeilen.\nDas ist die zweite.');
    await popup.getByText('Markierungen immer zeigen auf').waitFor();
    await expectOnlyListScrolls(popup);
  });

  it('the panel shows the note on the article in whole, shut and open', async () => {
    const panel = await openScreen(`panel.html?tab=${tabId}`, 320);
    const note = panel.getByRole('button', { name: /^Notiz zu diesem Artikel/ });
    const end = () =>
      panel.evaluate(() => {
        const part = document.querySelector('.panel-note');
        return [(part?.scrollHeight ?? 0) - (part?.clientHeight ?? 0), (part?.getBoundingClientRect().bottom ?? 0) - innerHeight];
      });
    await note.waitFor(PATIENT);
    expect(await end()).toEqual([0, 0]);
    await note.click();
    await panel.getByRole('combobox').waitFor();
    await expect.poll(end).toEqual([0, 0]);
    await panel.close();
  });
});
