import { beforeAll, describe, expect, it } from 'vitest';
import { onEverySite } from './on-every-site.ts';
import { painted, type Quotemark } from './quotemark.ts';

/** What the content script's world has running: listeners, observers and timers that are there now, and what was done. */
interface Counts {
  readonly listeners: readonly string[];
  readonly observers: number;
  readonly timers: number;
  readonly readings: number;
  readonly longest: number;
}

const QUOTE =
  '<p>"The ferry will be back before the winter and nobody has to pay for it," Ida Lind told the harbour council on Monday.</p>';
const STORY = `<!doctype html><html lang="en"><head><title>Ferry back</title><meta property="og:type" content="article"><meta name="author" content="Kim Aas"></head>
<body><main><h1>Ferry back</h1>${QUOTE.repeat(20)}</main><p id="clock">12:00:00</p><aside id="advert"></aside></body></html>`;
/** A clock each 100 ms, and an advertisement's sentence each second. */
const RESTLESS = `<script>
  let n = 0;
  setInterval(() => { clock.textContent = String(++n); }, 100);
  setInterval(() => { advert.textContent = 'Only today and only here, the finest boots of the whole coast, number ' + n; }, 1000);
</script>`;
/** A page that takes away what is painted, over and over, and counts how often there was something to take. */
const FIGHTING = `<script>
  var taken = 0;
  setInterval(() => {
    if (CSS.highlights.size > 0) taken++;
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
  }, 100);
</script>`;

const everySite = onEverySite();
let quotemark: Quotemark;
let pages = 0;
beforeAll(() => {
  quotemark = everySite();
});

/** Runs in the content script's world before it: keeps count of all that it starts. */
function keepCount(): void {
  const listeners = new Set<string>();
  const observers = new Set<MutationObserver>();
  const timers = new Set<unknown>();
  const counts = { readings: 0, longest: 0 };
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    add.call(this, type, listener, options);
    if (this instanceof AbortSignal) return;
    const { signal, passive } = (typeof options === 'object' ? options : {}) as AddEventListenerOptions;
    const name = `${this.constructor.name} ${type}${passive ? ' passive' : ''} ${listeners.size}`;
    if (signal?.aborted) return;
    listeners.add(name);
    if (signal) add.call(signal, 'abort', () => listeners.delete(name));
  };
  const { observe, disconnect } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (...all) {
    observers.add(this);
    observe.apply(this, all);
  };
  MutationObserver.prototype.disconnect = function () {
    observers.delete(this);
    disconnect.call(this);
  };
  const plain = {
    setTimeout: globalThis.setTimeout.bind(globalThis),
    setInterval: globalThis.setInterval.bind(globalThis),
    clearTimeout: globalThis.clearTimeout.bind(globalThis),
  };
  const world = globalThis as unknown as Record<string, unknown>;
  world.setTimeout = (run: () => void, time: number) => {
    const timer = plain.setTimeout(() => {
      timers.delete(timer);
      run();
    }, time);
    timers.add(timer);
    return timer;
  };
  world.setInterval = (run: () => void, time: number) => {
    const timer = plain.setInterval(run, time);
    timers.add(timer);
    return timer;
  };
  world.clearTimeout = world.clearInterval = (timer: number) => {
    timers.delete(timer);
    plain.clearTimeout(timer);
  };
  const create = DOMImplementation.prototype.createHTMLDocument;
  DOMImplementation.prototype.createHTMLDocument = function (...all) {
    counts.readings++;
    return create.apply(this, all);
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) counts.longest = Math.max(counts.longest, duration);
  }).observe({ type: 'longtask' });
  world.counts = () => ({
    ...counts,
    listeners: [...listeners].map((name) => name.replace(/ \d+$/, '')),
    observers: observers.size,
    timers: timers.size,
  });
}

