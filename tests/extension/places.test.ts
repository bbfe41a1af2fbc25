import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleKey } from '../../src/core/article-url.ts';
import { closedRoot } from './closed-root.ts';
import { expectFits, LOOKS } from './expect-fits.ts';
import { openQuotemark, painted, type Quotemark, whenPainted } from './quotemark.ts';
import { wordsAt } from './words-at.ts';

const PATIENT = { timeout: 15_000 };
const HOST = 'http://tern-gazette.example';
const WARDEN = 'The wardens counted forty pairs of terns on the shingle before the first storm of the year came in.';
const RANGER = 'Ranger Pia Holt walks the fence every morning and writes down what the tide has taken from it.';
const BUDGET = 'The county pays for the fence until the summer ends, and nobody has said who pays for it after that.';
const STORM = 'In the storm of March the old fence went out to sea with two of its gates and most of its wire.';
const SAID = '“The birds know the beach better than we do,” Pia Holt told the county council on Tuesday evening.';
const MORE = '“We will mend the fence as often as the sea breaks it,” said Arne Dahl, who leads the volunteers.';
const STORY = [WARDEN, RANGER, SAID, BUDGET, STORM, MORE];

const html = (paragraphs: readonly string[], more = '') =>
  `<!doctype html><html lang="en"><head><title>Terns return</title><meta property="og:type" content="article"><meta name="author" content="Kim Aas"></head>
  <body><main><article><h1>Terns return</h1><div id="story">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></article>${more}</main></body></html>`;

let quotemark: Quotemark;
let panel: Page;
let pages = 0;
beforeAll(async () => {
  quotemark = await openQuotemark();
  panel = await quotemark.context.newPage();
  await panel.setViewportSize({ width: 360, height: 860 });
});
afterAll(() => quotemark.close());

interface Article {
  readonly url: string;
  readonly page: Page;
  readonly tabId: number;
  readonly popup: Page;
}

/** Opens a story, and the panel beside it. */
async function open(paragraphs: readonly string[], more = ''): Promise<Article> {
  const url = `${HOST}/2026/05/terns-return-${++pages}`;
  quotemark.web.put(url, html(paragraphs, more));
  const article = { url, ...(await quotemark.annotate(url)) };
  await whenPainted(article.page).catch(() => undefined);
  await panel.goto(`chrome-extension://${quotemark.id}/src/library/panel.html?tab=${article.tabId}`);
  await panel.locator('.outline-row').first().waitFor();
  return article;
}

/** The newsroom publishes another version, and the reader comes back. */
async function publish({ url, page }: Article, paragraphs: readonly string[], more = ''): Promise<void> {
  quotemark.web.put(url, html(paragraphs, more));
  await page.reload();
  await panel.reload();
  await panel.locator('.outline-row').first().waitFor(PATIENT);
}

async function select(page: Page, words: string, nth = 0): Promise<void> {
  await page.evaluate(
    ([wanted, skip]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = skip;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at !== -1 && left-- === 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
      throw new Error(`no ${wanted}`);
    },
    [words, nth] as const,
  );
}

/** Asks the worker, as a screen of ours does. */
async function send(screen: Page, message: object): Promise<void> {
  const reply = await screen.evaluate((raw) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } } })
      .chrome;
    return runtime.sendMessage(raw);
  }, message);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
}

/** A highlight of words that never stood anywhere. */
async function storeLost({ url, tabId, popup }: Article, id: string, exact: string): Promise<void> {
  const selectors = [{ type: 'TextQuoteSelector', exact, prefix: 'Last year ', suffix: ' was the talk of the town.' }];
  const changes = [
    { field: 'selectors', value: selectors, replaces: [] },
    { field: 'colour', value: 'green', replaces: [] },
  ];
  const article = { key: articleKey(url), tabId, saves: true };
  await send(popup, { name: 'annotation.write', request: { annotationId: id, motivation: 'highlighting', changes, article } });
}

