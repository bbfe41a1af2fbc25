import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readSender, respond, type Sender } from '../../src/core/message-bus.ts';
import { done } from '../../src/core/reply.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { call, type MessageName, TO_BACKGROUND, TO_TAB } from '../../src/messages.ts';

const OURS = 'chrome-extension://abcdef/';
const runtime = { id: 'abcdef', getURL: (path: string) => OURS + path, onMessage: { addListener: () => {}, removeListener: () => {} } };

const taken: string[] = [];
const handlers = new Proxy({} as Parameters<typeof respond>[1], {
  get: (_target, name) => (_request: unknown, sender: Sender) => {
    taken.push(`${String(name)} from ${sender.context}`);
    return done(null);
  },
});

/** Requests that pass the checks, so that only the sender decides. */
const GOOD: Partial<Record<MessageName, unknown>> = {
  'tab.start': { tabId: 3 },
  'article.open': {
    glances: false,
    page: { version: 1, text: '', blocks: [] },
    metadata: { title: null, site: null, authors: null, published: null, modified: null, language: null, section: null, image: null },
    claims: { canonical: null, openGraph: null, jsonLd: null, amp: null },
  },
  'annotation.write': { annotationId: 'note-1', motivation: 'commenting', changes: [{ field: 'note', value: 'x', replaces: [] }] },
  'quotation.keep': { quotationId: 'q', keep: true },
  'highlight.write': { annotationId: 'own-1', change: 'colour', colour: 'pink' },
  'correction.write': { correction: { id: 'c', target: 'q', change: 'speaker', value: 'Ida Lind' } },
  'settings.write': DEFAULT_SETTINGS,
  'tab.keep-private': { tabId: 3 },
  'script.start': { name: 'paint' },
  'popup.open': { focus: 'note' },
};

const SENDERS = {
  'our content script': { id: 'abcdef', url: 'https://news.example/a', frameId: 0, tab: { id: 3 } },
  'our popup': { id: 'abcdef', url: `${OURS}src/popup/popup.html` },
  'our popup in a tab': { id: 'abcdef', url: `${OURS}src/popup/popup.html?tab=3`, frameId: 0, tab: { id: 4 } },
  'our worker': { id: 'abcdef', url: `${OURS}service-worker-loader.js` },
  "Firefox' background page": { id: 'abcdef', url: `${OURS}_generated_background_page.html` },
  'another extension': { id: 'other', url: 'chrome-extension://other/popup.html' },
  'another extension with our id in its path': { id: 'other', url: 'chrome-extension://other/chrome-extension://abcdef/popup.html' },
  'a frame inside a page': { id: 'abcdef', url: 'https://ads.example/', frameId: 7, tab: { id: 3 } },
  'a page without a tab': { id: 'abcdef', url: 'https://news.example/a', frameId: 0 },
  'no address': { id: 'abcdef', frameId: 0, tab: { id: 3 } },
  'the sample article': { id: 'abcdef', url: `${OURS}sample/article.html#city`, frameId: 0, tab: { id: 3 } },
  'the sample article in a frame': { id: 'abcdef', url: `${OURS}sample/article.html`, frameId: 4, tab: { id: 3 } },
};
const MAY: Record<keyof typeof SENDERS, MessageName[]> = {
  'our content script': [
    'tab.hello',
    'tab.no-article',
    'article.open',
    'article.glance',
    'correction.write',
    'quotation.keep',
    'highlight.write',
    'script.start',
    'popup.open',
  ],
  'our popup': ['tab.start', 'annotation.write', 'correction.write', 'settings.write', 'tab.keep-private'],
  'our popup in a tab': ['tab.start', 'annotation.write', 'correction.write', 'settings.write', 'tab.keep-private'],
  'our worker': [],
  "Firefox' background page": [],
  'another extension': [],
  'another extension with our id in its path': [],
  'a frame inside a page': [],
  'a page without a tab': [],
  'no address': [],
  'the sample article': [
    'tab.hello',
    'tab.no-article',
    'article.open',
    'article.glance',
    'correction.write',
    'quotation.keep',
    'highlight.write',
    'script.start',
    'popup.open',
  ],
  'the sample article in a frame': [],
};

