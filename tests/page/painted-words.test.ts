import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, startChromium } from './chromium.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await startChromium();
});
afterAll(() => chromium.close());

declare global {
  var pointed: {
    /** What the words of the last real event are, as they are painted. */
    last: string | null;
    map: ReturnType<typeof quotemarkPage.readPage>;
    find: ReturnType<typeof quotemarkPage.paintedWords>;
  };
}

const LONG = 'The harbour master counts what comes in, and again what goes out. '.repeat(80);

/** Opens a page on which these words are painted, each of them wherever they stand. */
async function open(html: string, painted: readonly string[]): Promise<Page> {
  const tab = await chromium.open(`<!doctype html><style>body { font: 16px/1.8 serif; margin: 20px }</style>${html}`);
  await tab.evaluate((wanted) => {
    const map = quotemarkPage.readPage(document);
    const { text } = map.page;
    const spans = wanted.flatMap((words) =>
      [...text.matchAll(new RegExp(words, 'g'))].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
    );
    const find = quotemarkPage.paintedWords(document, map, spans);
    globalThis.pointed = { last: null, map, find };
    addEventListener(
      'pointermove',
      (event) => {
        const at = find(event);
        globalThis.pointed.last = at === null ? null : text.slice(at, at + 1);
      },
      true,
    );
  }, painted);
  return tab;
}

/** Moves the pointer to the middle of the box of some words. */
async function moveTo(tab: Page, words: string, by: { x?: number; y?: number } = {}): Promise<string | null> {
  const box = await tab.evaluate((wanted) => {
    const { map } = globalThis.pointed;
    const start = map.page.text.indexOf(wanted);
    const [range] = map.toRanges({ start, end: start + wanted.length });
    return range?.getClientRects()[0]?.toJSON() as DOMRect;
  }, words);
  await tab.mouse.move(box.x + box.width / 2 + (by.x ?? 0), box.y + box.height / 2 + (by.y ?? 0));
  return tab.evaluate(() => globalThis.pointed.last);
}

/** On a grid over the window: what a pointer finds, and what it would if nothing were known of the element under it. */
function grid(tab: Page) {
  return tab.evaluate(() => {
    const { find } = globalThis.pointed;
    const found = (x: number, y: number, path: readonly Element[]) =>
      find({ clientX: x, clientY: y, target: null, composedPath: () => path } as unknown as PointerEvent);
    const quick = (x: number, y: number) => {
      let element = document.elementFromPoint(x, y);
      for (;;) {
        const inner = element?.shadowRoot?.elementFromPoint(x, y) ?? null;
        if (inner === null || inner === element) break;
        element = inner;
      }
      return found(x, y, element === null ? [] : [element]);
    };
    const differing: string[] = [];
    let hits = 0;
    for (let y = 1; y < 300; y += 7) {
      for (let x = 1; x < innerWidth; x += 5) {
        const [one, other] = [quick(x, y), found(x, y, [])];
        if (one !== null) hits++;
        // At an element's edge the browser takes whole pixels.
        const isSame = one === other || quick(x - 1, y) === other || quick(x + 1, y) === other;
        if (!isSame) differing.push(`${x},${y}: ${one} and ${other}`);
      }
    }
    return { hits, differing };
  });
}