/** A highlight of words of the page. */
async function highlight(article: Article, id: string, words: string): Promise<void> {
  await storeLost(article, id, 'a beach without any birds');
  await select(article.page, words);
  const request = {
    annotationId: id,
    answer: 'selection',
    asked: '',
    article: { key: articleKey(article.url), tabId: article.tabId, saves: true },
  };
  await send(article.popup, { name: 'place.answer', request });
  await article.page.waitForFunction(
    (wanted) =>
      [...CSS.highlights].some(([name, ranges]) => /^qm-own\d/.test(name) && [...ranges].some((range) => range.toString() === wanted)),
    words,
  );
}

async function paintedAs({ page }: Article, kind: RegExp): Promise<string[]> {
  return Object.entries(await painted(page)).flatMap(([name, words]) => (kind.test(name) ? words : []));
}
const own = (article: Article) => paintedAs(article, /^qm-own2(?:-g\d+)?$/);
const asked = (article: Article) => paintedAs(article, /^qm-own2-asked/);
const questions = (state: string) => panel.locator(`.place-question[data-state="${state}"]`);
const button = (name: string) => panel.getByRole('button', { name, exact: true });

describe('a highlight whose words are gone', () => {
  let article: Article;
  beforeAll(async () => {
    article = await open(STORY);
    await storeLost(article, 'gone', 'the gull with one leg');
    await questions('orphan').waitFor();
  });
  afterAll(() => Promise.all([article.page.close(), article.popup.close()]));

  it('is listed with its words, a reason and its context', async () => {
    expect(await questions('orphan').innerText()).toMatch(/the gull with one leg[\s\S]*These words are no longer in the article\. Saved /);
    await button('Show context').click();
    expect(await panel.locator('.place-context').innerText()).toBe('Last year the gull with one leg was the talk of the town.');
    await button('Hide context').click();
    expect(await panel.locator('.place-context').count()).toBe(0);
  });

  it('asks for a selection where there is none', async () => {
    await article.page.evaluate(() => getSelection()?.removeAllRanges());
    await button('Attach to selection').click();
    await panel.getByText('Select the words in the page first.').waitFor();
    expect(await own(article)).toEqual([]);
  });

  it('is attached to the selection, and lost again by Undo', async () => {
    await select(article.page, 'two of its gates');
    await button('Attach to selection').click();
    await expect.poll(() => own(article), PATIENT).toEqual(['two of its gates']);
    await expect.poll(() => questions('orphan').count()).toBe(0);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await questions('orphan').waitFor();
    expect(await own(article)).toEqual([]);
  });
});