describe('who may send what', () => {
  for (const [who, raw] of Object.entries(SENDERS)) {
    it(`takes from ${who} only what the table allows`, async () => {
      for (const name of Object.keys({ ...TO_BACKGROUND, ...TO_TAB }) as MessageName[]) {
        taken.length = 0;
        const reply = await respond(TO_BACKGROUND, handlers, { name, request: GOOD[name] ?? null }, readSender(raw, runtime));
        const allowed = MAY[who as keyof typeof SENDERS].includes(name);
        expect({ name, ok: reply.ok, taken: taken.length }).toEqual({ name, ok: allowed, taken: allowed ? 1 : 0 });
      }
    });
  }
});

describe("a tab's address", () => {
  const at = (url: string, tabUrl?: string) => readSender({ id: 'abcdef', url, frameId: 0, tab: { id: 3, url: tabUrl } }, runtime)?.url;

  it('is the one that the page has gone on to within its origin', () => {
    expect(at('https://news.example/a', 'https://news.example/b')).toBe('https://news.example/b');
  });

  it('is never one of another origin', () => {
    for (const other of ['https://other.example/b', 'http://news.example/b', 'https://news.example.evil/', 'not an address', undefined]) {
      expect(at('https://news.example/a', other)).toBe('https://news.example/a');
    }
  });
});

describe('a request', () => {
  const tab = readSender(SENDERS['our content script'], runtime);

  it('reaches its handler only when every field is right', async () => {
    const wrong: unknown[] = [
      { name: 'annotation.write', request: { annotationId: '../x', motivation: 'commenting', changes: [] } },
      { name: 'annotation.write', request: { annotationId: 'a', motivation: 'owning', changes: [] } },
      {
        name: 'annotation.write',
        request: { annotationId: 'a', motivation: 'commenting', changes: [{ field: 'note', value: 3, replaces: [] }] },
      },
      {
        name: 'annotation.write',
        request: { annotationId: 'a', motivation: 'commenting', changes: [{ field: 'id', value: 'b', replaces: [] }] },
      },
      {
        name: 'annotation.write',
        request: { annotationId: 'a', motivation: 'commenting', changes: [{ field: 'note', value: 'x', replaces: ['now'] }] },
      },
      { name: 'article.open', request: { ...(GOOD['article.open'] as object), page: { version: 1, text: 'ab', blocks: [] } } },
      { name: '__proto__', request: null },
      { name: 'toString', request: null },
    ];
    for (const raw of wrong) {
      taken.length = 0;
      const reply = await respond(TO_BACKGROUND, handlers, raw, tab);
      expect(reply.ok).toBe(false);
      expect(taken).toEqual([]);
    }
  });

  it('never makes the answer throw, whatever arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom(...Object.keys(TO_BACKGROUND)), async (request, name) => {
        for (const raw of [request, { name, request }]) expect(await respond(TO_BACKGROUND, handlers, raw, tab)).toHaveProperty('ok');
      }),
    );
  });

  it('of two million units is taken, of one more is not', async () => {
    const page = (length: number) => ({
      version: 1,
      text: 'a'.repeat(length),
      blocks: [{ kind: 'paragraph', span: { start: 0, end: length }, article: true }],
    });
    const open = (length: number) => ({ name: 'article.open', request: { ...(GOOD['article.open'] as object), page: page(length) } });
    expect((await respond(TO_BACKGROUND, handlers, open(2_000_000), tab)).ok).toBe(true);
    expect((await respond(TO_BACKGROUND, handlers, open(2_000_001), tab)).ok).toBe(false);
  });
});

