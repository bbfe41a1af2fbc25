import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlannedPaint } from '../../src/core/paint/paint-plan.ts';
import { type Chromium, fixture, type PageOptions, type Served, startChromium } from './chromium.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await startChromium();
});
afterAll(() => chromium.close());

interface Wish {
  readonly words: string;
  readonly paint: PlannedPaint['paint'];
  readonly name: string;
  readonly priority: number;
}

const FILL: Wish = {
  words: 'We would rather close it for one winter',
  paint: { kind: 'fill', slot: 2, pale: false, deep: false },
  name: 's2',
  priority: 1,
};
const MARK: Wish = { words: '“We', paint: { kind: 'mark', slot: 2, hollow: false }, name: 's2-mark', priority: 5 };
const LINE: Wish = { words: 'Oren Pike', paint: { kind: 'line', entity: 'PERSON' }, name: 'person', priority: 4 };
const OWN: Wish = { words: 'Shops on the island', paint: { kind: 'own', colour: 'yellow', deep: false }, name: 'own1', priority: 3 };
const WISHES = [FILL, MARK, LINE, OWN];

declare global {
  var painted: {
    painter: ReturnType<typeof quotemarkPage.createPainter>;
    ending: AbortController;
    find(words: string): { start: number; end: number };
  };
}

/** Opens a page and paints these words on it. */
async function paint(page: Served | string, wishes: readonly Wish[] = WISHES, options: PageOptions = {}): Promise<Page> {
  const tab = await chromium.open(page, options);
  await tab.evaluate((wanted) => {
    const map = quotemarkPage.readPage(document);
    const find = (words: string) => {
      const start = map.page.text.indexOf(words);
      return { start, end: start + words.length };
    };
    const ending = new AbortController();
    const painter = quotemarkPage.createPainter(document, map, ending.signal, (range) => quotemarkPage.scrollToRange(range, window));
    globalThis.painted = { painter, ending, find };
    painter.paint(wanted.map(({ words, ...rest }) => ({ ...rest, span: find(words) })));
  }, wishes as Wish[]);
  return tab;
}

/** What is registered: name → the words painted. */
function registered(tab: Page): Promise<Record<string, string[]>> {
  return tab.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name, [...highlight].map(String)])));
}

function rules(tab: Page): Promise<string> {
  return tab.evaluate(() => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join('\n'));
}

const story = fixture('pages/story.html');
const dark = story.replace('</style>', 'body { background: #16171a; color: #e6e6e6 }</style>');