/** Opens a page with counters in our world of it, and starts us there as after a press of the button, with no popup. */
async function open(html: string, path = `/2026/05/a-${++pages}-day-at-sea`) {
  const url = `http://pier-paper.example${path}`;
  quotemark.web.put(url, html);
  const page = await quotemark.context.newPage();
  await page.goto(url);
  const tabId = await quotemark.tabId(page);
  const worker = await quotemark.worker();
  await worker.evaluate(`chrome.scripting.executeScript({ target: { tabId: ${tabId} }, func: ${keepCount} })`);
  const start = () =>
    worker.evaluate(`(async () => {
      await chrome.storage.session.set({ 'tab:${tabId}': { key: '', pageKey: '', documentKey: '', started: true, keepsPrivate: false } });
      await chrome.scripting.executeScript({ target: { tabId: ${tabId} }, files: ['src/content/content.iife.js'] });
    })()`);
  const counts = async () => {
    const [{ result }] = await worker.evaluate<[{ result: Counts }]>(
      `chrome.scripting.executeScript({ target: { tabId: ${tabId} }, func: () => globalThis.counts() })`,
    );
    return result;
  };
  return { page, start, counts };
}

/** The share of 30 seconds that a page's thread works, in per cent. */
async function load(page: Awaited<ReturnType<typeof open>>['page'], time: number): Promise<number> {
  const session = await quotemark.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  const before = await busy();
  await page.waitForTimeout(time);
  const after = await busy();
  await session.detach();
  return ((after - before) * 100_000) / time;
}

describe('a page that is no article', () => {
  it('has one passive listener for a new address after ten seconds: no observer, no timer', async () => {
    const { page, start, counts } = await open('<!doctype html><title>Tides</title><h1>Tides</h1><p>High water at four.</p>');
    await start();
    await expect.poll(async () => (await counts()).observers).toBe(1);
    await page.waitForTimeout(10_000);
    expect(await counts()).toMatchObject({
      listeners: ['Navigation currententrychange passive'],
      observers: 0,
      timers: 0,
      readings: expect.any(Number),
    });
    await page.close();
  });

  it('leaves as little behind on a page that never rests', async () => {
    const { page, start, counts } = await open(`<!doctype html><title>Tides</title><p id="clock"><p id="advert">${RESTLESS}`);
    await start();
    await page.waitForTimeout(10_500);
    expect(await counts()).toMatchObject({ listeners: ['Navigation currententrychange passive'], observers: 0, timers: 0 });
    await page.close();
  });
});

describe.each([
  ['never rests', RESTLESS],
  ['fights our paint', FIGHTING],
])('a page that %s', (name, script) => {
  const TIME = 30_000;

  it('costs its reader 2 % at the most over 30 seconds', { timeout: 120_000 }, async () => {
    const { page, start, counts } = await open(STORY.replace('</body>', `${script}</body>`));
    const without = await load(page, TIME / 3);
    await start();
    // What a page costs at the start is what every article costs: the rest is for what it does afterwards.
    const seen = () => page.evaluate(() => CSS.highlights.size + ((globalThis as unknown as { taken?: number }).taken ?? 0));
    await expect.poll(seen, { timeout: 15_000 }).toBeGreaterThan(0);
    await page.waitForTimeout(1000);
    const withUs = await load(page, TIME);
    const { readings } = await counts();
    process.stdout.write(
      `a page that ${name}: ${without.toFixed(2)} % without us, ${withUs.toFixed(2)} % with us, ${readings} readings in 30 s\n`,
    );
    // The clock costs no reading at all; the rest is held by the budget: 500 ms of readings in 30 s, of 15 ms and more each.
    expect(readings).toBeLessThanOrEqual(34);
    expect(withUs - without).toBeLessThan(2);
    await page.close();
  });
});

it('a page of 100,000 nodes is read, and its quotations are painted', { timeout: 120_000 }, async () => {
  const plain = '<p>The pier was built in <b>1904</b> by people who had <i>never</i> seen the sea from its end.</p>';
  const { page, start, counts } = await open(
    STORY.replace('</main>', `<script>document.write(${JSON.stringify(plain)}.repeat(12500))</script></main>`),
  );
  expect(await page.evaluate(() => document.querySelectorAll('main *').length)).toBeGreaterThan(37_500);
  await page.waitForTimeout(1000);
  await start();
  await expect.poll(async () => Object.keys(await painted(page)).length, { timeout: 60_000 }).toBeGreaterThan(0);
  const { longest } = await counts();
  process.stdout.write(`a page of 100,000 nodes: the longest task was ${longest.toFixed(0)} ms\n`);
  await page.close();
});
