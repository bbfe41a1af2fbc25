import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/core/annotation.ts';
import { formatClock } from '../../src/core/clock.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { FieldChange } from '../../src/store/annotations.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { analysis, change, KEY, NOW, note, openStoreBrowser, record, type StoreBrowser, TEXT, type Write } from './store-page.ts';

const VERSION = MIGRATIONS.length;
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

const newPage = (context: BrowserContext) => browser.open(context);
const bin = (value: boolean): FieldChange[] => [change('deleted', value)];

/** Writes in the browser; a failure comes back by its name. */
async function write(...writes: Write[]): Promise<(Annotation | string)[]> {
  return page.evaluate(async (list) => {
    const db = await quotemarkStore.openDatabase();
    const results = await Promise.allSettled(
      list.map(({ made, ...rest }) => quotemarkStore.writeAnnotation(db, { ...rest, create: made && (() => made) })),
    );
    db.close();
    return results.map((result) => (result.status === 'fulfilled' ? result.value : String((result.reason as Error).name)));
  }, writes);
}

async function stored(key = KEY) {
  return page.evaluate(async (articleKey) => {
    const db = await quotemarkStore.openDatabase();
    const all = {
      annotations: await quotemarkStore.annotationsFor(db, articleKey),
      analysis: await quotemarkStore.analysisOf(db, articleKey),
      articles: await quotemarkStore.allArticles(db),
      filed: await quotemarkStore.isFiled(db, articleKey),
      rows: await db.getAll('annotations'),
      clock: await db.get('clocks', 'device'),
    };
    db.close();
    return all;
  }, key);
}

/** Writes in one go; a failure comes back by its name. */
async function writeTogether(...writes: Write[]): Promise<Annotation[] | string> {
  return page.evaluate(async (list) => {
    const db = await quotemarkStore.openDatabase();
    const given = list.map(({ made, ...rest }) => ({ ...rest, create: made && (() => made) }));
    const result = await quotemarkStore.writeAnnotations(db, given).catch((error: Error) => error.name);
    db.close();
    return result;
  }, writes);
}

/** Puts a row past all checks, as a bad disk or another version might. */
async function smuggle(name: 'annotations' | 'articles' | 'analyses' | 'clocks' | 'settings' | 'corrections', row: object): Promise<void> {
  await page.evaluate(
    async ([store, value]) => {
      const db = await quotemarkStore.openDatabase();
      await db.put(store, value as never);
      db.close();
    },
    [name, row] as const,
  );
}