describe('an edited page', () => {
  let article: Article;
  beforeAll(async () => {
    article = await open(STORY);
    await highlight(article, 'same', 'forty pairs of terns');
    await highlight(article, 'changed', 'walks the fence every morning and writes down what the tide has taken');
    await highlight(article, 'cut', 'nobody has said who pays for it after that');
    await publish(article, [
      'A hide for visitors opens on Saturday beside the old boathouse.',
      WARDEN,
      RANGER.replace('every morning', 'twice a day').replace('the tide', 'the sea'),
      SAID,
      BUDGET.replace(', and nobody has said who pays for it after that', ''),
      STORM,
      MORE,
    ]);
    await questions('changed').waitFor(PATIENT);
  });
  afterAll(() => Promise.all([article.page.close(), article.popup.close()]));

  it('keeps what is unchanged, and says of the rest what became of it', async () => {
    expect(await own(article)).toEqual(['forty pairs of terns', 'walks the fence twice a day and writes down what the sea has taken']);
    expect(await panel.locator('.panel-shelf > summary span').allInnerTexts()).toEqual(['Look again', '1 lost', '1 changed']);
    expect(await questions('orphan').innerText()).toContain('nobody has said who pays for it after that');
  });

  it('shows the newsroom’s change word by word', async () => {
    expect(await questions('changed').locator('del').allTextContents()).toEqual(['every morning', 'tide']);
    expect(await questions('changed').locator('ins').allTextContents()).toEqual(['twice a day', 'sea']);
    expect(await questions('changed').innerText()).toMatch(/The newsroom changed these words after /);
  });

  it('fits, and passes axe, in all looks', async () => {
    for (const [width, colorScheme] of LOOKS) {
      await panel.setViewportSize({ width, height: 860 });
      await panel.emulateMedia({ colorScheme });
      await expectFits(panel);
    }
    await panel.setViewportSize({ width: 360, height: 860 });
    await panel.emulateMedia({ colorScheme: 'light' });
  });

  it('says in the popup how many there are, and asks there as well', async () => {
    const { popup } = article;
    await popup.bringToFront();
    await popup.getByRole('button', { name: '2 of yours have lost their place or read otherwise.' }).waitFor(PATIENT);
    await popup.getByRole('tab', { name: /^Yours/ }).click();
    expect(await popup.locator('.place-question[data-state="changed"] del').allTextContents()).toEqual(['every morning', 'tide']);
    await expectFits(popup);
    await panel.bringToFront();
  });

  it('shows the change at a click on the words in the page, where it is answered and undone as well', async () => {
    const { page } = article;
    await page.bringToFront();
    const bar = await closedRoot(page);
    const at = await wordsAt(page, 'walks the fence twice');
    await page.mouse.move(at.x, at.y);
    await page.mouse.click(at.x, at.y);
    const shown = () => bar.read((root) => root.querySelector('.bar-changed')?.textContent ?? null);
    await expect.poll(shown, PATIENT).toContain('The newsroom changed these words.');
    expect(await bar.read((root) => [...root.querySelectorAll('del, ins')].map(({ textContent }) => textContent))).toEqual([
      'every morning',
      'twice a day',
      'tide',
      'sea',
    ]);
    await bar.click('Use today’s');
    await expect
      .poll(() => bar.read((root) => root.querySelector('.toast')?.textContent ?? null), PATIENT)
      .toContain('Today’s words are taken');
    await bar.click('Undo');
    await panel.bringToFront();
    await questions('changed').waitFor(PATIENT);
  });

  it('takes today’s words, and gives them back', async () => {
    await button('Use today’s').click();
    await expect.poll(() => questions('changed').count(), PATIENT).toBe(0);
    expect(await panel.locator('.outline-row[data-kind="own"]').allInnerTexts()).toContainEqual(expect.stringContaining('twice a day'));
    await panel.getByRole('button', { name: 'Undo' }).click();
    await questions('changed').waitFor(PATIENT);
  });

  it('keeps the reader’s, and does not ask again', async () => {
    await button('Keep mine').click();
    await expect.poll(() => questions('changed').count(), PATIENT).toBe(0);
    await article.page.reload();
    await panel.reload();
    await questions('orphan').waitFor(PATIENT);
    expect(await questions('changed').count()).toBe(0);
    expect(await panel.locator('.outline-row[data-kind="own"]').allInnerTexts()).toContainEqual(expect.stringContaining('every morning'));
    expect(await own(article)).toContain('walks the fence twice a day and writes down what the sea has taken');
  });
});

