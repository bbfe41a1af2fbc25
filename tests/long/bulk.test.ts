import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browser.mjs';
import { bundlePage } from '../../scripts/page-bundle.mjs';
import { sampleRows } from '../extension/fill-library.ts';
import type * as bulk from './bulk-bundle.ts';

declare global {
  var quotemarkBulk: typeof bulk;
  var exportedFile: File;
}

/** A library of 100,000 annotations: 500 articles of ten, each twenty times under addresses of its own. */
const SAMPLES = 500;
const COPIES = 20;
const EACH = 10;

let server: Server;
let browser: Browser;
let context: BrowserContext;
let bundle: string;
let page: Page;
beforeAll(async () => {
  server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>bulk</title>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  bundle = await bundlePage('tests/long/bulk-bundle.ts', 'quotemarkBulk');
  browser = await chromium.launch({ executablePath: await findChromium(), headless: true, args: CHROMIUM_ARGS });
  context = await browser.newContext();
  page = await open();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(): Promise<Page> {
  const opened = await context.newPage();
  await opened.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await opened.evaluate(bundle);
  return opened;
}

function say(figures: Record<string, number>): void {
  process.stdout.write(`${JSON.stringify(figures, (_key, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value))}\n`);
}

describe('a library of 100,000 annotations', () => {
  let bare = 0;

  it('is put into a bare database, in transactions of a thousand annotations', async () => {
    bare = await page.evaluate(
      async ([rows, copies, each]) => {
        const db = await quotemarkBulk.openDatabase({ name: 'bare' });
        let spent = 0;
        for (let copy = 0; copy < copies; copy++) {
          for (let from = 0; from < rows.articles.length; from += 100) {
            const articles = rows.articles.slice(from, from + 100).map((row) => {
              const key = `${row.key}/${copy}`;
              return { ...row, key, aliases: [key], rawUrls: [key] };
            });
            const analyses = rows.analyses.slice(from, from + 100).map((row) => ({ ...row, articleKey: `${row.articleKey}/${copy}` }));
            const annotations = articles.flatMap(({ key }, index) => {
              const [own] = rows.annotations.filter(({ articleKey }) => articleKey === rows.articles[from + index]?.key);
              return Array.from({ length: each }, (_, number) => ({
                ...(own as NonNullable<typeof own>),
                id: `a-${copy}-${from + index}-${number}`,
                articleKey: key,
              }));
            });
            const started = performance.now();
            const tx = db.transaction(['articles', 'analyses', 'annotations'], 'readwrite');
            for (const row of articles) void tx.objectStore('articles').put(row);
            for (const row of analyses) void tx.objectStore('analyses').put(row);
            for (const row of annotations) void tx.objectStore('annotations').put(row);
            await tx.done;
            spent += performance.now() - started;
          }
        }
        db.close();
        return spent;
      },
      [sampleRows(SAMPLES), COPIES, EACH] as const,
    );
    say({ 'bare put (s)': bare / 1000 });
  });

  it('is exported in bounded memory while the page goes on, within five times JSON.stringify', async () => {
    const cdp = await context.newCDPSession(page);
    await cdp.send('HeapProfiler.collectGarbage');
    await page.evaluate(async () => {
      const db = await quotemarkBulk.openDatabase({ name: 'bare' });
      const { articles } = await quotemarkBulk.readLibrary(db, new AbortController().signal);
      Object.assign(globalThis, { library: { db, articles } });
    });
    const run = await page.evaluate(async () => {
      const { db, articles } = (globalThis as unknown as { library: { db: never; articles: never[] } }).library;
      let [longest, beat, steps, running] = [0, 0, 0, false];
      const pulse = () => {
        longest = Math.max(longest, performance.now() - beat);
        beat = performance.now();
        if (running) setTimeout(pulse, 0);
      };
      const { signal } = new AbortController();
      const rounds: { spent: number; stringify: number; times: number }[] = [];
      let blob = new Blob();
      let annotations = 0;
      // Each round beside what it is measured against, the same data in the same moment: the machine may be busy.
      for (let round = 0; round < 3; round++) {
        running = true;
        beat = performance.now();
        pulse();
        const started = performance.now();
        blob = await quotemarkBulk.exportLibrary(db, { articles, only: null }, quotemarkBulk.json, { signal, onArticle: () => steps++ });
        const spent = performance.now() - started;
        running = false;
        const data = JSON.parse(await blob.text()) as { annotations: unknown[] }[];
        annotations = data.reduce((sum, article) => sum + article.annotations.length, 0);
        const began = performance.now();
        JSON.stringify(data);
        const stringify = performance.now() - began;
        rounds.push({ spent, stringify, times: spent / stringify });
      }
      const [, median] = rounds.sort((x, y) => x.times - y.times);
      globalThis.exportedFile = new File([blob], 'all.json');
      return { spent: 0, stringify: 0, times: 0, ...median, longest, steps, size: blob.size, annotations };
    });
    // Once more for what it holds: what waits to be collected is collected before each look.
    const used = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    const before = await used();
    const again = page.evaluate(async () => {
      const { db, articles } = (globalThis as unknown as { library: { db: never; articles: never[] } }).library;
      const quiet = { signal: new AbortController().signal, onArticle: () => undefined };
      await quotemarkBulk.exportLibrary(db, { articles, only: null }, quotemarkBulk.json, quiet);
    });
    let [held, over] = [0, false];
    void again.finally(() => {
      over = true;
    });
    while (!over) held = Math.max(held, await used());
    await again;
    expect(run.annotations).toBe(SAMPLES * COPIES * EACH);
    say({
      'export (s)': run.spent / 1000,
      'stringify (s)': run.stringify / 1000,
      'times stringify': run.times,
      'file (MB)': run.size / 2 ** 20,
      'held meanwhile (MB)': (held - before) / 2 ** 20,
      'longest wait of the page (ms)': run.longest,
      'times that progress was told': run.steps,
    });
    expect(run.steps).toBeGreaterThan(50);
    // A few articles and a few megabytes of text, whatever the library's size.
    expect(held - before).toBeLessThan(32 * 2 ** 20);
    expect(run.times).toBeLessThanOrEqual(5);
  });

  it('is imported within five times a bare put, goes on after its page was closed, and is the same to the byte', async () => {
    const half = await page.evaluate(async () => {
      const db = await quotemarkBulk.openDatabase({ name: 'again' });
      const started = performance.now();
      const signal = new AbortController();
      const read = await quotemarkBulk.readFile(globalThis.exportedFile, signal.signal);
      const parts = quotemarkBulk.importParts(read.articles);
      const reading = performance.now() - started;
      const row = await quotemarkBulk.newImport(db, globalThis.exportedFile, parts.length);
      const stopped = await quotemarkBulk.writeParts(db, row, parts, signal.signal, (done) => done === parts.length >> 1 && signal.abort());
      return { reading, spent: performance.now() - started, parts: stopped.row?.parts, of: parts.length };
    });
    expect(half.parts).toBe(half.of >> 1);
    await page.close();
    page = await open();
    const rest = await page.evaluate(async () => {
      const db = await quotemarkBulk.openDatabase({ name: 'again' });
      const [row] = await quotemarkBulk.listImports(db);
      if (row?.file === null || row === undefined) throw new Error('nothing to go on with');
      const read = await quotemarkBulk.readFile(row.file, new AbortController().signal);
      const parts = quotemarkBulk.importParts(read.articles);
      const started = performance.now();
      const { row: done } = await quotemarkBulk.writeParts(db, row, parts, new AbortController().signal, () => undefined);
      const spent = performance.now() - started;
      const text = await row.file.text();
      const { articles } = await quotemarkBulk.readLibrary(db, new AbortController().signal);
      const order = new Map(read.articles.map(({ record }, index) => [record.key, index]));
      const sorted = [...articles].sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
      const run = { signal: new AbortController().signal, onArticle: () => undefined };
      const again = await (await quotemarkBulk.exportLibrary(db, { articles: sorted, only: null }, quotemarkBulk.json, run)).text();
      return { spent, state: done?.state, added: done?.added, same: again === text };
    });
    say({
      'import (s)': (half.spent + rest.spent) / 1000,
      'of that reading (s)': half.reading / 1000,
      'times bare put': (half.spent + rest.spent) / bare,
    });
    expect(rest).toMatchObject({ state: 'written', added: SAMPLES * COPIES * EACH, same: true });
    expect((half.spent + rest.spent) / bare).toBeLessThanOrEqual(5);
  });
});