describe('writing an annotation', () => {
  it('files the article, its analysis and the annotation in one go', async () => {
    const [written] = await write(note('A first note'));
    const found = await stored();
    expect(written).toMatchObject({ id: 'a1', articleKey: KEY, note: 'A first note', created: '2026-11-23T12:00:00.000Z' });
    expect(found.annotations).toEqual({ rows: [written], damaged: [] });
    expect(found.articles.rows).toEqual([record()]);
    expect(found.analysis.row).toEqual(analysis());
    expect(found.filed).toBe(true);
  });

  it('writes nothing at all when the article is unknown and there is no page to read', async () => {
    expect(await write(note('x', { made: null }))).toEqual(['UnknownArticleError']);
    expect(await stored()).toMatchObject({ rows: [], articles: { rows: [] }, filed: false });
    expect((await stored()).clock).toBeUndefined();
  });

  it('needs no page once the article is stored', async () => {
    await write(note('x'));
    expect(await write(note('y', { annotationId: 'a2', made: null }))).toMatchObject([{ note: 'y' }]);
  });

  it('writes the same once, however often it is asked to', async () => {
    const [first] = await write(note('x'));
    const before = await stored();
    expect(await write(note('x', { now: NOW + 1000 }), note('x', { now: NOW + 2000 }))).toEqual([first, first]);
    expect(await stored()).toEqual(before);
  });

  it('makes one annotation of two calls that come at the same time', async () => {
    const [a, b] = await write(note('x'), note('x'));
    expect(a).toEqual(b);
    expect((await stored()).rows).toHaveLength(1);
  });

  it('loses none of forty notes that are written at the same time', async () => {
    await write(...Array.from({ length: 40 }, (_, index) => note(`note ${index}`, { annotationId: `a${index}` })));
    const { annotations } = await stored();
    expect(new Set(annotations.rows.map((row) => row.note)).size).toBe(40);
    expect(new Set(annotations.rows.map((row) => row.clocks.note)).size).toBe(40);
  });

  it('keeps a note that the writer did not know, and replaces one that they knew', async () => {
    const [first] = (await write(note('first'))) as Annotation[];
    const [other] = (await write(note('other', { now: NOW + 1 }))) as Annotation[];
    expect(other).toMatchObject({ note: 'other', conflicts: [{ field: 'note', value: 'first' }] });
    const replaces = [first?.clocks.note ?? '', other?.clocks.note ?? ''];
    const [settled] = await write(note('other', { now: NOW + 2, changes: [{ field: 'note', value: 'other', replaces }] }));
    expect(settled).toMatchObject({ note: 'other' });
    expect(settled).not.toHaveProperty('conflicts');
  });

  it('gives later readings to later changes, also when the wall clock has gone back', async () => {
    const [first] = (await write(note('x'))) as Annotation[];
    const [second] = (await write(note('y', { now: NOW - 86_400_000 }))) as Annotation[];
    expect((second?.clocks.note ?? '') > (first?.clocks.note ?? '')).toBe(true);
    expect(second?.note).toBe('y');
  });

  it('follows the readings of another device that it finds', async () => {
    await write(note('x'));
    const later = formatClock({ time: NOW + 5000, count: 0, device: 'other' });
    const [mine] = (await stored()).rows;
    await smuggle('annotations', { ...mine, note: 'from afar', clocks: { note: later } });
    const [after] = (await write(note('y', { changes: [{ field: 'note', value: 'y', replaces: [later] }] }))) as Annotation[];
    expect((after?.clocks.note ?? '') > later).toBe(true);
    expect(after?.note).toBe('y');
  });

  it('lets no page change what belongs to another article', async () => {
    await write(note('x'));
    const other = 'https://other.example/a';
    const made = { record: record({ key: other, aliases: [other] }), analysis: analysis(other) };
    expect(await write(note('mine now', { articleKey: other, made }))).toEqual(['ForeignAnnotationError']);
    expect((await stored()).annotations.rows[0]?.note).toBe('x');
    expect((await stored(other)).filed).toBe(false);
  });

  it.each<[string, Partial<Write>]>([
    ['no change', { changes: [] }],
    ['a value of another kind', { changes: [{ field: 'note', value: true, replaces: [] }] }],
    ['the record of another article', { made: { record: record({ key: 'https://x.example/' }), analysis: analysis() } }],
  ])('refuses %s', async (_claim, fields) => {
    expect(await write(note('x', fields))).toEqual(['InvalidError']);
    expect((await stored()).rows).toEqual([]);
  });

  it('is there after the browser tab has gone', async () => {
    await write(note('x'));
    const context = page.context();
    await page.close();
    page = await newPage(context);
    expect((await stored()).annotations.rows).toHaveLength(1);
  });
});