describe('a kept quotation that the newsroom changed', () => {
  let article: Article;
  const kept = () => panel.locator('.outline-row[data-kind="quotation"]', { hasText: 'We will mend' });
  beforeAll(async () => {
    article = await open(STORY);
    await kept().hover();
    await kept().getByRole('button', { name: 'Keep' }).click();
    await kept().getByRole('button', { name: 'Kept' }).waitFor(PATIENT);
    await publish(
      article,
      STORY.map((text) => text.replace('as often as the sea breaks it', 'as long as there is money')),
    );
    await questions('changed').waitFor(PATIENT);
  });
  afterAll(() => Promise.all([article.page.close(), article.popup.close()]));

  it('is shown word by word, and kept as today’s, with its speaker, or as it was', async () => {
    expect(await questions('changed').locator('ins').allTextContents()).toEqual(['long', 'there is money,']);
    await button('Use today’s').click();
    await kept().getByRole('button', { name: 'Kept' }).waitFor(PATIENT);
    expect(await questions('changed').count()).toBe(0);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await questions('changed').waitFor(PATIENT);
    expect(await kept().getByRole('button', { name: 'Kept' }).count()).toBe(0);
  });

  it('says so in its card, where it is answered and undone as well', async () => {
    const { page } = article;
    await page.bringToFront();
    await whenPainted(page);
    const card = await closedRoot(page);
    const at = await wordsAt(page, 'We will mend');
    await page.mouse.move(at.x, at.y);
    await page.mouse.click(at.x, at.y);
    const changes = () => card.read((root) => [...root.querySelectorAll('.card del, .card ins')].map(({ textContent }) => textContent));
    const isKept = () => card.read((root) => root.querySelector('.card-bar [aria-pressed]')?.getAttribute('aria-pressed') ?? null);
    const toast = () => card.read((root) => root.querySelector('.toast')?.textContent ?? null);
    const CHANGES = ['often', 'long', 'the sea breaks it,', 'there is money,'];
    await expect.poll(changes, PATIENT).toEqual(CHANGES);
    expect(await isKept()).toBe('false');

    await card.click('Use today’s');
    await expect.poll(changes, PATIENT).toEqual([]);
    expect(await isKept()).toBe('true');
    await expect.poll(toast, PATIENT).toContain('Today’s words are taken');
    expect(await card.read((root) => root.activeElement?.className)).toBe('card');
    await card.click('Undo');
    await expect.poll(changes, PATIENT).toEqual(CHANGES);
    expect(await isKept()).toBe('false');

    await card.click('Keep mine');
    await expect.poll(changes, PATIENT).toEqual([]);
    await panel.bringToFront();
    await expect.poll(() => questions('changed').count(), PATIENT).toBe(0);
  });
});

describe('two places that fit alike', () => {
  let article: Article;
  const CALL = 'Call the wardens.';
  const answer = (name: string) => button(name).click();
  beforeAll(async () => {
    article = await open([WARDEN, RANGER, CALL, SAID, BUDGET, STORM, MORE]);
    await highlight(article, 'twice', CALL);
    const around = [RANGER, CALL, SAID];
    await publish(article, ['Updated on Friday with the numbers of the county.', WARDEN, ...around, BUDGET, STORM, ...around, MORE]);
  });
  afterAll(() => Promise.all([article.page.close(), article.popup.close()]));

  it('are dotted in the page and asked about, and neither is taken', async () => {
    await questions('unsure').waitFor(PATIENT);
    expect(await asked(article)).toEqual([CALL, CALL]);
    expect(await own(article)).toEqual([]);
  });

  it('are shown in the page by a click on each', async () => {
    await panel.locator('.place-offers .place-visit').nth(1).click();
    expect(await panel.getByText('no longer on the page').count()).toBe(0);
  });

  it('become one place by the answer, and two again by Undo', async () => {
    await answer('Second');
    await expect.poll(() => own(article), PATIENT).toEqual([CALL]);
    expect(await asked(article)).toEqual([]);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => asked(article), PATIENT).toEqual([CALL, CALL]);
  });

  it('are stops of the keys for next and previous, each with its own answer', async () => {
    const { page, tabId } = article;
    await questions('unsure').waitFor(PATIENT);
    await page.bringToFront();
    // So low that the keys scroll from stop to stop; at once, so that each is in view before the next key.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 260 });
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const bar = await closedRoot(page);
    const worker = await quotemark.worker();
    const press = (command: string) =>
      worker.evaluate(`(async () => chrome.commands.onCommand.dispatch('${command}', await chrome.tabs.get(${tabId})))()`);
    const label = () => bar.read((root) => root.querySelector('[role=toolbar], [role=dialog]')?.getAttribute('aria-label') ?? null);
    const QUESTION = 'Two places fit equally well.';
    await press('next');
    await expect.poll(label, PATIENT).toBe(QUESTION);
    await expect.poll(() => bar.read((root) => root.activeElement?.textContent ?? null), PATIENT).toBe('It is here');
    await press('next');
    await expect.poll(label, PATIENT).toBe('Quotation by Pia Holt');
    await press('previous');
    await expect.poll(label, PATIENT).toBe(QUESTION);
    await press('next');
    await expect.poll(label, PATIENT).toBe('Quotation by Pia Holt');
    await press('next');
    await expect.poll(label, PATIENT).toBe(QUESTION);

    await bar.click('It is here');
    await expect.poll(() => own(article), PATIENT).toEqual([CALL]);
    const places = await page.evaluate((call) => {
      const asked = [...document.querySelectorAll('p')].filter(({ textContent }) => textContent === call);
      const ranges = [...CSS.highlights].flatMap(([name, each]) => (/^qm-own\d/.test(name) ? [...each] : []));
      return asked.map((place) => ranges.some(({ startContainer }) => place.contains(startContainer)));
    }, CALL);
    expect(places).toEqual([false, true]);
    await bar.click('Undo');
    await expect.poll(() => asked(article), PATIENT).toEqual([CALL, CALL]);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ reducedMotion: null });
    await panel.bringToFront();
  });

  it('ask in the page as well, where they are clicked', async () => {
    await questions('unsure').waitFor(PATIENT);
    await article.page.bringToFront();
    const bar = await closedRoot(article.page);
    const at = await wordsAt(article.page, CALL);
    await article.page.mouse.click(at.x, at.y);
    await expect
      .poll(() => bar.read((root) => root.querySelector('[role="toolbar"]')?.textContent), PATIENT)
      .toBe('Two places fit equally well.It is hereNeither');
    await bar.click('It is here');
    await expect.poll(() => own(article), PATIENT).toEqual([CALL]);
    expect(await asked(article)).toEqual([]);
    await bar.click('Undo');
    await expect.poll(() => asked(article), PATIENT).toEqual([CALL, CALL]);
    await panel.bringToFront();
  });

  it('are none of them, where the reader says so, and are not asked about again', async () => {
    await questions('unsure').waitFor(PATIENT);
    await answer('Neither');
    await questions('orphan').waitFor(PATIENT);
    await article.page.reload();
    await panel.reload();
    await questions('orphan').waitFor(PATIENT);
    expect(await asked(article)).toEqual([]);
  });
});

