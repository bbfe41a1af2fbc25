import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FieldChange } from '../../src/store/annotations.ts';
import { change, KEY, NOW, note, openStoreBrowser, record, type StoreBrowser, type Write, writeAll } from './store-page.ts';

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

const quote = (exact: string): FieldChange => change('selectors', [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }]);
const by = (speaker: string) => change('keptQuotation', { quotationId: 'q', speaker, words: null, cue: null });

function kept(id: string, changes: FieldChange[], fields: Partial<Write> = {}): Write {
  return note('', { annotationId: id, changes, now: NOW + Number(id.replace(/\D/g, '')) * 1000, ...fields });
}

/** The ids of what is found; an article's record as its key. */
async function found(typed: string, limit = 50): Promise<string[]> {
  return page.evaluate(
    async ([query, most]) => {
      const db = await quotemarkStore.openDatabase();
      const { hits } = await quotemarkStore.search(db, query, { limit: most });
      db.close();
      return hits.map(({ article, annotation }) => annotation?.id ?? article.key);
    },
    [typed, limit] as const,
  );
}

const ZOO = 'https://news.example/zoo';
const TITLED = {
  title: { value: 'Ferry to run on Sundays', source: 'open-graph' as const },
  authors: { value: ['Ída Lind'], source: 'json-ld' as const },
};

async function library(): Promise<void> {
  const made = { record: record({ metadata: { ...record().metadata, ...TITLED } }), analysis: note('').made?.analysis as never };
  await writeAll(page, [
    kept('a1', [quote('We wait for nobody'), by('Captain Tosk')], { made }),
    kept('a2', [change('note', 'Ask whether **Énora** waits for Tosk'), change('tags', ['harbour', 'follow up'])]),
    kept('a3', [quote('港の朝は静か')], { articleKey: ZOO }),
    kept('a4', [quote('a tapir ate for nobody')], { articleKey: ZOO }),
  ]);
}

describe('searching the library', () => {
  it.each<[string, string, string[]]>([
    ['a quotation', 'tapir', ['a4']],
    ['a speaker and a note, the newest first', 'tosk', ['a2', 'a1']],
    ['a tag', 'follow', ['a2']],
    ['without accents', 'enora', ['a2']],
    ['by beginnings', 'wai', ['a2', 'a1']],
    ['words of several fields', 'enora harbour', ['a2']],
    ['a phrase only where it stands', '"wait for nobody"', ['a1']],
    ['signs', '朝は', ['a3']],
    ['one sign', '静', ['a3']],
    ['a title', 'sundays', [KEY]],
    ['an author', 'ida', [KEY]],
    ['an address', 'news.example/zoo', [ZOO]],
    ['nothing when one word is missing', 'tapir harbour', []],
    ['nothing when nothing is asked', ' ', []],
  ])('finds %s', async (_claim, typed, expected) => {
    await library();
    expect(await found(typed)).toEqual(expected);
  });

  it('says where the words stand, and in which field', async () => {
    await library();
    const fields = await page.evaluate(async () => {
      const { hits } = await quotemarkStore.search(await quotemarkStore.openDatabase(), 'enora tosk', { limit: 1 });
      return hits[0]?.fields.map(({ field, text, spans }) => ({ field, words: spans.map(({ start, end }) => text.slice(start, end)) }));
    });
    expect(fields).toEqual([{ field: 'note', words: ['Énora', 'Tosk'] }]);
  });

  it('gives as many as are asked for, says that there are more, and counts what a filter lets through', async () => {
    await library();
    const result = await page.evaluate(async () => {
      const db = await quotemarkStore.openDatabase();
      const [few, filtered] = await Promise.all([
        quotemarkStore.search(db, 'tosk', { limit: 1 }),
        quotemarkStore.search(db, 'tosk', { limit: 1, accepts: (_article, annotation) => annotation?.note === '' }),
      ]);
      return [few, filtered].map(({ hits, hasMore }) => ({ ids: hits.map(({ annotation }) => annotation?.id), hasMore }));
    });
    expect(result).toEqual([
      { ids: ['a2'], hasMore: true },
      { ids: ['a1'], hasMore: false },
    ]);
  });

  it('knows a change at once: the new words, and no longer the old ones', async () => {
    await library();
    await writeAll(page, [kept('a2', [change('note', 'Ask the skipper')])]);
    expect(await found('skipper')).toEqual(['a2']);
    // The other text was not known to the writer: it stands beside the new one until the reader joins them.
    expect(await found('enora')).toEqual(['a2']);
    await writeAll(page, [kept('a4', [quote('an okapi slept')], { articleKey: ZOO })]);
    expect(await found('tapir')).toEqual([]);
    expect(await found('okapi')).toEqual(['a4']);
  });

  it('finds nothing that is in the bin, nor an article whose last annotation is there, until it is taken out', async () => {
    await library();
    const bin = (value: boolean) => writeAll(page, [kept('a1', [change('deleted', value)]), kept('a2', [change('deleted', value)])]);
    await bin(true);
    expect([await found('tosk'), await found('sundays')]).toEqual([[], []]);
    await bin(false);
    expect([await found('tosk'), await found('sundays')]).toEqual([['a2', 'a1'], [KEY]]);
  });

  it('is the same after the index was made anew, also when it was stopped half-way and something was written between', async () => {
    const many = Array.from({ length: 30 }, (_, index) => kept(`b${index}`, [quote(`number${index} of many ferries`)]));
    await writeAll(page, many);
    await page.evaluate(async () => {
      const db = await quotemarkStore.openDatabase();
      const done = await db.get('searchState', 'search');
      if (done !== undefined) await db.put('searchState', { ...done, version: 0 });
      db.close();
    });
    await writeAll(page, [kept('b99', [quote('the last of many')])]);
    expect(new Set(await found('many', 100))).toEqual(new Set([...many.map(({ annotationId }) => annotationId), 'b99']));
    expect(await found('number7')).toEqual(['b7']);
    const state = await page.evaluate(async () => (await quotemarkStore.openDatabase()).get('searchState', 'search'));
    expect(state).toMatchObject({ version: 1, todo: null });
  });

  it('finds a word that more annotations hold than fit into one row, and loses none when some go', async () => {
    const result = await page.evaluate(
      async (made) => {
        const db = await quotemarkStore.openDatabase();
        const write = (id: number, field: 'note' | 'deleted', value: string | boolean) => ({
          articleKey: made.record.key,
          annotationId: `n${id}`,
          motivation: 'commenting' as const,
          changes: [{ field, value, replaces: [] }],
          now: id,
          create: () => made,
        });
        const ids = Array.from({ length: 560 }, (_, id) => id);
        await quotemarkStore.writeAnnotations(
          db,
          ids.map((id) => write(id, 'note', 'common words')),
        );
        await quotemarkStore.writeAnnotations(
          db,
          ids.filter((id) => id % 2 === 0).map((id) => write(id, 'deleted', true)),
        );
        const { hits } = await quotemarkStore.search(db, 'common', { limit: 5000 });
        return { ids: hits.map(({ annotation }) => Number(annotation?.id.slice(1))), rows: await db.count('searchWords') };
      },
      note('').made as NonNullable<Write['made']>,
    );
    expect(result.ids).toEqual(Array.from({ length: 280 }, (_, index) => 559 - 2 * index));
    expect(result.rows).toBeLessThan(30);
  });
});