describe('the bin', () => {
  it('keeps the record and the analysis for what may come out again', async () => {
    await write(note('x'), note('y', { annotationId: 'a2' }));
    await write(note('', { changes: bin(true) }), note('', { annotationId: 'a2', changes: bin(true) }));
    const { annotations, analysis: left, articles, rows, filed } = await stored();
    expect(annotations.rows).toEqual([]);
    expect(left.row).toEqual(analysis());
    expect([articles.rows.length, rows.length, filed]).toEqual([1, 2, true]);
  });

  it('gives back what is taken out by somebody who knows no more than the annotation', async () => {
    await write(note('x'));
    await write(note('', { changes: bin(true) }));
    await write(note('', { changes: bin(false), made: null }));
    expect(await stored()).toMatchObject({ filed: true, analysis: { row: analysis() }, annotations: { rows: [{ note: 'x' }] } });
  });

  it('stores no analysis of an article in which nothing is kept', async () => {
    const wrote = await page.evaluate(async (row) => {
      const db = await quotemarkStore.openDatabase();
      return quotemarkStore.writeAnalysis(db, row);
    }, analysis());
    expect(wrote).toBe(false);
    expect((await stored()).analysis.row).toBeNull();
  });
});

describe('damaged rows', () => {
  it('are skipped and reported, and stay where they are', async () => {
    await write(note('x'), note('y', { annotationId: 'a2' }));
    const damaged = { ...(await stored()).rows[0], note: 5 };
    await smuggle('annotations', damaged);
    const { annotations, rows } = await stored();
    expect(annotations.rows.map(({ id }) => id)).toEqual(['a2']);
    expect(annotations.damaged).toMatchObject([{ store: 'annotations', key: 'a1', reason: expect.stringContaining('note') }]);
    expect(rows).toContainEqual(damaged);
    expect(await write(note('z'))).toEqual(['DamagedRowError']);
  });

  it('do not stand in the way of a new annotation', async () => {
    await smuggle('articles', { key: KEY, aliases: [KEY], modified: 'x' });
    await smuggle('clocks', { id: 'device', device: '?', last: null });
    expect(await write(note('x'))).toMatchObject([{ note: 'x' }]);
    expect((await stored()).articles.damaged).toMatchObject([{ store: 'articles', key: KEY }]);
  });
});

describe('finding an article', () => {
  const find = (aliases: string[], text: string) =>
    page.evaluate(
      async ([list, words]) => {
        const db = await quotemarkStore.openDatabase();
        return (await quotemarkStore.findArticle(db, list, quotemarkStore.textFingerprint(words))).record?.key ?? null;
      },
      [aliases, text] as const,
    );
  const other = 'A gardener won the prize for the tallest sunflower, and gave it to the town library at once.';

  it.each<[string, string[], string, string | null]>([
    ['by its own key, whatever its text has become', [KEY], other, KEY],
    ['by an alias, when the text is the same', ['https://news.example/new', 'https://news.example/f/1'], TEXT, KEY],
    ['by an alias of its own, when the text is the same', ['https://news.example/f/1'], TEXT, KEY],
    ['not by an alias, when the text is another one', ['https://news.example/new', 'https://news.example/f/1'], other, null],
    ['not by its text alone', ['https://news.example/new'], TEXT, null],
    ['not without an address', [], TEXT, null],
  ])('%s', async (_claim, aliases, text, expected) => {
    await write(note('x'));
    expect(await find(aliases, text)).toBe(expected);
  });
});

describe('corrections', () => {
  const correct = (value: string, id = 'c1') =>
    page.evaluate(
      async ([key, words, correctionId, made]) => {
        const db = await quotemarkStore.openDatabase();
        const correction = { id: correctionId, articleKey: key, target: 'q1', change: 'speaker', value: words } as const;
        await quotemarkStore.writeCorrection(db, { correction, now: 1, create: () => made });
        return quotemarkStore.correctionsFor(db, key);
      },
      [KEY, value, id, { record: record(), analysis: analysis() }] as const,
    );

  it('are written once, and replaced by another one with their id', async () => {
    const first = await correct('Tosk');
    expect(await correct('Tosk')).toEqual(first);
    expect((await correct('Captain Tosk')).rows).toMatchObject([{ value: 'Captain Tosk' }]);
    expect((await correct('Renn', 'c2')).rows.map(({ value }) => value)).toEqual(['Captain Tosk', 'Renn']);
  });
});