const PAGES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'paragraphs with links and emphasis',
    '<p>The <b>old pier <i>was closed</i> again</b> and <a href="#">nobody knew</a> why it was.</p><p>Then the pier opened.</p>',
    ['pier', 'closed again and', 'nobody', 'was\\.'],
  ],
  ['highlights that overlap', '<p>The old pier was closed again and nobody knew why.</p>', ['old pier was', 'pier', 'was closed again']],
  ['a long text in one element', `<p>${LONG}</p>`, ['master counts', 'out\\. The']],
  ['lines that are parted by breaks', `<div>${'The pier was closed.<br>'.repeat(150)}</div>`, ['pier']],
  ['many short blocks', `<ul>${'<li>The pier was closed.</li>'.repeat(150)}</ul>`, ['pier was']],
  ['text that is zoomed', '<div style="zoom: 1.7"><p>The old pier was closed again.</p></div>', ['old pier', 'again']],
  [
    'text that is scaled',
    '<p style="transform: scale(1.6); transform-origin: 0 0">The old pier was closed again.</p>',
    ['old pier', 'again'],
  ],
  [
    'text that is turned',
    '<p style="transform: rotate(25deg); margin: 120px">The old pier was closed again, and then the old pier was opened.</p>',
    ['old pier'],
  ],
  [
    'columns and floats',
    `<p style="columns: 3"><span style="float: right">an old pier</span>${LONG.slice(0, 900)}</p>`,
    ['old pier', 'counts what', 'goes'],
  ],
  ['text from right to left', '<p dir="rtl">أغلق الرصيف القديم مرة أخرى the old pier ولم يعرف أحد</p>', ['الرصيف القديم', 'old', 'أحد']],
  ['elements that have no box', '<p>The <span style="display: contents">old pier</span> was closed.</p>', ['old', 'pier was']],
  [
    'text under something that covers it',
    '<div style="position: relative"><p>The old pier was closed.</p><i style="position: absolute; inset: 0 auto 0 0; width: 100px"></i></div>',
    ['pier', 'closed'],
  ],
];

describe('what a pointer is at', () => {
  it.each(PAGES)('is found as fast as it is right: %s', async (_name, html, painted) => {
    const tab = await open(html, painted);
    const { hits, differing } = await grid(tab);
    expect(differing).toEqual([]);
    expect(hits).toBeGreaterThan(0);
    await tab.close();
  });

  it('is nothing in a margin, between lines and in a gap between words that are painted', async () => {
    const tab = await open('<p style="line-height: 60px">The old pier was closed<br>again, and the old pier was opened.</p>', [
      'old',
      'was',
      'again',
    ]);
    expect(await moveTo(tab, 'old')).toBe('l');
    expect(await moveTo(tab, 'old', { y: 26 })).toBeNull();
    expect(await moveTo(tab, 'pier')).toBeNull();
    expect(await moveTo(tab, 'again', { x: -35 })).toBeNull();
    expect(await moveTo(tab, 'again')).toBe('a');
    await tab.close();
  });

  it('is found in an open shadow root, and in what is slotted into it', async () => {
    const tab = await open(
      `<div><template shadowrootmode="open"><p>The old pier <b>was closed</b> again.</p><p><slot></slot></p></template>Nobody knew why.</div>`,
      ['pier was', 'knew'],
    );
    expect(await moveTo(tab, 'pier')).toMatch(/[ie]/);
    expect(await moveTo(tab, 'was')).toBe('a');
    expect(await moveTo(tab, 'closed')).toBeNull();
    expect(await moveTo(tab, 'knew')).toMatch(/[ne]/);
    expect(await moveTo(tab, 'why')).toBeNull();
    expect((await grid(tab)).differing).toEqual([]);
    await tab.close();
  });

  it('is found by an event that is over', async () => {
    const tab = await open('<div><template shadowrootmode="open"><p>The old pier was closed.</p></template></div><p>Nobody knew why.</p>', [
      'pier',
      'knew',
    ]);
    await tab.evaluate(() => {
      addEventListener(
        'pointermove',
        (event) =>
          setTimeout(() => {
            const at = globalThis.pointed.find(event);
            globalThis.pointed.last = at === null ? 'nothing' : `late ${globalThis.pointed.map.page.text[at]}`;
          }),
        true,
      );
    });
    await moveTo(tab, 'pier');
    await expect.poll(() => tab.evaluate(() => globalThis.pointed.last)).toMatch(/late [ie]/);
    await moveTo(tab, 'knew');
    await expect.poll(() => tab.evaluate(() => globalThis.pointed.last)).toMatch(/late [ne]/);
    await moveTo(tab, 'Nobody');
    await expect.poll(() => tab.evaluate(() => globalThis.pointed.last)).toBe('nothing');
    await tab.close();
  });
});
