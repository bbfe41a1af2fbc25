import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/core/export/formats.ts';
import { expectFits, LOOKS } from './expect-fits.ts';
import { openQuotemark, painted, type Quotemark, SEED_URL } from './quotemark.ts';

const PAGES = 'http://gazette.example';
const QUIET = `${PAGES}/quiet.html`;
const SHOP = `${PAGES}/shop.html`;
const STORY = '<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-02T08:00:00Z">';
const page = (title: string, body: string, head = '', language = 'en') =>
  `<!doctype html><html lang="${language}"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const QUIET_PARAGRAPHS = [
  'The ferry between Lowestoft and Rotterdam keeps its time again, five months after the harbour was dredged and the old pier was taken down.',
  'Since March the crossing has taken eleven hours, which is what the timetable of the line has promised its passengers for a decade and seldom kept.',
  'In Lowestoft the water beside the new quay is now nine metres deep at low tide, and two ships can lie there at once without waiting for each other.',
  'The work was paid for by the town and by the line, in equal parts, and cost a little more than the eighteen million that had been set aside for it.',
  'Fishing boats moved to the northern basin for the winter and came back in the last week of April, when the dredger left for Zeebrugge.',
  'A second sailing a day is planned for the summer, and the railway has moved its evening train so that those who arrive late still reach Norwich.',
]
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('');

const GERMAN = `${PAGES}/hafen.html`;
const GERMAN_PARAGRAPHS = [
  'Der Hafen von Lübeck bleibt bis zum Frühjahr geschlossen, weil die alte Brücke über den Kanal zuerst erneuert werden muss.',
  '„Wir haben lange auf diesen Tag gewartet“, sagte Anna Berg am Montag in Lübeck vor den Leuten, die an den Kai gekommen waren.',
  'Die Arbeiten kosten nach Angaben der Stadt mehr als vier Millionen Euro und sollen im Herbst des nächsten Jahres beendet sein.',
  'Bis dahin legen die Fähren im nördlichen Becken an, wo das Wasser seit dem Umbau auch bei Ebbe tief genug für zwei Schiffe ist.',
  'Der Fahrplan ändert sich dadurch kaum, nur der letzte Zug am Abend wartet künftig eine Viertelstunde länger auf die Fähre.',
]
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('');

let quotemark: Quotemark;
let popup: Page;
let article: Page;
let tabId: number;

beforeAll(async () => {
  quotemark = await openQuotemark();
  quotemark.web.put(
    QUIET,
    page('The ferry keeps its time', `<article><h1>The ferry keeps its time</h1>${QUIET_PARAGRAPHS}</article>`, STORY),
  );
  quotemark.web.put(
    GERMAN,
    page('Der Hafen bleibt zu', `<article><h1>Der Hafen bleibt zu</h1>${GERMAN_PARAGRAPHS}</article>`, STORY, 'de'),
  );
  quotemark.web.put(SHOP, page('Kettles', '<nav><a href="/1">Kettles</a> <a href="/2">Cups</a></nav><p>Buy.</p>'));
  await quotemark.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  ({ page: article, popup, tabId } = await quotemark.annotate());
});
afterAll(() => quotemark.close());

const highlights = () => popup.getByRole('switch', { name: 'Highlights' });
const tab = (name: RegExp) => popup.getByRole('tab', { name });
const focused = (on: Page) => on.evaluate(() => document.activeElement?.textContent ?? '');
const state = (on: Page) => on.locator('.save-state');
const note = (on: Page) => on.getByRole('textbox', { name: 'Note on this article' });

describe('the popup of an article', () => {
  beforeEach(async () => {
    await popup.bringToFront();
    await popup.reload();
    await tab(/^Quotations/).waitFor();
  });

  it('lists quotations under their speakers, who spoke most first', async () => {
    expect(await popup.locator('section[aria-label] h2').allTextContents()).toEqual([
      'Sergey Goncharov',
      'Viktor Litovkin',
      'Vladimir Putin',
    ]);
    expect(await popup.locator('.badge').allTextContents()).toEqual(['SG', 'VL', 'VP']);
    expect(await popup.locator('.quotation-row').count()).toBe(7);
  });

  it('says the title, the source and the day that the page says', async () => {
    expect(await popup.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Putin: CIS must coordinate/);
    expect(await popup.locator('.popup-source .meta').textContent()).toMatch(/^Vestnik Kavkaza, .*2017/);
  });

  it('is walked by the arrow keys: one tab stop for the segments, one for the list', async () => {
    await highlights().focus();
    await popup.keyboard.press('Tab');
    expect(await focused(popup)).toMatch(/^Quotations/);
    await popup.keyboard.press('Tab');
    const first = await focused(popup);
    await popup.keyboard.press('ArrowDown');
    expect(await focused(popup)).not.toBe(first);
    await popup.keyboard.press('End');
    expect(
      await popup.evaluate(() => document.activeElement?.closest('li') === [...document.querySelectorAll('.quotation-row')].at(-1)),
    ).toBe(true);
    await popup.keyboard.press('Home');
    expect(await focused(popup)).toBe(first);
    await popup.keyboard.press('ArrowRight');
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Keep');
    for (const _switch of ['Quotations', 'Reported speech', 'the note']) await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');

    await tab(/^Quotations/).focus();
    await popup.keyboard.press('ArrowRight');
    expect(await tab(/^Names/).getAttribute('aria-selected')).toBe('true');
  });

  it('scrolls the page to the words that are clicked', async () => {
    await article.evaluate(() => scrollTo(0, 0));
    await popup.locator('.quotation-open').nth(3).click();
    await expect.poll(() => article.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  it('goes from mention to mention of a name that is clicked, and back to the first', async () => {
    await tab(/^Names/).click();
    const row = popup.locator('.name-row').filter({ hasText: 'Sergey Goncharov' });
    const times = Number(/(\d+) times/.exec((await row.textContent()) ?? '')?.[1]);
    expect(times).toBeGreaterThan(1);
    const stops: number[] = [];
    await article.emulateMedia({ reducedMotion: 'reduce' });
    await article.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    for (let at = 1; at <= times + 1; at++) {
      await row.click();
      await row.getByText(`${at > times ? 1 : at} of ${times}`).waitFor();
      await popup.waitForTimeout(100);
      stops.push(await article.evaluate(() => scrollY));
    }
    expect(stops.at(-1)).toBe(stops[0]);
    expect(Math.max(...stops)).toBeGreaterThan(stops[0] ?? 0);
    expect(stops.slice(0, -1)).toEqual([...stops.slice(0, -1)].sort((a, b) => a - b));
    await article.emulateMedia({ reducedMotion: null });
  });

  it('keeps a quotation by its bookmark, lists it under Yours, and takes it out again', async () => {
    const row = popup.locator('.quotation-row').first();
    await row.hover();
    await row.getByRole('button', { name: 'Keep' }).click();
    await row.getByRole('button', { name: 'Kept' }).waitFor();
    await expect.poll(() => tab(/^Yours/).textContent()).toMatch(/1$/);
    await tab(/^Yours/).click();
    await popup.getByText('Sergey Goncharov').waitFor();
    await tab(/^Quotations/).click();
    await row.getByRole('button', { name: 'Kept' }).click();
    await expect.poll(() => tab(/^Yours/).textContent()).toMatch(/0$/);
  });

  it('takes the paint away and brings it back', async () => {
    const count = () =>
      article.evaluate(() => [...CSS.highlights].filter(([name, ranges]) => name.startsWith('qm-') && ranges.size > 0).length);
    await highlights().click();
    await expect.poll(count).toBe(0);
    await highlights().click();
    await expect.poll(count).toBeGreaterThan(3);
    expect(await highlights().getAttribute('aria-checked')).toBe('true');
  });

  it('filters names by what is typed, and Escape empties the field first', async () => {
    await tab(/^Names/).click();
    const all = await popup.locator('.name-row').count();
    await popup.getByRole('searchbox').fill('GONCHÁR');
    expect(await popup.locator('.name-row').allTextContents()).toEqual([expect.stringMatching(/^Sergey Goncharov/)]);
    await popup.keyboard.press('Escape');
    expect(await popup.locator('.name-row').count()).toBe(all);
  });

  it('copies Markdown, and saves it under the title', async () => {
    await popup.getByRole('button', { name: 'Export' }).click();
    expect(await popup.locator('.menu-head').textContent()).toMatch(/^7 quotations, \d notes?$/);
    expect(await focused(popup)).toBe('Copy as Markdown');
    await popup.keyboard.press('Enter');
    await popup.getByText('Copied').waitFor();
    const copied = await popup.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('**Viktor Litovkin**');

    await popup.getByRole('button', { name: 'Export' }).click();
    const download = popup.waitForEvent('download');
    await popup.getByRole('menuitem', { name: 'Markdown file' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Putin.* CIS must coordinate .*\.md$/);
    expect(readFileSync(await file.path(), 'utf8')).toContain('**Viktor Litovkin**');
  });

  it('offers five formats, and all of them when asked, by mouse and by keyboard', async () => {
    await popup.getByRole('button', { name: 'Export' }).click();
    expect(await popup.getByRole('menuitem').count()).toBe(7);
    await popup.keyboard.press('End');
    expect(await focused(popup)).toBe('All formats');
    await popup.keyboard.press('Enter');
    await popup.getByRole('menuitem', { name: 'Web Annotation (JSON-LD) file' }).waitFor();
    expect(await focused(popup)).toBe('Markdown file');
    const items = popup.getByRole('menuitem');
    expect(await items.count()).toBe(EXPORT_FORMATS.length);
    for (const item of await items.all()) {
      await item.focus();
      const box = await item.boundingBox();
      expect(box !== null && box.y >= 0 && box.width > 0).toBe(true);
      expect(await item.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    }
    await popup.keyboard.press('Escape');
    await popup.getByRole('button', { name: 'Export' }).press('ArrowDown');
    expect(await popup.getByRole('menuitem').count()).toBe(7);
    await popup.keyboard.press('Escape');
  });

  it('closes its menu with Escape and gives the focus back', async () => {
    await popup.getByRole('button', { name: 'Export' }).press('ArrowDown');
    await popup.getByRole('menu').waitFor();
    await popup.keyboard.press('ArrowDown');
    expect(await focused(popup)).toBe('Markdown file');
    await popup.keyboard.press('Escape');
    expect(await popup.getByRole('menu').count()).toBe(0);
    expect(await focused(popup)).toBe('Export');
  });
});

describe('the note in the popup', () => {
  beforeEach(() => popup.bringToFront());

  it('says what becomes of the words, and is the same in the next popup', async () => {
    const words = `Ask for the figures. ${Date.now()}`;
    await note(popup).fill(words);
    expect(await state(popup).textContent()).toBe('Not saved yet');
    await expect.poll(() => state(popup).textContent()).toMatch(/^Saved /);
    const next = await quotemark.popupAsTab(tabId);
    await expect.poll(() => note(next).inputValue()).toBe(words);
    await next.close();
  });

  it('shows what another popup wrote, but not over words that are being typed', async () => {
    const other = await quotemark.popupAsTab(tabId);
    await note(other).waitFor();
    await note(other).fill('From the other one');
    await expect.poll(() => note(popup).inputValue()).toBe('From the other one');

    await Promise.all([note(other).fill('Theirs'), note(popup).fill('Mine')]);
    await popup.getByText('This note was also changed elsewhere').waitFor();
    await popup.getByRole('button', { name: 'Show both' }).click();
    const both = [await note(popup).inputValue(), await popup.locator('.note-conflict blockquote').textContent()];
    expect(both.sort()).toEqual(['Mine', 'Theirs']);
    await popup.getByRole('button', { name: 'Join them' }).click();
    await expect.poll(async () => (await note(other).inputValue()).split('\n\n').sort()).toEqual(['Mine', 'Theirs']);
    expect(await popup.locator('.note-conflict').count()).toBe(0);
    await other.close();
  });

  it('grows with its text up to ten lines', async () => {
    await popup.bringToFront();
    const height = () => note(popup).evaluate((area) => area.clientHeight);
    await note(popup).fill('one');
    const low = await height();
    await note(popup).fill('line\n'.repeat(6));
    const middle = await height();
    await note(popup).fill('line\n'.repeat(40));
    const high = await height();
    expect([low < middle, middle < high, high <= 220]).toEqual([true, true, true]);
    await note(popup).fill('');
    await expect.poll(() => state(popup).textContent()).toMatch(/^Saved /);
  });
});

describe('a page that cannot be shown', () => {
  it('that looks like no article is read when the reader wants it', async () => {
    const shown = await quotemark.annotate(SHOP);
    await shown.popup.getByText('This does not look like an article').waitFor();
    await shown.popup.getByRole('button', { name: 'Annotate anyway' }).click();
    await shown.popup.getByText('No one is quoted here').waitFor();
    await shown.popup.close();
    await shown.page.close();
  });

  it('where no one is quoted leads to the names', async () => {
    const shown = await quotemark.annotate(QUIET);
    await shown.popup.getByText('No one is quoted here').waitFor();
    await shown.popup.getByRole('button', { name: 'Show names' }).click();
    await shown.popup.locator('.name-row').first().waitFor();
    await shown.popup.close();
    await shown.page.close();
  });

  it('in a language without a recogniser of names says so, paints none, and finds its quotations', async () => {
    const shown = await quotemark.annotate(GERMAN);
    await shown.popup.getByRole('tab', { name: /^Quotations\s*1/ }).waitFor();
    await shown.popup.getByRole('tab', { name: /^Names\s*0/ }).click();
    await shown.popup.getByText('Names are found in English articles only, so far.').waitFor();
    const kinds = Object.keys(await painted(shown.page)).map((name) => name.split('-')[1]);
    expect(kinds.filter((kind) => /^(?:person|org|place|group)/.test(kind ?? ''))).toEqual([]);
    expect(kinds.length).toBeGreaterThan(0);
    await shown.popup.goto(`chrome-extension://${quotemark.id}/src/library/panel.html?tab=${shown.tabId}`);
    await shown.popup.locator('.outline-row[data-kind="quotation"]').first().waitFor();
    expect(await shown.popup.locator('.panel-head').innerText()).toContain('Names are found in English articles only, so far.');
    expect(await shown.popup.getByRole('button', { name: 'Names', exact: true }).count()).toBe(0);
    await shown.popup.close();
    await shown.page.close();
  });

  it('that the browser keeps closed is said so', async () => {
    const closed = await quotemark.context.newPage();
    await closed.goto('chrome://version');
    const shown = await quotemark.popupAsTab(await quotemark.tabId(closed));
    await shown.getByText('Browsers keep this page closed to extensions').waitFor();
    await shown.close();
    await closed.close();
  });

  it('is said where the tab is gone', async () => {
    const shown = await quotemark.popupAsTab(987_654_321);
    await shown.getByText('There is no page here').waitFor();
    await shown.close();
  });
});

describe('the look of the popup', () => {
  it.each(LOOKS)('fits %i px and passes axe in the %s', async (width, colorScheme) => {
    await popup.bringToFront();
    await popup.setViewportSize({ width, height: 600 });
    await popup.emulateMedia({ colorScheme });
    for (const view of [/^Quotations/, /^Names/, /^Yours/]) {
      await tab(view).click();
      await expectFits(popup);
    }
    expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(colorScheme === 'dark');
  });

  it('runs under a policy that allows no inline style and no markup from strings', async () => {
    const faults: string[] = [];
    popup.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    popup.on('pageerror', (error) => faults.push(error.message));
    await popup.reload();
    await tab(/^Quotations/).waitFor();
    expect(faults).toEqual([]);
    expect(article.url()).toBe(SEED_URL);
  });
});