describe('settings', () => {
  const read = () => page.evaluate(async () => quotemarkStore.readSettings(await quotemarkStore.openDatabase()));
  const put = (settings: typeof DEFAULT_SETTINGS) =>
    page.evaluate(async (value) => quotemarkStore.writeSettings(await quotemarkStore.openDatabase(), value), settings);

  it('are the defaults until something else is stored', async () => {
    expect(await read()).toEqual(DEFAULT_SETTINGS);
    const sites = { 'a.example': 'allowed', 'constructor.example': 'declined' } as const;
    const changed = { ...DEFAULT_SETTINGS, paint: { ...DEFAULT_SETTINGS.paint, people: false }, sites };
    await put(changed);
    expect(await read()).toEqual(changed);
  });

  it('survive a newer version and a damaged row, and lose nothing that the newer version stored', async () => {
    await smuggle('settings', {
      id: 'settings',
      value: { version: 9, theme: 'dark', paint: { people: false, places: 'often', moods: true } },
    });
    expect(await read()).toEqual({ ...DEFAULT_SETTINGS, paint: { ...DEFAULT_SETTINGS.paint, people: false } });
    await put(DEFAULT_SETTINGS);
    const row = await page.evaluate(async () => (await quotemarkStore.openDatabase()).get('settings', 'settings'));
    expect(row?.value).toMatchObject({ theme: 'dark', paint: { moods: true, people: true, places: true } });
  });

  it('forget a site that was taken out, and keep one whose choice only a newer version knows', async () => {
    await smuggle('settings', { id: 'settings', value: { version: 9, sites: { 'a.example': 'allowed', 'b.example': 'at-night' } } });
    expect((await read()).sites).toEqual({ 'a.example': 'allowed' });
    await put({ ...DEFAULT_SETTINGS, sites: {} });
    const row = await page.evaluate(async () => (await quotemarkStore.openDatabase()).get('settings', 'settings'));
    expect(row?.value).toHaveProperty('sites', { 'b.example': 'at-night' });
  });
});

describe('the database', () => {
  it('is left alone when a newer version of the product wrote it', async () => {
    await write(note('x'));
    const result = await page.evaluate(async () => {
      const newer = [...quotemarkStore.MIGRATIONS, () => undefined];
      (await quotemarkStore.openDatabase({ migrations: newer })).close();
      const failure = await quotemarkStore.openDatabase().catch((error: Error) => error.name);
      const again = await quotemarkStore.openDatabase({ migrations: newer });
      return { failure, version: again.version, kept: await again.count('annotations') };
    });
    expect(result).toEqual({ failure: 'NewerStoreError', version: VERSION + 1, kept: 1 });
  });

  it('runs only the steps that are missing, and keeps what was there', async () => {
    await write(note('x'));
    const result = await page.evaluate(async () => {
      const ran: string[] = [];
      const db = await quotemarkStore.openDatabase({
        migrations: [
          ...quotemarkStore.MIGRATIONS.map(() => () => void ran.push('old')),
          () => void ran.push('new'),
          () => void ran.push('newest'),
        ],
      });
      return { ran, kept: await db.count('annotations') };
    });
    expect(result).toEqual({ ran: ['new', 'newest'], kept: 1 });
  });

  it('stays at its version when a step fails half-way', async () => {
    await write(note('x'));
    const result = await page.evaluate(async () => {
      const failing: (typeof quotemarkStore.MIGRATIONS)[number] = async (_db, tx) => {
        await tx.objectStore('annotations').clear?.();
        throw new Error('half-way');
      };
      const failure = await quotemarkStore
        .openDatabase({ migrations: [...quotemarkStore.MIGRATIONS, failing] })
        .catch((error: Error) => error.name);
      const db = await quotemarkStore.openDatabase();
      return { failure, version: db.version, kept: await db.count('annotations') };
    });
    expect(result).toEqual({ failure: 'AbortError', version: VERSION, kept: 1 });
  });

  it('gives way to a newer version in another tab, and says so', async () => {
    const result = await page.evaluate(async () => {
      let closed = 0;
      const old = await quotemarkStore.openDatabase({ onClosed: () => closed++ });
      const newer = await quotemarkStore.openDatabase({ migrations: [...quotemarkStore.MIGRATIONS, () => undefined] });
      const use = await old.count('annotations').catch((error: Error) => error.name);
      return { closed, use, version: newer.version };
    });
    expect(result).toEqual({ closed: 1, use: 'InvalidStateError', version: VERSION + 1 });
  });

  it('says when an older connection does not give way', async () => {
    const blocked = await page.evaluate(async () => {
      const request = indexedDB.open('stubborn', 1);
      const stubborn = await new Promise<IDBDatabase>((resolve) => request.addEventListener('success', () => resolve(request.result)));
      return new Promise((resolve) => {
        const newer = [...quotemarkStore.MIGRATIONS, () => undefined];
        void quotemarkStore.openDatabase({
          name: 'stubborn',
          migrations: newer,
          onBlocked: () => {
            stubborn.close();
            resolve(true);
          },
        });
      });
    });
    expect(blocked).toBe(true);
  });

  it('says that it is full, and has changed nothing', async () => {
    const { origin } = browser;
    const session = await page.context().newCDPSession(page);
    // Before the first write: Chromium remembers for a while how much space it has found.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
    await write(note('x'));
    const before = await stored();
    const [failure] = await write(note('y'.repeat(190_000), { annotationId: 'a2' }));
    expect(typeof failure === 'string' ? failure : 'it was written').toBe('StoreFullError');
    expect(await stored()).toEqual(before);
    expect(await write(note('y', { annotationId: 'a2' }))).toMatchObject([{ note: 'y' }]);
  });
});

