import { expect } from 'vitest';
import { articleKey } from '../../../src/core/article-url.ts';
import { click, fill, fits, holdNextToast, paintIn, reads, valueIn, whenPainted } from './deeds.ts';
import { MOVING_SCENARIOS } from './moving-scenarios.ts';
import type { Reader, Screen } from './reader.ts';

const LIBRARY = 'src/library/library.html';
const NOTE = 'Find the full text of the greeting.';

/** What the scenarios of one browser hand on to each other, in their order. */
interface Shared {
  page?: Screen;
  popup?: Screen;
}

export interface Scenario {
  readonly name: string;
  run(reader: Reader, shared: Shared): Promise<void>;
}

/** Somewhere on the painted words of a kind, in pixels. */
function placeOn(page: Screen, highlight: string): Promise<{ x: number; y: number }> {
  return page.evaluate((name) => {
    const [range] = [...(CSS.highlights.get(name) ?? [])] as Range[];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const [box] = range?.getClientRects() ?? [];
    return { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  }, highlight);
}

/** What can be pressed, and is lower than 44 px, or narrower where no word makes it wider. */
function smallTargets(screen: Screen): Promise<string[]> {
  return screen.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select')].flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        const isSmall = height < 43.5 || (width < 43.5 && target.textContent === '');
        return width > 0 && isSmall ? [`${target.className} ${target.ariaLabel ?? target.textContent} ${width} × ${height}`] : [];
      }),
    null,
  );
}

/** Stores a highlight of words of the article, as a screen of ours does. */
async function highlight(popup: Screen, key: string, exact: string): Promise<void> {
  const selectors = [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }];
  const changes = [
    { field: 'selectors', value: selectors, replaces: [] },
    { field: 'colour', value: 'yellow', replaces: [] },
  ];
  const request = { annotationId: 'own-of-a-scenario', motivation: 'highlighting', changes };
  const ok = await popup.evaluate(
    async ({ request, key }) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
      };
      const article = { key, tabId: Number(new URLSearchParams(location.search).get('tab')), saves: true };
      const reply = await chrome.runtime.sendMessage({ name: 'annotation.write', request: { ...request, article } });
      return reply.ok;
    },
    { request, key },
  );
  expect(ok).toBe(true);
}

function shared<K extends keyof Shared>(from: Shared, key: K): Screen {
  const screen = from[key];
  if (screen === undefined) throw new Error(`no ${key}: an earlier scenario failed`);
  return screen;
}

