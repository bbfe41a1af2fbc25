import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { analysis, change, KEY, NOW, note, openStoreBrowser, record, type StoreBrowser, TEXT, writeAll } from './store-page.ts';

let browser: StoreBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openStoreBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await page?.context().close();
  page = await browser.open();
});

const DAY = 24 * 60 * 60 * 1000;

interface Dump {
  version: number;
  stores: Record<
    string,
    { keyPath: string; indexes: { name: string; keyPath: string; multiEntry: boolean; unique: boolean }[]; rows: Row[] }
  >;
}
type Row = Record<string, unknown>;

/** A library as a version of the product left it: written by that version's own code. */
function dumpOf(version: number): Dump {
  const words = readFileSync(new URL(`../fixtures/store/version-${version}.json`, import.meta.url), 'utf8');
  const revive = (_key: string, value: { uint32?: number[] } | null) => (value?.uint32 ? new Uint32Array(value.uint32) : value);
  return JSON.parse(words, revive) as Dump;
}

/** Makes the library of a dump, as that version's browser profile held it. */
async function restore(dump: Dump): Promise<void> {
  await page.evaluate(
    (stored) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('quotemark', stored.version);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          for (const [name, { keyPath, indexes, rows }] of Object.entries(stored.stores)) {
            const store = opening.result.createObjectStore(name, { keyPath });
            for (const { name: index, keyPath: path, multiEntry, unique } of indexes)
              store.createIndex(index, path, { multiEntry, unique });
            for (const row of rows) store.put(row);
          }
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    dump,
  );
}

/** All rows of a store, as they are. */
function rows(store: 'annotations' | 'articles' | 'analyses' | 'corrections' | 'merges' | 'settings' | 'clocks'): Promise<Row[]> {
  return page.evaluate(async (name) => {
    const db = await quotemarkStore.openDatabase();
    const all = (await db.getAll(name)) as unknown as Record<string, unknown>[];
    db.close();
    return all;
  }, store);
}

function found(typed: string): Promise<string[]> {
  return page.evaluate(async (query) => {
    const db = await quotemarkStore.openDatabase();
    const { hits } = await quotemarkStore.search(db, query, { limit: 50 });
    db.close();
    return hits.map((hit) => hit.annotation?.id ?? hit.article.key);
  }, typed);
}

describe.each(Array.from({ length: MIGRATIONS.length - 1 }, (_, index) => index + 1))('a library of version %i', (version) => {
  it('is read whole by this version, which finds what is in it', async () => {
    const dump = dumpOf(version);
    await restore(dump);
    for (const name of ['annotations', 'analyses', 'corrections', 'settings', 'clocks'] as const)
      expect(await rows(name), name).toEqual(dump.stores[name]?.rows);
    expect(await rows('articles')).toMatchObject(dump.stores.articles?.rows ?? []);
    expect(await found('enora')).toEqual(['note-1']);
    expect(await found('tosk')).toEqual(['kept-1']);
    const listed = await page.evaluate(async () => {
      const db = await quotemarkStore.openDatabase();
      return (await quotemarkStore.listArticles(db, { limit: 10 })).rows.map(({ key }) => key);
    });
    // In the other article everything is in the bin.
    expect(listed).toEqual([KEY]);
    const tags = await page.evaluate(async () => quotemarkStore.listTags(await quotemarkStore.openDatabase()));
    expect(tags.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['follow up', 'harbour']));
  });

  it('was put aside before, as it was', async () => {
    const dump = dumpOf(version);
    await restore(dump);
    const { list, backup } = await page.evaluate(async (from) => {
      (await quotemarkStore.openDatabase()).close();
      return { list: await quotemarkStore.listBackups(), backup: await quotemarkStore.readBackup(from) };
    }, version);
    expect(list.map((entry) => entry.version)).toEqual([version]);
    const made = Object.entries(dump.stores).filter(([name, { rows: all }]) => all.length > 0 && !name.startsWith('search'));
    expect(backup).toEqual(Object.fromEntries(made.map(([name, { rows: all }]) => [name, all])));
  });

  it('takes what is written after', async () => {
    await restore(dumpOf(version));
    await writeAll(page, [note('Written by the new version', { annotationId: 'new-1', made: null })]);
    expect(await found('written new')).toEqual(['new-1']);
    expect(await rows('annotations')).toHaveLength((dumpOf(version).stores.annotations?.rows.length ?? 0) + 1);
  });
});