describe('an action on many annotations', () => {
  const OTHER = 'https://news.example/other';

  it('is written as a whole: annotations, articles, analyses, what the search finds', async () => {
    const written = await writeTogether(
      note('one'),
      note('two', { annotationId: 'a2' }),
      note('three', { annotationId: 'a3', articleKey: OTHER }),
    );
    expect((written as Annotation[]).map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
    const { annotations, filed } = await stored();
    expect([annotations.rows.map((row) => row.note), filed, (await stored(OTHER)).filed]).toEqual([['one', 'two'], true, true]);
    const hits = await page.evaluate(async () => {
      const found = await quotemarkStore.search(await quotemarkStore.openDatabase(), 'two', { limit: 9 });
      return found.hits.map(({ annotation }) => annotation?.id);
    });
    expect(hits).toEqual(['a2']);
  });

  it('is not written at all when one of them cannot be', async () => {
    await write(note('mine', { annotationId: 'a9', articleKey: OTHER }));
    expect(await writeTogether(note('one'), note('two', { annotationId: 'a9' }))).toBe('ForeignAnnotationError');
    const { rows, filed } = await stored();
    expect([rows.map((row) => row.note), filed]).toEqual([['mine'], false]);
  });

  it('takes what it adds to out of the bin, and the analysis with it', async () => {
    await write(note('one'));
    await write(note('', { changes: bin(true) }));
    expect((await stored()).annotations.rows).toEqual([]);
    const [back] = (await writeTogether(note('', { changes: [change('tags', ['again'])], revives: true }))) as Annotation[];
    expect([back?.tags, back?.deleted, (await stored()).filed]).toEqual([['again'], undefined, true]);
  });

  it('counts one annotation once that it changes twice', async () => {
    await writeTogether(note('first words'), note('second words', { changes: [change('tags', ['words'])] }));
    const [ids, old] = await page.evaluate(async () => {
      const db = await quotemarkStore.openDatabase();
      const find = async (words: string) =>
        (await quotemarkStore.search(db, words, { limit: 9 })).hits.map(({ annotation }) => annotation?.id);
      return [await find('words'), await find('second')];
    });
    expect([ids, old]).toEqual([['a1'], []]);
  });
});