describe('text that comes late', () => {
  it('has its highlights placed when it is there, also outside of the article', async () => {
    const comment = 'The fence was my grandfather’s, and he would have laughed at the council for what it says about it now.';
    const comments = (text: string) => `<section id="comments"><h2>Comments</h2>${text}</section>`;
    const article = await open(STORY, comments(`<p>${comment}</p>`));
    await highlight(article, 'late', 'my grandfather’s');
    await publish(article, STORY, comments(''));
    await questions('orphan').waitFor(PATIENT);
    await article.page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.querySelector('#comments')?.append(paragraph);
    }, comment);
    await expect.poll(() => own(article), PATIENT).toEqual(['my grandfather’s']);
    await expect.poll(() => questions('orphan').count(), PATIENT).toBe(0);
    await Promise.all([article.page.close(), article.popup.close()]);
  });
});

describe('a single-page app', () => {
  it('shows the highlights of each route, and those of the first when the reader goes back', { timeout: 200_000 }, async () => {
    const article = await open(STORY);
    await highlight(article, 'route', 'most of its wire');
    const put = (paragraphs: readonly string[]) =>
      article.page.evaluate((texts) => {
        document.querySelector('#story')?.replaceChildren(
          ...texts.map((text) => {
            const paragraph = document.createElement('p');
            paragraph.textContent = text;
            return paragraph;
          }),
        );
      }, paragraphs);
    await article.page.evaluate(() => history.pushState(null, '', '/2026/05/ferries-return'));
    await put(STORY.map((text) => text.replace(/fence|wire/g, 'ferry').replace(/terns|birds/g, 'boats')));
    await expect.poll(() => own(article), PATIENT).toEqual([]);
    await expect.poll(() => questions('orphan').count(), PATIENT).toBe(0);
    await article.page.goBack();
    await put(STORY);
    // What the page brings about is read again on a budget of the time that went by: on a busy machine that is late.
    await expect.poll(() => own(article), { timeout: 75_000 }).toEqual(['most of its wire']);
    await Promise.all([article.page.close(), article.popup.close()]);
  });
});
