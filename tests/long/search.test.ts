import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStoreBrowser, record, type StoreBrowser } from '../page/store-page.ts';

const ARTICLES = 10_000;
const EACH = 10;

let browser: StoreBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openStoreBrowser();
  page = await browser.open();
});
afterAll(() => browser?.close());

/** Fills the store with invented words, frequent and rare as words are (Zipf), past the functions that write one by one. */
function fill(): Promise<void> {
  return page.evaluate(
    async ([articles, each, template]) => {
      let state = 7;
      const next = () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
      };
      const parts = ['ba', 'dor', 'fel', 'gim', 'hu', 'kan', 'lor', 'mi', 'nes', 'pol', 'ru', 'sta', 'tev', 'win', 'zo', 'é'];
      const word = () => {
        // About 60,000 different words; the commonest is every sixteenth.
        let rank = Math.floor(60_000 ** next());
        let out = '';
        for (; rank > 0; rank = Math.floor(rank / 16)) out += parts[rank % 16];
        return out;
      };
      const words = (count: number) => Array.from({ length: count }, word).join(' ');
      const db = await quotemarkStore.openDatabase();
      for (let from = 0; from < articles; from += 200) {
        const tx = db.transaction(['articles', 'annotations'], 'readwrite');
        for (let a = from; a < from + 200; a++) {
          const key = `https://news.example/${a}`;
          const modified = new Date(1.7e12 + a * 1000).toISOString();
          const metadata = { ...template.metadata, title: { value: words(8), source: 'open-graph' as const } };
          void tx.objectStore('articles').put({ ...template, key, aliases: [key], metadata, modified, listed: modified });
          for (let i = 0; i < each; i++) {
            void tx.objectStore('annotations').put({
              id: `a${a}-${i}`,
              articleKey: key,
              motivation: 'bookmarking',
              selectors: [{ type: 'TextQuoteSelector', exact: words(25), prefix: words(5), suffix: words(5) }],
              note: i % 3 === 0 ? words(20) : '',
              colour: null,
              tags: i % 4 === 0 ? [word()] : [],
              keptQuotation: { quotationId: 'q', speaker: `${word()} ${word()}`, words: null, cue: null },
              clocks: {},
              created: modified,
              modified,
            });
          }
        }
        await tx.done;
      }
      db.close();
    },
    [ARTICLES, EACH, record()] as const,
  );
}

it('finds in 100,000 annotations at least fifty times faster than reading them all', async () => {
  const filling = performance.now();
  await fill();
  process.stdout.write(`filled in ${Math.round((performance.now() - filling) / 1000)} s\n`);
  const cdp = await page.context().newCDPSession(page);
  const memory = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  };
  const disk = () => page.evaluate(async () => ((await navigator.storage.estimate()).usage ?? 0) / 2 ** 20);
  const [diskBefore, heapBefore] = [await disk(), await memory()];
  const built = await page.evaluate(async () => {
    const db = await quotemarkStore.openDatabase();
    const started = performance.now();
    await quotemarkStore.buildSearchIndex(db);
    const docs = await db.count('searchDocs');
    db.close();
    return { seconds: (performance.now() - started) / 1000, docs };
  });
  expect(built.docs).toBe(ARTICLES * (EACH + 1));
  const times = await page.evaluate(async () => {
    const db = await quotemarkStore.openDatabase();
    const sample = await db.getAll('annotations', null, 3000);
    const wordsOf = (index: number) => quotemarkStore.annotationTexts(sample[index] as never).flatMap(({ text }) => text.split(' '));
    // One word, two words, a beginning of one to four letters, a phrase: what readers type.
    const queries = Array.from({ length: 100 }, (_, index) => {
      const words = wordsOf(index * 29);
      const [a = '', b = ''] = [words[index % 20], words[(index % 20) + 1]];
      return [a, `${a} ${b}`, a.slice(0, 1 + (index % 4)), `"${a} ${b}"`][index % 4] as string;
    });
    const clock = async (work: () => Promise<unknown>) => {
      const started = performance.now();
      await work();
      return performance.now() - started;
    };
    const search: number[] = [];
    const scan: number[] = [];
    // Between the searches: a busy machine is as busy for both.
    for (const [index, query] of queries.entries()) {
      search.push(await clock(() => quotemarkStore.search(db, query, { limit: 50 })));
      if (index % 33 !== 16) continue;
      const terms = query.replaceAll('"', '').split(' ').map(quotemarkStore.foldWord);
      scan.push(
        await clock(async () => {
          let found = 0;
          let after: IDBKeyRange | null = null;
          for (;;) {
            const rows: Awaited<ReturnType<typeof db.getAll<'annotations'>>> = await db.getAll('annotations', after, 2000);
            const last = rows.at(-1);
            if (last === undefined) break;
            for (const row of rows) {
              const text = quotemarkStore.foldWord(
                quotemarkStore
                  .annotationTexts(row)
                  .map((part) => part.text)
                  .join(' '),
              );
              if (terms.every((term) => text.includes(term))) found++;
            }
            after = IDBKeyRange.lowerBound(last.id, true);
          }
          return found;
        }),
      );
    }
    const sorted = (list: number[]) => [...list].sort((a, b) => a - b);
    const slowest = queries.map((query, index) => ({ query, ms: Math.round(search[index] ?? 0) })).sort((a, b) => b.ms - a.ms);
    db.close();
    return { search: sorted(search), scan: sorted(scan), slowest: slowest.slice(0, 5) };
  });
  const [median = 0, p95 = 0, scan = 0] = [times.search[50], times.search[95], times.scan[1]];
  const figures = {
    'index built (s)': built.seconds,
    'index on disk (MB)': (await disk()) - diskBefore,
    'heap grown (MB)': (await memory()) - heapBefore,
    'search, median (ms)': median,
    'search, 95 % (ms)': p95,
    'linear scan (ms)': scan,
    'times faster': scan / median,
  };
  process.stdout.write(
    `${JSON.stringify(figures, (_key, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value), 1)}\n`,
  );
  process.stdout.write(`slowest: ${JSON.stringify(times.slowest)}\n`);
  expect(scan / median).toBeGreaterThanOrEqual(50);
});