describe('an update', () => {
  it('puts no empty library aside, and drops what it put aside after 30 days', async () => {
    await writeAll(page, [note('x')]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual(['quotemark']);
    const left = await page.evaluate(async (day) => {
      const newer = [...quotemarkStore.MIGRATIONS, () => undefined];
      (await quotemarkStore.openDatabase({ migrations: newer })).close();
      const counts: number[] = [];
      for (const days of [0, 29, 31]) {
        await quotemarkStore.dropOldBackups(Date.now() + days * day);
        counts.push((await quotemarkStore.listBackups()).length);
      }
      return counts;
    }, DAY);
    expect(left).toEqual([1, 1, 0]);
  });

  it('of several screens at once succeeds in all of them', async () => {
    await restore(dumpOf(1));
    const others = await Promise.all([1, 2].map(() => browser.open(page.context())));
    const counts = await Promise.all(
      [page, ...others].map((screen) => screen.evaluate(async () => (await quotemarkStore.openDatabase()).count('annotations'))),
    );
    expect(counts).toEqual(Array(3).fill(dumpOf(1).stores.annotations?.rows.length));
    expect(await page.evaluate(async () => Object.keys(await quotemarkStore.readBackup(1)))).toContain('annotations');
  });

  it('that an old tab blocks says so, and finishes when that tab is closed', async () => {
    await restore(dumpOf(1));
    const old = await browser.open(page.context());
    await old.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('quotemark');
          opening.onsuccess = () => {
            (globalThis as { heldOpen?: IDBDatabase }).heldOpen = opening.result;
            resolve();
          };
        }),
    );
    const said = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const state = globalThis as { opened?: Promise<number> };
          state.opened = quotemarkStore.openDatabase({ onBlocked: resolve }).then(({ version }) => version);
        }),
    );
    await said;
    await old.close();
    expect(await page.evaluate(() => (globalThis as { opened?: Promise<number> }).opened)).toBe(MIGRATIONS.length);
  });
});

describe('the bin', () => {
  const binned = async (id: string, now: number, articleKey = KEY) =>
    writeAll(page, [
      note('A word about tapirs', {
        annotationId: id,
        articleKey,
        now,
        changes: [
          change('note', 'A word about tapirs'),
          change('tags', ['zoo']),
          change('selectors', [{ type: 'TextQuoteSelector', exact: 'ate forty pears', prefix: 'a', suffix: 'b' }]),
          change('keptQuotation', { quotationId: 'q', speaker: 'Ida Lind', words: null, cue: null }),
          change('deleted', true),
        ],
      }),
    ]);
  const empty = (now: number) =>
    page.evaluate(async (time) => {
      const db = await quotemarkStore.openDatabase();
      const count = await quotemarkStore.emptyBin(db, time);
      db.close();
      return count;
    }, now);

  it('keeps words for 30 days, then only the id and the clocks', async () => {
    await writeAll(page, [note('stays', { annotationId: 'live', now: NOW })]);
    await binned('gone', NOW);
    expect(await empty(NOW + 29 * DAY)).toBe(0);
    expect(JSON.stringify(await rows('annotations'))).toContain('tapirs');
    expect(await empty(NOW + 31 * DAY)).toBe(1);
    const left = (await rows('annotations')).find(({ id }) => id === 'gone');
    expect(Object.keys(left?.clocks as object).sort()).toEqual(['deleted', 'keptQuotation', 'note', 'selectors', 'tags']);
    expect(left).toMatchObject({ id: 'gone', articleKey: '', note: '', tags: [], selectors: [], deleted: expect.any(String) });
    expect(JSON.stringify(left)).not.toMatch(/tapirs|zoo|pears|Lind|news\.example/);
    expect(await rows('articles')).toHaveLength(1);
  });

  it('takes the article along when nothing else is left of it', async () => {
    await binned('gone', NOW);
    expect(await rows('articles')).toHaveLength(1);
    await empty(NOW + 31 * DAY);
    for (const name of ['articles', 'analyses', 'corrections', 'merges'] as const) expect(await rows(name), name).toEqual([]);
    const index = await page.evaluate(async () => {
      const db = await quotemarkStore.openDatabase();
      return [await db.count('searchDocs'), await db.count('searchWords')];
    });
    expect(index).toEqual([0, 0]);
  });

  it('loses at once what is deleted for good, and nothing that is not in it; no undo brings back an empty shell', async () => {
    await writeAll(page, [note('stays', { annotationId: 'live', now: NOW })]);
    await binned('gone', NOW);
    await binned('waits', NOW);
    const count = await page.evaluate(async () => {
      const db = await quotemarkStore.openDatabase();
      const emptied = await quotemarkStore.deleteForGood(db, ['gone', 'live', 'never-was']);
      const [again] = [await quotemarkStore.deleteForGood(db, ['gone'])];
      db.close();
      return [emptied, again];
    });
    expect(count).toEqual([1, 0]);
    const state = async () => Object.fromEntries((await rows('annotations')).map((row) => [row.id, row]));
    const left = await state();
    expect(left.gone).toMatchObject({ articleKey: '', note: '', tags: [], selectors: [], deleted: expect.any(String) });
    expect([left.live?.note, JSON.stringify(left.waits).includes('tapirs')]).toEqual(['stays', true]);
    await writeAll(page, [note('', { annotationId: 'gone', changes: [change('deleted', false)], now: NOW + 5 })]);
    expect((await state()).gone).toEqual(left.gone);
  });

  it('is looked through once a day', async () => {
    expect(await empty(NOW)).toBe(0);
    await binned('gone', NOW - 40 * DAY);
    expect(await empty(NOW + DAY / 2)).toBe(0);
    expect(await empty(NOW + 2 * DAY)).toBe(1);
    expect(await empty(NOW + 4 * DAY)).toBe(0);
  });

  it('gives back an id that was emptied, when the same quotation is kept again', async () => {
    await binned('kept-1', NOW);
    await empty(NOW + 31 * DAY);
    const revive = [change('note', 'Once more'), change('deleted', false)];
    await writeAll(page, [note('', { annotationId: 'kept-1', now: NOW + 40 * DAY, changes: revive })]);
    expect(await found('once')).toEqual(['kept-1']);
    expect((await rows('annotations'))[0]).toMatchObject({ articleKey: KEY, note: 'Once more' });
  });
});