describe('paint', () => {
  it('lies on the right words, with the priorities that say who wins', async () => {
    const tab = await paint(story);
    expect(await registered(tab)).toEqual({
      'qm-s2': [FILL.words],
      'qm-s2-mark': [MARK.words],
      'qm-person': [LINE.words],
      'qm-own1': [OWN.words],
    });
    expect(await tab.evaluate(() => [...CSS.highlights].map(([, { priority }]) => priority))).toEqual([1, 5, 4, 3]);
    await tab.close();
  });

  it('leaves the page’s DOM as it was', async () => {
    const tab = await chromium.open(story);
    const { mutations, same } = await tab.evaluate(async () => {
      const before = document.documentElement.outerHTML;
      let count = 0;
      const observer = new MutationObserver((records) => {
        count += records.length;
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const map = quotemarkPage.readPage(document);
      quotemarkPage.findArticle(document, map);
      const painter = quotemarkPage.createPainter(document, map, new AbortController().signal, (range) =>
        quotemarkPage.scrollToRange(range, window),
      );
      const span = { start: 100, end: 300 };
      painter.paint([{ name: 's1', span, priority: 1, paint: { kind: 'fill', slot: 1, pale: false, deep: false } }]);
      painter.scrollTo(span);
      await new Promise((resolve) => setTimeout(resolve, 50));
      painter.clear();
      return { mutations: count + observer.takeRecords().length, same: before === document.documentElement.outerHTML };
    });
    expect({ mutations, same }).toEqual({ mutations: 0, same: true });
    await tab.close();
  });

  it('is mixed for what the text stands on, not for the system’s theme', async () => {
    const light = await paint(story, WISHES, { colorScheme: 'dark' });
    expect(await rules(light)).toContain('::highlight(qm-s2) { background-color: rgb(251, 235, 206); }');
    const night = await paint(dark, WISHES, { colorScheme: 'light' });
    expect(await rules(night)).toContain('::highlight(qm-s2) { background-color: rgb(60, 48, 30); }');
    await Promise.all([light.close(), night.close()]);
  });

  it('has a set of colours for each ground of one page', async () => {
    const page =
      '<style>.night { background: rgb(0 0 0 / 90%); color: white }</style><p>first words</p><div class="night"><p>second words</p></div>';
    const fill = (words: string): Wish => ({ ...FILL, words });
    const tab = await paint(page, [fill('first'), fill('second')]);
    expect(await registered(tab)).toEqual({ 'qm-s2': ['first'], 'qm-s2-g2': ['second'] });
    await tab.close();
  });

  it('tells the grounds of neighbours apart, and those under a veil', async () => {
    const page = `<style>
        li:nth-child(even) { background: #16171a; color: #e6e6e6 }
        .veil { background: rgb(0 0 0 / 80%) }
        .veil p { color: white }
      </style><ul><li>one first</li><li>two first</li><li>one second</li><li>two second</li></ul><div class="veil"><p>three</p></div>`;
    const fill = (words: string): Wish => ({ ...FILL, words });
    // Out of the page's order, as names of several kinds are.
    const tab = await paint(page, ['one second', 'one first', 'two second', 'three', 'two first'].map(fill));
    expect(await registered(tab)).toEqual({
      'qm-s2': ['one second', 'one first'],
      'qm-s2-g2': ['two second', 'two first'],
      'qm-s2-g3': ['three'],
    });
    await tab.close();
  });

  it('stands under a policy that allows nothing', async () => {
    const tab = await paint({
      html: story,
      headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
    });
    expect(Object.keys(await registered(tab))).toHaveLength(4);
    expect(await rules(tab)).toContain('qm-s2-mark');
    await tab.close();
  });

  it('registers only marks and the reader’s own in forced colours', async () => {
    const tab = await paint(story, WISHES, { forcedColors: 'active' });
    expect(Object.keys(await registered(tab))).toEqual(['qm-s2-mark', 'qm-own1']);
    await tab.close();
  });

  it('is really seen: the pixels behind the words change', async () => {
    const tab = await paint(story, []);
    const before = await tab.screenshot();
    await tab.evaluate((wish) => globalThis.painted.painter.paint([{ ...wish, span: globalThis.painted.find(wish.words) }]), FILL);
    expect((await tab.screenshot()).equals(before)).toBe(false);
    await tab.evaluate(() => globalThis.painted.painter.clear());
    expect((await tab.screenshot()).equals(before)).toBe(true);
    await tab.close();
  });
});

describe('the page’s own highlights and sheets', () => {
  it('stay when ours go, and ours go whole when the signal aborts', async () => {
    const tab = await paint(story);
    const left = await tab.evaluate(() => {
      CSS.highlights.set('theirs', new Highlight());
      const sheet = new CSSStyleSheet();
      document.adoptedStyleSheets.push(sheet);
      globalThis.painted.ending.abort();
      globalThis.painted.painter.paint([]);
      return {
        names: [...CSS.highlights.keys()],
        sheets: document.adoptedStyleSheets.length,
        theirs: document.adoptedStyleSheets[0] === sheet,
      };
    });
    expect(left).toEqual({ names: ['theirs'], sheets: 1, theirs: true });
    await tab.close();
  });

  it('may take ours away five times, and then have won', async () => {
    const tab = await chromium.open(story);
    await tab.clock.install();
    await tab.evaluate(() => {
      const map = quotemarkPage.readPage(document);
      const painter = quotemarkPage.createPainter(document, map, new AbortController().signal, (range) =>
        quotemarkPage.scrollToRange(range, window),
      );
      painter.paint([
        { name: 's1', span: { start: 100, end: 120 }, priority: 1, paint: { kind: 'fill', slot: 1, pale: false, deep: false } },
      ]);
    });
    const came: boolean[] = [];
    for (let i = 0; i < 7; i++) {
      await tab.evaluate(() => {
        CSS.highlights.clear();
        document.adoptedStyleSheets = [];
      });
      await tab.clock.runFor(1100);
      came.push(await tab.evaluate(() => CSS.highlights.has('qm-s1') && document.adoptedStyleSheets.length === 1));
    }
    expect(came).toEqual([true, true, true, true, true, false, false]);
    await tab.close();
  });

  it('may change their theme: the paint is mixed again', async () => {
    const tab = await chromium.open(story);
    await tab.clock.install();
    await tab.evaluate((wish) => {
      const map = quotemarkPage.readPage(document);
      const start = map.page.text.indexOf(wish.words);
      const painter = quotemarkPage.createPainter(document, map, new AbortController().signal, (range) =>
        quotemarkPage.scrollToRange(range, window),
      );
      painter.paint([{ ...wish, span: { start, end: start + wish.words.length } }]);
      document.body.style.cssText = 'background: #16171a; color: #e6e6e6';
    }, FILL);
    await tab.clock.runFor(1100);
    expect(await rules(tab)).toContain('::highlight(qm-s2) { background-color: rgb(60, 48, 30); }');
    await tab.close();
  });
});

describe('scrolling to words', () => {
  const tall = `<div style="height: 3000px"></div>${story}<div style="height: 3000px"></div>`;

  it('brings them to 30 % of the viewport, at once where less motion is asked for', async () => {
    const tab = await paint(tall, WISHES, { reducedMotion: 'reduce' });
    const { went, top, height } = await tab.evaluate((words) => {
      const went = globalThis.painted.painter.scrollTo(globalThis.painted.find(words));
      const [range] = CSS.highlights.get('qm-s2') ?? [];
      return { went, top: (range as Range).getBoundingClientRect().top, height: innerHeight };
    }, FILL.words);
    expect(went).toBe(true);
    expect(Math.abs(top - height * 0.3)).toBeLessThan(2);
    await tab.close();
  });

  it('deepens their fill for 1.2 seconds', async () => {
    const tab = await chromium.open(story);
    await tab.clock.install();
    const names = () => tab.evaluate(() => [...CSS.highlights.keys()]);
    await tab.evaluate((wish) => {
      const map = quotemarkPage.readPage(document);
      const start = map.page.text.indexOf(wish.words);
      const span = { start, end: start + wish.words.length };
      const painter = quotemarkPage.createPainter(document, map, new AbortController().signal, (range) =>
        quotemarkPage.scrollToRange(range, window),
      );
      painter.paint([{ ...wish, span }]);
      painter.scrollTo(span);
    }, FILL);
    expect(await names()).toEqual(['qm-s2', 'qm-s2-deep']);
    await tab.clock.runFor(1250);
    expect(await names()).toEqual(['qm-s2']);
    await tab.close();
  });

  it('says when they are gone', async () => {
    const tab = await paint(story);
    const went = await tab.evaluate((words) => {
      const span = globalThis.painted.find(words);
      document.querySelector('main')?.remove();
      return globalThis.painted.painter.scrollTo(span);
    }, FILL.words);
    expect(went).toBe(false);
    await tab.close();
  });
});
