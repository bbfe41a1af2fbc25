import { beforeAll, describe, expect, it } from 'vitest';
import { longArticle } from '../fixtures/long-article.ts';
import { onEverySite } from './on-every-site.ts';
import { painted, type Quotemark } from './quotemark.ts';
import { killWorker } from './worker.ts';

type Tab = Awaited<ReturnType<Quotemark['annotate']>>['page'];

const ORDINARY = 20;
/** Some 7,000 words, and 14,000. */
const LONG = 200;
const BOOK = 400;
/** Of five paragraphs two have one quotation, one has two. */
const quotationsOf = (paragraphs: number) => (paragraphs / 5) * 4;

const page = (paragraphs: readonly string[]) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A winter on the coast</title><meta property="og:type" content="article">
  <meta name="author" content="Kim Aas"></head><body><main><article><h1>A winter on the coast</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></main></body></html>`;

const everySite = onEverySite();
let quotemark: Quotemark;
let pages = 0;
beforeAll(() => {
  quotemark = everySite();
});

/** Puts an article on the web that nobody has read: what was read a moment ago is glanced at no more. */
function put(paragraphs: number): string {
  const url = `http://pier-paper.example/2026/05/a-${++pages}-winter-on-the-coast`;
  quotemark.web.put(url, page([`This is story number ${pages} of a long winter.`, ...longArticle(paragraphs)]));
  return url;
}

/** What our world of a page has done, and holds back until it is let through. */
interface Recorded {
  readonly letThrough: () => void;
  readonly asked: readonly string[];
  /** The names of what was painted, painting by painting; what comes and goes with the pointer apart. */
  readonly paintings: readonly (readonly string[])[];
}

/** Runs in the content script's world before it: keeps the answer with the whole of an article back, and a record. */
function record(holds: boolean): void {
  const asked: string[] = [];
  const paintings: string[][] = [];
  let letThrough = () => {};
  const through = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  const { replaceSync } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (css) {
    const names = [...css.matchAll(/^::highlight\(qm-([\w-]+)\)/gm)].map(([, name]) => name as string);
    if (names.length > 0) paintings.push(names);
    replaceSync.call(this, css);
  };
  type Api = { runtime: { sendMessage(message: { name: string; request?: { name?: string } | null }): Promise<unknown> } };
  const world = globalThis as unknown as { chrome: Api; browser?: Api; recorded: Recorded };
  for (const runtime of new Set([world.chrome.runtime, (world.browser ?? world.chrome).runtime])) {
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = async (message) => {
      asked.push(`${message.name} ${message.request?.name ?? ''}`.trim());
      const answer = await send(message);
      if (holds && message.name === 'article.open') await through;
      return answer;
    };
  }
  world.recorded = { letThrough, asked, paintings };
}

/** Opens an article, with or without its whole being held back, and presses the button on it. */
async function open(url: string, holds = false) {
  const tab = await quotemark.context.newPage();
  await tab.goto(url);
  const tabId = await quotemark.tabId(tab);
  const run = async <T>(call: string) => {
    const worker = await quotemark.worker();
    const [{ result }] = await worker.evaluate<[{ result: T }]>(
      `chrome.scripting.executeScript({ target: { tabId: ${tabId} }, func: () => (${call}) })`,
    );
    return result;
  };
  await run(`(${record})(${holds})`);
  await quotemark.press(tab);
  return {
    tab,
    tabId,
    letThrough: () => run('recorded.letThrough()'),
    asked: () => run<string[]>('recorded.asked'),
    paintings: () => run<string[][]>('recorded.paintings'),
  };
}

/** How many stretches are painted in each way, grounds apart. */
async function strokes(tab: Tab): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [name, words] of Object.entries(await painted(tab))) {
    const kind = name.replace(/^qm-|-g\d+$/g, '').replace(/^s[1-8]/, 'somebody');
    counts[kind] = (counts[kind] ?? 0) + words.length;
  }
  return counts;
}

/** Painted in nobody's colour, and nothing else. */
const glance = (paragraphs: number) => ({
  's9-pale': quotationsOf(paragraphs),
  's9-mark-unsure': 2 * quotationsOf(paragraphs),
});
const isWhole = async (tab: Tab) => Object.keys(await strokes(tab)).some((kind) => kind === 'person');
const words = async (tab: Tab) =>
  Object.entries(await painted(tab))
    .filter(([name]) => /^qm-s\d(?:-pale)?(?:-g\d+)?$/.test(name))
    .flatMap(([, found]) => found)
    .sort();