describe('two records of one article', () => {
  const MOBILE = 'https://m.news.example/ferry';
  const two = async (text = TEXT) => {
    await writeAll(page, [note('at the first', { annotationId: 'a1' })]);
    const fingerprint = await page.evaluate((words) => quotemarkStore.textFingerprint(words), text);
    const made = {
      record: record({ key: MOBILE, aliases: [MOBILE], rawUrls: [MOBILE], textFingerprint: fingerprint }),
      analysis: analysis(MOBILE),
    };
    await writeAll(page, [note('at the second', { annotationId: 'b1', articleKey: MOBILE, made })]);
  };
  const join = () =>
    page.evaluate(
      async ([from, into]) => {
        const db = await quotemarkStore.openDatabase();
        const done = await quotemarkStore.mergeArticles(db, from, into, 1).catch((error: Error) => error.name);
        db.close();
        return typeof done === 'string' ? done : done.aliases;
      },
      [MOBILE, KEY] as const,
    );
  const part = () =>
    page.evaluate(async (from) => {
      const db = await quotemarkStore.openDatabase();
      const done = await quotemarkStore.undoMerge(db, from);
      db.close();
      return done;
    }, MOBILE);
  const all = async () => ({
    articles: await rows('articles'),
    annotations: await rows('annotations'),
    analyses: await rows('analyses'),
    merges: await rows('merges'),
  });

  it('become one where their texts agree, and everything is found there', async () => {
    await two();
    expect(await join()).toEqual([KEY, 'https://news.example/f/1', MOBILE]);
    expect((await rows('articles')).map(({ key }) => key)).toEqual([KEY]);
    expect((await rows('annotations')).map(({ articleKey }) => articleKey)).toEqual([KEY, KEY]);
    expect(await found('second')).toEqual(['b1']);
    expect(await found('m.news.example')).toEqual([]);
  });

  it('stay two where their texts differ', async () => {
    await two('A gardener won the prize for the tallest sunflower, and gave it to the town library at once.');
    const before = await all();
    expect(await join()).toBe('DifferentTextError');
    expect(await all()).toEqual(before);
  });

  it('are parted again as they were, and it is known that they are two', async () => {
    await two();
    const before = await all();
    await join();
    expect(await part()).toBe(true);
    expect(await all()).toEqual({ ...before, merges: [{ gone: MOBILE, into: KEY, parted: true }] });
    expect(await part()).toBe(false);
    const known = await page.evaluate(
      async ([one, other]) => {
        const db = await quotemarkStore.openDatabase();
        const parted = await Promise.all([quotemarkStore.areParted(db, one, other), quotemarkStore.areParted(db, other, one)]);
        return { parted, merges: await quotemarkStore.mergesInto(db, other) };
      },
      [MOBILE, KEY] as const,
    );
    expect(known).toEqual({ parted: [true, true], merges: [] });
    expect(await found('second')).toEqual(['b1']);
  });

  it('have one note, with the other one’s words beside it, and part with a note each', async () => {
    await two();
    await writeAll(page, [
      note('First note', { annotationId: 'n1', motivation: 'commenting' }),
      note('Second note', {
        annotationId: 'n2',
        motivation: 'commenting',
        articleKey: MOBILE,
        now: NOW + 1,
        changes: [change('note', 'Second note'), change('tags', ['zoo'])],
      }),
    ]);
    const before = await all();
    await join();
    const shown = (await rows('annotations')).filter(({ articleKey, motivation }) => articleKey === KEY && motivation === 'commenting');
    expect(shown).toMatchObject([{ id: 'n1', note: 'Second note', tags: ['zoo'], conflicts: [{ value: 'First note' }] }]);
    expect(await found('first note')).toEqual(['n1']);
    await part();
    expect(await rows('annotations')).toEqual(before.annotations);
  });

  it('take what a tab still writes under the old key', async () => {
    await two();
    await join();
    await writeAll(page, [note('late words', { annotationId: 'b2', articleKey: MOBILE, made: null })]);
    expect((await rows('annotations')).find(({ id }) => id === 'b2')).toMatchObject({ articleKey: KEY });
    // It was made in the one article: there it stays.
    await part();
    expect((await rows('annotations')).map(({ id, articleKey }) => [id, articleKey])).toEqual([
      ['a1', KEY],
      ['b1', MOBILE],
      ['b2', KEY],
    ]);
  });
});