describe('a call', () => {
  it('is sent once more when the worker dies while it answers', async () => {
    let sent = 0;
    const reply = await call(
      async () => {
        if (sent++ === 0) throw new Error('The message port closed before a response was received.');
        return done(null);
      },
      'tab.start',
      { tabId: 1 },
    );
    expect({ reply, sent }).toEqual({ reply: done(null), sent: 2 });
  });

  it('is sent once more, and no third time, when a stopped worker leaves it without any answer', async () => {
    vi.useFakeTimers();
    let sent = 0;
    const reply = call(() => (sent++ === 0 ? new Promise(() => {}) : Promise.resolve(done(null))), 'tab.start', { tabId: 1 });
    await vi.advanceTimersByTimeAsync(4999);
    expect(sent).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reply).toEqual(done(null));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toBe(2);
    vi.useRealTimers();
  });

  it('takes the first answer of a worker that was only slow', async () => {
    vi.useFakeTimers();
    let sent = 0;
    const slow = () => new Promise((resolve) => setTimeout(() => resolve(done(null)), ++sent === 1 ? 6000 : 60_000));
    const reply = call(slow, 'tab.start', { tabId: 1 });
    await vi.advanceTimersByTimeAsync(6000);
    expect(await reply).toEqual(done(null));
    expect(sent).toBe(2);
    vi.useRealTimers();
  });

  it('says so when nobody answers twice', async () => {
    const reply = await call(async () => undefined, 'tab.start', { tabId: 1 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'unreachable', retry: true } });
  });

  it('does not take an answer of another shape', async () => {
    const reply = await call(async () => done({ status: 'ready' }), 'page.state', { seen: -1 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });

  it('hands a refusal on as it is', async () => {
    const refusal = { ok: false, error: { code: 'store-full', message: 'The disk is full.', retry: true } };
    expect(await call(async () => refusal, 'tab.start', { tabId: 1 })).toEqual(refusal);
  });
});

describe('a change of a highlight', () => {
  const tab = readSender(SENDERS['our content script'], runtime);
  const send = (request: unknown) => respond(TO_BACKGROUND, handlers, { name: 'highlight.write', request }, tab);
  const span = { start: 3, end: 8 };

  it.each([
    { change: 'make', span, words: 'words', colour: 'yellow' },
    { change: 'words', span, words: 'words' },
    { change: 'place', selectors: [] },
    { change: 'place', selectors: [], keptQuotation: { quotationId: 'q-1', speaker: null, words: null, cue: null } },
    { change: 'deleted', deleted: true },
  ])('that it knows is taken: $change', async (change) => {
    expect((await send({ annotationId: 'own-1', ...change })).ok).toBe(true);
  });

  it.each([
    ['a note', { change: 'note', note: 'x' }],
    ['tags', { change: 'tags', tags: ['x'] }],
    ['another colour than the five', { change: 'colour', colour: 'url(//evil.example)' }],
    ['words without a place', { change: 'make', words: 'words', colour: 'yellow' }],
    ['a place that ends before it begins', { change: 'words', span: { start: 8, end: 3 }, words: 'words' }],
    ['more words than a highlight holds', { change: 'words', span, words: 'x'.repeat(100_001) }],
    ['what is no kept quotation', { change: 'place', selectors: [], keptQuotation: { quotationId: 'q-1', note: 'x' } }],
    ['selectors of no kind', { change: 'place', selectors: [{ type: 'XPathSelector', value: '//p' }] }],
    ['another article', { change: 'colour', colour: 'pink', annotationId: '../other' }],
    ['nothing', {}],
  ])('that would write %s is refused', async (_what, change) => {
    taken.length = 0;
    expect((await send({ annotationId: 'own-1', ...change })).ok).toBe(false);
    expect(taken).toEqual([]);
  });

  it('reaches its handler with nothing that was not named', async () => {
    let got: unknown;
    const only = {
      'highlight.write': (request: unknown) => {
        got = request;
        return done(null);
      },
    };
    const request = {
      annotationId: 'own-1',
      change: 'colour',
      colour: 'pink',
      note: 'x',
      articleKey: 'https://other.example/',
      motivation: 'commenting',
    };
    await respond(TO_BACKGROUND, only, { name: 'highlight.write', request }, tab);
    expect(got).toEqual({ annotationId: 'own-1', change: 'colour', colour: 'pink' });
  });
});