/** One list for both browsers: what a reader does, and what has to be there then. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'opens the page of the first run once',
    run: async (reader) => {
      await expect
        .poll(async () => (await reader.addresses()).filter((url) => url.endsWith('#welcome')).length, { timeout: 20_000 })
        .toBe(1);
    },
  },
  {
    name: 'has a sample article that is painted without a press',
    run: async (reader) => {
      const sample = await reader.openOurs('sample/article.html');
      await whenPainted(sample, /^qm-s1$/);
      expect((await paintIn(sample))['qm-s2']).toContain('not built for this');
    },
  },
  {
    name: 'paints the quotations of an article at a press of the button, and nothing before',
    run: async (reader, now) => {
      now.page = await reader.open(reader.articleUrl);
      expect(await paintIn(now.page)).toEqual({});
      now.popup = await reader.press(now.page);
      await whenPainted(now.page, /^qm-s1-mark$/);
      const marks = Object.entries(await paintIn(now.page)).filter(([name]) => /^qm-s\d-mark$/.test(name));
      expect(marks.flatMap(([, words]) => words)).toHaveLength(14);
      await whenPainted(now.page, /^qm-person$/);
    },
  },
  {
    name: 'lists who said what in the popup',
    run: async (_reader, now) => {
      const popup = shared(now, 'popup');
      await reads(popup, 'Sergey Goncharov');
      await click(popup, 'tab', 'Names');
      await reads(popup, 'Vladimir Putin');
      await click(popup, 'tab', 'Quotations');
    },
  },
  {
    name: 'says on its button how many quotations there are',
    run: async (_reader, now) => {
      const badge = () =>
        shared(now, 'popup').evaluate(() => {
          const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(of: { tabId: number }): Promise<string> } } };
          return chrome.action.getBadgeText({ tabId: Number(new URLSearchParams(location.search).get('tab')) });
        }, null);
      await expect.poll(badge, { timeout: 20_000 }).toBe('7');
    },
  },
  {
    name: 'saves a note by itself, and has it again after a reload',
    run: async (_reader, now) => {
      const popup = shared(now, 'popup');
      await fill(popup, 'Note on this article', NOTE);
      await reads(popup, /Saved/);
      await popup.reload();
      await expect.poll(() => valueIn(popup, 'textarea'), { timeout: 20_000 }).toBe(NOTE);
    },
  },
  {
    name: 'keeps a quotation, and undoes it',
    run: async (_reader, now) => {
      const popup = shared(now, 'popup');
      await holdNextToast(popup);
      await click(popup, 'button', 'Keep');
      await reads(popup, /Yours\s*1/);
      await click(popup, 'button', 'Undo');
      await reads(popup, /Yours\s*0/);
      await click(popup, 'button', 'Keep');
      await reads(popup, /Yours\s*1/);
    },
  },
  {
    name: 'opens a card at a click on painted words: the words that it rests on are underlined',
    run: async (_reader, now) => {
      const page = shared(now, 'page');
      const { x, y } = await placeOn(page, 'qm-s1');
      await page.click(x, y);
      await whenPainted(page, /evidence/);
    },
  },
  {
    name: 'exports the article',
    run: async (_reader, now) => {
      const popup = shared(now, 'popup');
      await popup.evaluate(() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          void (blob as Blob).text().then((text) => document.body.setAttribute('data-exported', text));
          return make.call(URL, blob);
        };
      }, null);
      await click(popup, 'button', 'Export');
      await click(popup, 'menuitem', 'Markdown file');
      const exported = () => popup.evaluate(() => document.body.getAttribute('data-exported') ?? '', null);
      await expect.poll(exported, { timeout: 20_000 }).toContain(NOTE);
      expect(await exported()).toContain('Goncharov');
    },
  },
  {
    name: 'finds it all again in the library',
    run: async (reader) => {
      const library = await reader.openOurs(LIBRARY);
      await fill(library, 'Search the library', 'greeting');
      await reads(library, /1 article/);
      await click(library, 'button', 'Speakers');
      await click(library, 'button', 'Bin');
      await reads(library, /bin/i);
    },
  },
  {
    name: 'switches a kind of name off in the options, in the open page too',
    run: async (reader, now) => {
      const options = await reader.openOurs(`${LIBRARY}#options`);
      await click(options, 'switch', 'People');
      await whenPainted(shared(now, 'page'), /^qm-person$/, false);
      await click(options, 'switch', 'People');
      await whenPainted(shared(now, 'page'), /^qm-person$/);
    },
  },
  {
    name: 'has its panel follow the page',
    run: async (reader) => {
      const panel = await reader.openOurs('src/library/panel.html');
      await reads(panel, /\S/);
    },
  },
  {
    name: 'fits 320 and 400 px, and axe finds nothing in the popup, the library, the options, the panel and the first page',
    run: async (reader, now) => {
      const paths = [
        'src/library/library.html',
        'src/library/library.html#options',
        'src/library/panel.html',
        'src/library/library.html#welcome',
      ];
      const screens = [shared(now, 'popup')];
      for (const path of paths) screens.push(await reader.openOurs(path));
      for (const screen of screens) for (const width of [320, 400]) await fits(screen, width);
    },
  },
  {
    name: 'fades its button while its page shows no article, and no longer',
    run: async (reader, now) => {
      const page = shared(now, 'page');
      const icon = () => reader.buttonIcon(page);
      expect(await icon()).not.toContain('faint');
      await page.run('var gone = [...document.body.childNodes]; document.body.replaceChildren("Nothing to read here.")');
      await expect.poll(icon, { timeout: 20_000 }).toContain('32-faint.png');
      await page.run('document.body.replaceChildren(...gone)');
      await expect.poll(icon, { timeout: 20_000 }).not.toContain('faint');
      await whenPainted(page, /^qm-s1$/);
    },
  },
  {
    name: 'has targets of 44 px for a finger in the popup and the panel',
    run: async (reader, now) => {
      const popup = shared(now, 'popup');
      const tabId = await popup.evaluate(() => new URLSearchParams(location.search).get('tab'), null);
      const panel = await reader.openOurs(`src/library/panel.html?tab=${tabId}`);
      await reads(panel, 'Sergey Goncharov');
      for (const [screen, tabs] of [
        [popup, ['Yours', 'Names', 'Quotations']],
        [panel, []],
      ] as const) {
        await screen.resize(320, 700);
        await reader.byTouch(screen, async () => {
          await expect.poll(() => screen.evaluate(() => matchMedia('(pointer: coarse)').matches, null), { timeout: 20_000 }).toBe(true);
          await expect.poll(() => smallTargets(screen), { timeout: 20_000 }).toEqual([]);
          for (const tab of tabs) {
            await click(screen, 'tab', tab);
            await expect.poll(() => smallTargets(screen), { timeout: 20_000 }).toEqual([]);
          }
        });
      }
    },
  },
  {
    name: 'paints the reader’s own where the page cannot read it, when they choose so, and as all else again',
    run: async (reader, now) => {
      const page = shared(now, 'page');
      await highlight(shared(now, 'popup'), articleKey(reader.articleUrl), 'basic principles of cooperation');
      await whenPainted(page, /^qm-own1$/);
      // Ours, whose shadow root is closed, is the one element that no page has there.
      const hosts = () =>
        page.evaluate(() => [...document.documentElement.children].filter(({ localName }) => localName === 'div').length, null);
      const before = await hosts();
      const options = await reader.openOurs(`${LIBRARY}#options`);
      await click(options, 'switch', 'Private painting');
      await whenPainted(page, /own/, false);
      await expect.poll(hosts, { timeout: 20_000 }).toBe(before + 1);
      await click(options, 'switch', 'Private painting');
      await whenPainted(page, /^qm-own1$/);
    },
  },
  {
    name: 'says on a page of the browser’s own that it is closed to extensions',
    run: async (reader) => {
      const page = await reader.open(reader.closedUrl);
      await reads(await reader.popupOn(page), 'Browsers keep this page closed to extensions');
    },
  },
  ...MOVING_SCENARIOS,
];
