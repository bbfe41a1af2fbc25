import type { Page } from 'playwright-core';
import { analyse } from '../../src/core/analyse.ts';
import type { Annotation, Colour } from '../../src/core/annotation.ts';
import { NO_METADATA, type Sourced } from '../../src/core/article.ts';
import { formatClock } from '../../src/core/clock.ts';
import { plainArticle } from '../../src/core/text/plain-article.ts';
import { textFingerprint } from '../../src/core/text-fingerprint.ts';
import type { AnalysisRow } from '../../src/store/analysis-row.ts';
import type { ArticleRow } from '../../src/store/article-row.ts';

export interface Rows {
  readonly articles: readonly ArticleRow[];
  readonly analyses: readonly AnalysisRow[];
  readonly annotations: readonly Annotation[];
}

const SPEAKERS = ['Mirela Tosk', 'Anders Pohl', 'Ilse Varga', 'Tomas Rebane', 'Nadia Corvin', 'Emil Sandgren'] as const;
const SITES = ['Varnholm Courier', 'Ostmark Wire', 'The Harbour Post', 'Inland Gazette'] as const;
const TAGS = ['ferries', 'budget', 'follow up', 'archive'] as const;
const COLOURS: readonly Colour[] = ['yellow', 'green', 'blue', 'pink', 'orange'];
const SAID = [
  'We kept every rivet of the old ferry and two of its captains as well',
  'The harbour will be dredged again before the ice leaves the northern basin',
  'Nobody asked the people who cross the water every morning what they need',
  'The council has paid for half of the quay and will pay for the rest in May',
] as const;

function sourced<T>(value: T): Sourced<T> {
  return { value, source: 'meta' };
}

/** One of a kind for each number: invented, and the same each time. */
export function sampleRows(count: number): Rows {
  const all = Array.from({ length: count }, (_, index) => sampleArticle(index));
  return {
    articles: all.map(({ article }) => article),
    analyses: all.map(({ analysis }) => analysis),
    annotations: all.flatMap(({ annotations }) => annotations),
  };
}

function sampleArticle(index: number) {
  const pick = <T>(list: readonly T[], step = 1): T => list[Math.floor(index / step) % list.length] as T;
  const speaker = pick(SPEAKERS);
  const said = pick(SAID, 3);
  // Every seventh outlet prints the same words a little otherwise.
  const printed = index % 7 === 0 ? said.replace('will', 'may').replace('every', 'each') : said;
  const text = [
    `${speaker}, the harbour master of Varnholm, spoke to reporters on Monday about crossing number ${index}.`,
    `“${printed},” ${speaker} said. “It is a good day for the town.”`,
    'The Ostmark Ferry Company did not comment.',
  ].join('\n');
  const found = analyse(plainArticle(text, 'en'));
  const key = `https://news.example/${index}`;
  const day = new Date(Date.UTC(2026, 0, 1 + (index % 300)));
  const time = new Date(Date.UTC(2026, 9, 1, 0, index)).toISOString();
  const annotation = (id: string, fields: Partial<Annotation>): Annotation => {
    const clock = formatClock({ time: Date.parse(time), count: 0, device: 'sample' });
    const clocks = { note: clock, tags: clock, colour: clock, selectors: clock };
    const base = {
      id: `${id}-${index}`,
      articleKey: key,
      selectors: [],
      note: '',
      colour: null,
      tags: [],
      clocks,
      created: time,
      modified: time,
    };
    return { ...base, motivation: 'highlighting', ...fields };
  };
  const selectors = [{ type: 'TextQuoteSelector' as const, exact: printed, prefix: '“', suffix: ',”' }];
  const annotations = [
    annotation('highlight', { selectors, colour: pick(COLOURS), tags: [pick(TAGS)] }),
    ...(index % 2 === 0 ? [annotation('kept', { motivation: 'bookmarking', selectors, keptQuotation: keptQuotation(speaker) })] : []),
    ...(index % 3 === 0
      ? [annotation('note', { motivation: 'commenting', note: `Compare with crossing ${index + 1}. *Ask* ${speaker}.` })]
      : []),
  ];
  const metadata = {
    ...NO_METADATA,
    title: sourced(`Crossing ${index}: ${said.split(' ').slice(0, 6).join(' ')}`),
    site: sourced(pick(SITES, 2)),
    published: sourced(day.toISOString().slice(0, 10)),
  };
  const article: ArticleRow = {
    key,
    aliases: [key],
    rawUrls: [key],
    metadata,
    textFingerprint: textFingerprint(text),
    pageTextVersion: 1,
    created: time,
    modified: time,
    listed: time,
  };
  const { blocks } = plainArticle(text, 'en');
  const analysis: AnalysisRow = { articleKey: key, textHash: found.textHash, text, blocks, analysis: found };
  return { article, analysis, annotations };
}

function keptQuotation(speaker: string): NonNullable<Annotation['keptQuotation']> {
  return { quotationId: 'sample', speaker, words: speaker, cue: 'said' };
}

/** Puts rows into the extension's own database. @param page any page of the extension, which has opened it before */
export async function fillLibrary(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(async (stores) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('quotemark');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tx = db.transaction(Object.keys(stores), 'readwrite');
    for (const [name, values] of Object.entries(stores)) for (const value of values) tx.objectStore(name).put(value);
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
    db.close();
  }, rows);
}

/** What the extension's database holds of one article, read past our own code. */
export async function storedRows(page: Page, key: string): Promise<{ article: unknown; analysis: unknown; annotations: unknown[] }> {
  return page.evaluate(async (articleKey) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await asked(indexedDB.open('quotemark'));
    const tx = db.transaction(['articles', 'analyses', 'annotations']);
    const [article, analysis, annotations] = await Promise.all([
      asked(tx.objectStore('articles').get(articleKey)),
      asked(tx.objectStore('analyses').get(articleKey)),
      asked(tx.objectStore('annotations').index('articleKey').getAll(articleKey)),
    ]);
    db.close();
    return { article, analysis, annotations };
  }, key);
}