const BLANK = {
  articleKey: KEY,
  motivation: 'commenting' as const,
  selectors: [],
  colour: null,
  tags: [],
  clocks: {},
  created: new Date(NOW).toISOString(),
  modified: new Date(NOW).toISOString(),
};

describe('a library of several segments', () => {
  it('is searched with the same results as when every text is read, whatever is rare and what is common', async () => {
    const queries = [
      'even',
      'e',
      'e n7',
      'n77 even',
      'even n7',
      '"even n77"',
      '"n77 even"',
      'o e n',
      'odd n4 w',
      'n4 absent',
      'absent e',
      'w12 w1',
    ];
    const results = await page.evaluate(
      async ([article, typed, blank]) => {
        const db = await quotemarkStore.openDatabase();
        const texts = Array.from({ length: 2500 }, (_, n) => `${n % 2 ? 'odd' : 'even'} n${n} w${n % 13}`);
        // Past the functions that write one by one: the index is made at the first search.
        const tx = db.transaction(['articles', 'annotations'], 'readwrite');
        void tx.objectStore('articles').put({ ...article, listed: article.modified });
        for (const [n, note] of texts.entries()) {
          const id = `n${String(n).padStart(4, '0')}`;
          void tx.objectStore('annotations').put({ ...blank, id, note });
        }
        await tx.done;
        const out: { query: string; found: string; expected: string }[] = [];
        for (const query of typed) {
          const { hits } = await quotemarkStore.search(db, query, { limit: 10_000, accepts: (_article, each) => each !== null });
          const isPhrase = query.startsWith('"');
          const terms = isPhrase ? [] : query.split(' ');
          const expected = texts.filter((text) =>
            isPhrase
              ? `${text} `.includes(`${query.replaceAll('"', '')} `)
              : terms.every((term) => text.split(' ').some((word) => word.startsWith(term))),
          );
          const said = (list: readonly (string | undefined)[]) => `${list.length} ${list.slice(0, 3)} ${list.at(-1)}`;
          out.push({ query, found: said(hits.map(({ annotation }) => annotation?.note)), expected: said(expected.reverse()) });
        }
        db.close();
        return out;
      },
      [{ ...record(), modified: new Date(NOW).toISOString() }, queries, BLANK] as const,
    );
    for (const { query, found, expected } of results) expect({ query, found }).toEqual({ query, found: expected });
  });
});

describe('the lists', () => {
  const pages = (list: 'listArticles' | 'listAnnotations') =>
    page.evaluate(async (name) => {
      const db = await quotemarkStore.openDatabase();
      const out: string[][] = [];
      let after: { modified: string; key: string } | null = null;
      do {
        const next: { rows: readonly object[]; next: { modified: string; key: string } | null } = await quotemarkStore[name](db, {
          limit: 2,
          after,
        });
        out.push(next.rows.map((row) => ('id' in row ? row.id : (row as { key: string }).key) as string));
        after = next.next;
      } while (after !== null);
      return out;
    }, list);

  it('come in pages, what changed last first, without what is in the bin', async () => {
    await library();
    expect(await pages('listArticles')).toEqual([[ZOO, KEY]]);
    expect(await pages('listAnnotations')).toEqual([
      ['a4', 'a3'],
      ['a2', 'a1'],
    ]);
    await writeAll(
      page,
      [kept('a3', [change('deleted', true)]), kept('a4', [change('deleted', true)], { articleKey: ZOO })].map((w) => ({
        ...w,
        articleKey: ZOO,
      })),
    );
    expect(await pages('listArticles')).toEqual([[KEY]]);
    expect((await pages('listAnnotations')).flat()).toEqual(['a2', 'a1']);
  });

  it('lose nothing and repeat nothing where many have changed in the same moment', async () => {
    await writeAll(
      page,
      Array.from({ length: 7 }, (_, index) => note('x', { annotationId: `s${index}`, now: NOW + 5 })),
    );
    expect((await pages('listAnnotations')).flat().sort()).toEqual(Array.from({ length: 7 }, (_, index) => `s${index}`));
  });
});
