import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browser.mjs';
import { bundlePage } from '../../scripts/page-bundle.mjs';
import type { ArticleRecord } from '../../src/core/article-record.ts';
import { hash } from '../../src/core/hash.ts';
import { textFingerprint } from '../../src/core/text-fingerprint.ts';
import type { AnalysisRow } from '../../src/store/analysis-row.ts';
import type { AnnotationWrite, FieldChange } from '../../src/store/annotations.ts';
import type * as store from './store-bundle.ts';

declare global {
  var quotemarkStore: typeof store;
}

export const KEY = 'https://news.example/ferry';
export const NOW = Date.UTC(2026, 10, 23, 12);
export const TEXT = 'The ferry sails at six. "We wait for nobody," says Captain Tosk. The harbour is closed on Sunday.';

/** IndexedDB as Chromium has it: pages of one origin that carry the store's code. */
export interface StoreBrowser {
  readonly origin: string;
  /** A page in a profile of its own, or in the given one. */
  open(context?: BrowserContext): Promise<Page>;
  close(): Promise<void>;
}

export async function openStoreBrowser(): Promise<StoreBrowser> {
  const server: Server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>store</title>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bundle = await bundlePage('tests/page/store-bundle.ts', 'quotemarkStore');
  const browser: Browser = await chromium.launch({ executablePath: await findChromium(), headless: true, args: CHROMIUM_ARGS });
  return {
    origin,
    open: async (context) => {
      const page = await (context ?? (await browser.newContext())).newPage();
      await page.goto(origin);
      await page.evaluate(bundle);
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

export function record(fields: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    key: KEY,
    aliases: [KEY, 'https://news.example/f/1'],
    rawUrls: [KEY],
    metadata: { title: null, site: null, authors: null, published: null, modified: null, language: null, section: null, image: null },
    textFingerprint: textFingerprint(TEXT),
    pageTextVersion: 1,
    created: '2026-11-23T12:00:00.000Z',
    modified: '2026-11-23T12:00:00.000Z',
    ...fields,
  };
}

export function analysis(articleKey = KEY): AnalysisRow {
  const textHash = hash(TEXT);
  return {
    articleKey,
    textHash,
    text: TEXT,
    blocks: [{ kind: 'paragraph', span: { start: 0, end: TEXT.length }, article: true }],
    analysis: { textHash, finderVersions: {}, quotes: [], entities: [], people: [] },
  };
}

/** A write as it goes into the browser, where functions cannot. */
export type Write = Omit<AnnotationWrite, 'create'> & { made: { record: ArticleRecord; analysis: AnalysisRow } | null };

export function change(field: FieldChange['field'], value: FieldChange['value']): FieldChange {
  return { field, value, replaces: [] };
}

export function note(value: string, fields: Partial<Write> = {}): Write {
  const articleKey = fields.articleKey ?? KEY;
  return {
    articleKey,
    annotationId: 'a1',
    motivation: 'highlighting',
    changes: [change('note', value)],
    now: NOW,
    made: { record: record(articleKey === KEY ? {} : { key: articleKey, aliases: [articleKey] }), analysis: analysis(articleKey) },
    ...fields,
  };
}

/** Writes one after the other. */
export async function writeAll(page: Page, writes: readonly Write[]): Promise<void> {
  await page.evaluate(async (list) => {
    const db = await quotemarkStore.openDatabase();
    for (const { made, ...rest } of list) await quotemarkStore.writeAnnotation(db, { ...rest, create: made && (() => made) });
    db.close();
  }, writes);
}
