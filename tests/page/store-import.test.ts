import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { json } from '../../src/core/export/json.ts';
import { FERRY } from '../core/export/articles.ts';
import { written } from '../core/export/written.ts';
import { change, KEY, NOW, note, openStoreBrowser, type StoreBrowser, writeAll } from './store-page.ts';

let browser: StoreBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openStoreBrowser();
});
beforeEach(async () => {
  page = await browser.open();
});
afterAll(() => browser.close());

const LATER = NOW + 1000;

/** Hypothesis' rows: one for each pair of address and words. */
function rows(...all: readonly (readonly [uri: string, exact: string, text?: string])[]): string {
  return JSON.stringify({
    annotations: all.map(([uri, exact, text = '']) => ({
      uri,
      text,
      tags: [],
      created: '2026-11-20T08:00:00Z',
      updated: '2026-11-20T08:00:00Z',
      target: [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
    })),
  });
}

/** Imports a file, or its first parts. @returns what was told of it */
function importFile(text: string, upTo = Number.POSITIVE_INFINITY, id = 'i1') {
  return page.evaluate(
    async ([source, most, importId, now]) => {
      const db = await quotemarkStore.openDatabase();
      const parts = quotemarkStore.importParts(quotemarkStore.readImport(source).articles);
      const known = (await quotemarkStore.listImports(db)).find((row) => row.id === importId);
      const file = new Blob([source]);
      if (known === undefined) await quotemarkStore.beginImport(db, { id: importId, name: 'a file', at: now, of: parts.length, file });
      for (const [part, articles] of parts.entries()) if (part < most) await quotemarkStore.writePart(db, importId, part, articles, now);
      const [row] = await quotemarkStore.listImports(db);
      db.close();
      return { parts: parts.length, state: row?.state, added: row?.added, merged: row?.merged, hasFile: row?.file instanceof Blob };
    },
    [text, Math.min(upTo, 1e6), id, LATER] as const,
  );
}

function undo(id = 'i1') {
  return page.evaluate(async (importId) => {
    const db = await quotemarkStore.openDatabase();
    let left = 0;
    for (;;) {
      const undone = await quotemarkStore.undoPart(db, importId);
      left += undone.left;
      if (undone.row === null) break;
    }
    db.close();
    return left;
  }, id);
}

/** Everything but the index, the clocks of the device and the imports themselves. */
function dump() {
  return page.evaluate(async () => {
    const db = await quotemarkStore.openDatabase();
    const stores = ['articles', 'analyses', 'annotations', 'corrections', 'imports', 'importParts'] as const;
    const all = await Promise.all(stores.map((store) => db.getAll(store)));
    db.close();
    return JSON.stringify(Object.fromEntries(stores.map((store, index) => [store, all[index]])));
  });
}

function found(words: string): Promise<string[]> {
  return page.evaluate(async (typed) => {
    const db = await quotemarkStore.openDatabase();
    const { hits } = await quotemarkStore.search(db, typed, { limit: 50 });
    db.close();
    return hits.map(({ annotation, article }) => annotation?.id ?? article.key);
  }, words);
}

describe('an import', () => {
  it('files articles, and what it brought is found', async () => {
    const done = await importFile(rows(['https://one.example/a', 'rivets of brass'], ['https://two.example/b', 'a bell']));
    expect(done).toMatchObject({ state: 'written', added: 2, merged: 0, hasFile: false });
    expect(await found('rivets')).toHaveLength(1);
    expect(
      await page.evaluate(async () => (await quotemarkStore.listArticles(await quotemarkStore.openDatabase(), { limit: 9 })).rows.length),
    ).toBe(2);
  });

  it('undone leaves the library as it was, to the byte, and its words are not found any more', async () => {
    await writeAll(page, [note('mine', { changes: [change('note', 'mine'), change('selectors', [quote('The ferry sails')])] })]);
    const before = await dump();
    await importFile(rows([KEY, 'The ferry sails', 'theirs'], ['https://two.example/b', 'a bell']));
    expect(await found('theirs')).toEqual(['a1']);
    expect(await undo()).toBe(0);
    expect(await dump()).toBe(before);
    expect(await found('bell')).toEqual([]);
    expect(await found('theirs')).toEqual([]);
    expect(await found('mine')).toEqual(['a1']);
  });

  it('undone leaves what the reader has worked on since', async () => {
    await importFile(rows(['https://one.example/a', 'rivets'], ['https://one.example/a', 'a bell']));
    const [id = ''] = await found('rivets');
    await writeAll(page, [note('worked on', { annotationId: id, articleKey: 'https://one.example/a', now: LATER + 5, made: null })]);
    expect(await undo()).toBe(1);
    expect(await found('worked')).toEqual([id]);
    expect(await found('bell')).toEqual([]);
  });

  it('of our own JSON files the article as it was, with its text and findings, and again is nothing new', async () => {
    const file = await written(json, FERRY);
    expect(await importFile(file)).toMatchObject({ added: 5 });
    const before = JSON.parse(await dump());
    expect(before.analyses).toMatchObject([{ text: FERRY.text }]);
    expect(await importFile(file, 9, 'i2')).toMatchObject({ state: 'written' });
    expect(JSON.parse(await dump()).annotations).toEqual(before.annotations);
  });

  it('goes on where it was stopped, and can be undone half-way', async () => {
    const file = rows(...Array.from({ length: 2500 }, (_, index) => [`https://one.example/${index % 40}`, `words ${index}`] as const));
    const half = await importFile(file, 1);
    expect(half).toMatchObject({ parts: 3, state: 'writing', hasFile: true });
    expect(half.added).toBeLessThan(1001);
    expect(await importFile(file)).toMatchObject({ state: 'written', added: 2500, hasFile: false });
    expect(await found('2499')).toHaveLength(1);
    expect(await undo()).toBe(0);
    await importFile(file, 2);
    expect(await undo()).toBe(0);
    expect(JSON.parse(await dump())).toEqual({
      articles: [],
      analyses: [],
      annotations: [],
      corrections: [],
      imports: [],
      importParts: [],
    });
  });

  it('files what another address of an article leads to under the article', async () => {
    await writeAll(page, [note('mine')]);
    await importFile(rows(['https://news.example/f/1', 'sails at six']));
    const { annotations, articles } = JSON.parse(await dump());
    expect(articles).toHaveLength(1);
    expect(annotations.map(({ articleKey }: { articleKey: string }) => articleKey)).toEqual([KEY, KEY]);
  });

  it('is all or nothing in each part: what cannot be stored leaves no trace', async () => {
    const before = await dump();
    const failed = await page.evaluate(
      async (source) => {
        const db = await quotemarkStore.openDatabase();
        const [articles = []] = quotemarkStore.importParts(quotemarkStore.readImport(source).articles);
        await quotemarkStore.beginImport(db, { id: 'i1', name: 'f', at: 1, of: 1, file: new Blob([source]) });
        const broken = articles.map((article) => ({
          ...article,
          annotations: [...article.annotations, { ...article.annotations[0], id: () => 0 }],
        }));
        const result = await quotemarkStore.writePart(db, 'i1', 0, broken as never, 2e12).catch(() => 'failed');
        await db.delete('imports', 'i1');
        db.close();
        return result;
      },
      rows(['https://one.example/a', 'rivets']),
    );
    expect(failed).toBe('failed');
    expect(await dump()).toBe(before);
  });

  it('is forgotten after 30 days, and not while it is half written', async () => {
    await importFile(rows(['https://one.example/a', 'rivets']));
    const kept = (now: number) =>
      page.evaluate(async (at) => {
        const db = await quotemarkStore.openDatabase();
        await quotemarkStore.dropOldImports(db, at);
        const count = [await db.count('imports'), await db.count('importParts')];
        db.close();
        return count;
      }, now);
    expect(await kept(LATER + 29 * 86_400_000)).toEqual([1, 1]);
    expect(await kept(LATER + 31 * 86_400_000)).toEqual([0, 0]);
  });
});

function quote(exact: string) {
  return { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' };
}
