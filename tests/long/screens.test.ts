import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import { plainArticle } from '../../src/core/text/plain-article.ts';
import { textFingerprint } from '../../src/core/text-fingerprint.ts';
import { sampleRows } from '../extension/fill-library.ts';
import { openQuotemark } from '../extension/quotemark.ts';

const ARTICLES = 10_000;
const EACH = 10;
const ROUNDS = 15;

/** Fills the extension's database past our own code, with one article's findings for all. */
async function fill(page: Page): Promise<void> {
  const { articles, annotations } = sampleRows(1);
  const text = '“It is a good day for the town,” Mirela Tosk said.';
  const { blocks } = plainArticle(text, 'en');
  const found = analyse(plainArticle(text, 'en'));
  const analysis = { articleKey: '', textHash: found.textHash, text, blocks, analysis: found };
  const template = { article: { ...articles[0], textFingerprint: textFingerprint(text) }, annotation: annotations[0], analysis };
  await page.evaluate(
    async ([count, each, rows]) => {
      const opening = indexedDB.open('quotemark');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      for (let from = 0; from < count; from += 500) {
        const tx = db.transaction(['articles', 'annotations', 'analyses'], 'readwrite');
        for (let at = from; at < from + 500; at++) {
          const key = `https://news.example/${at}`;
          const time = new Date(1.7e12 + at * 1000).toISOString();
          tx.objectStore('articles').put({ ...rows.article, key, aliases: [key], rawUrls: [key], modified: time, listed: time });
          tx.objectStore('analyses').put({ ...rows.analysis, articleKey: key });
          for (let own = 0; own < each; own++)
            tx.objectStore('annotations').put({ ...rows.annotation, id: `a${at}-${own}`, articleKey: key, note: `Note ${own} on ${at}` });
        }
        await new Promise<void>((resolve, reject) => {
          tx.oncomplete = () => resolve();
          tx.onabort = () => reject(tx.error);
        });
      }
      db.close();
    },
    [ARTICLES, EACH, template] as const,
  );
}

/** When something first stands in a page, in milliseconds after it was asked for; the median of several loads. */
async function firstSeen(page: Page, selector: string): Promise<number> {
  await page.addInitScript((wanted) => {
    const state = globalThis as { seenAt?: number };
    const look = () => {
      if (document.querySelector(wanted) === null) return;
      state.seenAt = performance.now();
      observer.disconnect();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  }, selector);
  return median(page, () => (globalThis as { seenAt?: number }).seenAt ?? null);
}

function firstPaint(page: Page): Promise<number> {
  return median(page, () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null);
}

async function median(page: Page, read: () => number | null): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.bringToFront();
    await page.reload();
    times.push((await (await page.waitForFunction(read)).jsonValue()) as number);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number;
}

it('shows a library of 10,000 articles within three times, and the popup within 1.2 times, of what an empty one takes', async () => {
  const quotemark = await openQuotemark();
  const { popup } = await quotemark.annotate();
  await popup.getByRole('tab', { name: /^Quotations/ }).waitFor();
  const open = async () => {
    const page = await quotemark.context.newPage();
    await page.goto(`chrome-extension://${quotemark.id}/src/library/library.html`);
    return page;
  };
  const empty = await open();
  await empty.locator('.notice').waitFor();
  const emptyRows = await firstSeen(empty, '.notice');
  const emptyPopup = await firstPaint(popup);
  await fill(empty);
  await empty.close();
  const full = await open();
  await full.locator('.virtual-row').first().waitFor();
  const fullRows = await firstSeen(full, '.virtual-row');
  await full
    .getByText('10000 articles', { exact: true })
    .or(full.getByText('10,000 articles', { exact: true }))
    .waitFor({ timeout: 300_000 });
  const cdp = await quotemark.context.newCDPSession(full);
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = (await cdp.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  await full.close();
  const fullPopup = await firstPaint(popup);
  const figures = {
    'library, first rows (ms)': fullRows,
    'empty library (ms)': emptyRows,
    'times as long': fullRows / emptyRows,
    'popup, first paint (ms)': fullPopup,
    'popup, empty store (ms)': emptyPopup,
    'popup, times as long': fullPopup / emptyPopup,
    'heap of the library when all is read (MB)': heap,
  };
  process.stdout.write(
    `${JSON.stringify(figures, (_key, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value), 1)}\n`,
  );
  expect(fullRows / emptyRows).toBeLessThanOrEqual(3);
  expect(fullPopup / emptyPopup).toBeLessThanOrEqual(1.2);
  await quotemark.close();
});