describe('a long article', () => {
  // The first of all, while the worker has no names yet.
  it('has its quotations painted before its names are there, and gets the rest of a worker that was stopped meanwhile', async () => {
    const worker = await quotemark.worker();
    await worker.evaluate(() => {
      const fetched = globalThis.fetch;
      globalThis.fetch = (...request) =>
        String(request[0]).endsWith('/names.bin') ? new Promise<Response>(() => {}) : fetched(...request);
    });
    const { page: tab, popup } = await quotemark.annotate(put(LONG));
    await expect.poll(() => strokes(tab), { timeout: 20_000 }).toEqual(glance(LONG));
    expect(await killWorker(quotemark)).toBe(true);
    await expect.poll(() => isWhole(tab), { timeout: 20_000 }).toBe(true);
    await popup.getByText('Ida Lind').first().waitFor();
    await popup.close();
    await tab.close();
  });

  it('is painted twice: in the colour of nobody, then the same words as those who said them, with names', async () => {
    const { tab, asked, paintings, letThrough } = await open(put(LONG), true);
    await expect.poll(() => strokes(tab), { timeout: 20_000 }).toEqual(glance(LONG));
    const first = await words(tab);
    // What is half known answers to no pointer.
    await tab.bringToFront();
    await tab.getByText('In year 1 nobody').click({ position: { x: 60, y: 8 } });

    await letThrough();
    await expect.poll(() => isWhole(tab), { timeout: 20_000 }).toBe(true);
    expect(await words(tab)).toEqual(first);
    const [neutral = [], whole = [], ...more] = (await paintings()).map((names) => names.map((name) => name.replace(/-g\d+$/, '')));
    expect(new Set(neutral)).toEqual(new Set(Object.keys(glance(LONG))));
    expect(whole).toEqual(expect.arrayContaining(['s1', 's1-mark', 'person', 'place', 'org']));
    expect(more).toEqual([]);
    expect(await asked()).toEqual(expect.arrayContaining(['article.open', 'article.glance']));
    expect(await asked()).not.toContain('script.start cards');
    await tab.close();
  });

  it('of a book is glanced at where it begins, so that the rest comes no later', async () => {
    const { tab, letThrough } = await open(put(BOOK), true);
    await expect.poll(async () => (await words(tab)).length, { timeout: 20_000 }).toBeGreaterThan(0);
    const first = await words(tab);
    expect(first.length).toBeGreaterThan(quotationsOf(LONG));
    expect(first.length).toBeLessThan(quotationsOf(BOOK) * 0.7);
    await letThrough();
    await expect.poll(() => isWhole(tab), { timeout: 20_000 }).toBe(true);
    const whole = await words(tab);
    expect(whole).toHaveLength(quotationsOf(BOOK));
    expect(whole).toEqual(expect.arrayContaining(first));
    await tab.close();
  });

  it('is painted once where it was read a moment ago', async () => {
    const url = put(LONG);
    const first = await open(url);
    await expect.poll(() => isWhole(first.tab), { timeout: 20_000 }).toBe(true);
    const second = await open(url);
    await expect.poll(() => isWhole(second.tab), { timeout: 20_000 }).toBe(true);
    expect(await second.paintings()).toHaveLength(1);
    expect(await strokes(second.tab)).toEqual(await strokes(first.tab));
    await first.tab.close();
    await second.tab.close();
  });

  it('is said to be read meanwhile, and becomes what it is by then where it changes', async () => {
    const { tab, tabId, letThrough } = await open(put(LONG), true);
    await expect.poll(() => strokes(tab), { timeout: 20_000 }).toEqual(glance(LONG));
    const popup = await quotemark.popupAsTab(tabId);
    await popup
      .getByRole('status')
      .filter({ hasText: /^(Reading|Still reading)/ })
      .waitFor();
    await tab.evaluate(() => {
      const last = document.createElement('p');
      last.textContent = '“The tide has turned at last,” said Zora Vint of the Ferry Board.';
      document.querySelector('article')?.append(last);
    });
    expect(await strokes(tab)).toEqual(glance(LONG));
    await letThrough();
    await popup.getByText('Zora Vint').first().waitFor();
    await expect.poll(async () => [await isWhole(tab), (await words(tab)).length]).toEqual([true, quotationsOf(LONG) + 1]);
    await popup.close();
    await tab.close();
  });

  it('has nothing painted at the glance that the reader said is no quotation', async () => {
    const url = put(LONG);
    const { tab, tabId } = await open(url);
    await expect.poll(() => isWhole(tab), { timeout: 20_000 }).toBe(true);
    const popup = await quotemark.popupAsTab(tabId);
    await popup.evaluate(async (id) => {
      type Send = (...message: readonly unknown[]) => Promise<{ value: { key: string; analysis: { quotes: { id: string }[] } } }>;
      const { runtime, tabs } = (globalThis as unknown as { chrome: Record<'runtime' | 'tabs', { sendMessage: Send }> }).chrome;
      const { value } = await tabs.sendMessage(id, { name: 'page.state', request: { seen: -1 } });
      const correction = { id: 'taken-out', target: value.analysis.quotes[0]?.id, change: 'not-a-quotation', value: null };
      await runtime.sendMessage({ name: 'correction.write', request: { correction, article: { key: value.key, tabId: id } } });
    }, tabId);
    await expect.poll(async () => (await words(tab)).length).toBe(quotationsOf(LONG) - 1);
    await popup.close();
    await tab.close();
    // A text that is not remembered.
    quotemark.web.put(url, page(['The story has another beginning.', ...longArticle(LONG)]));

    const again = await open(url, true);
    await expect.poll(async () => (await words(again.tab)).length, { timeout: 20_000 }).toBe(quotationsOf(LONG) - 1);
    expect(await isWhole(again.tab)).toBe(false);
    await again.letThrough();
    await expect.poll(() => isWhole(again.tab), { timeout: 20_000 }).toBe(true);
    expect(await words(again.tab)).toHaveLength(quotationsOf(LONG) - 1);
    await again.tab.close();
  });
});

it('an ordinary article is asked for once and painted once', async () => {
  const { tab, asked, paintings } = await open(put(ORDINARY));
  await expect.poll(() => isWhole(tab), { timeout: 20_000 }).toBe(true);
  expect((await asked()).filter((name) => name.startsWith('article.'))).toEqual(['article.open']);
  expect(await paintings()).toHaveLength(1);
  await tab.close();
});
