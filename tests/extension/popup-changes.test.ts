import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actAtOnce, REDO, UNDO } from './act-at-once.ts';
import { expectFits, expectOnlyListScrolls, LOOKS } from './expect-fits.ts';
import { fixture, openQuotemark, painted, type Quotemark } from './quotemark.ts';

/** A busy machine takes its time to store. */
const PATIENT = { timeout: 15_000 };

let quotemark: Quotemark;
let article: Page;
let popup: Page;
let tabId: number;
let visits = 0;

beforeAll(async () => {
  quotemark = await openQuotemark();
});
afterAll(() => quotemark.close());

/** Each test has an article of its own, so that none finds what another one changed. */
beforeEach(async () => {
  const url = `http://gazette.example/news/${++visits}.html`;
  quotemark.web.put(url, fixture('seed/article.html').replace(/<link rel="canonical"[^>]*>/, ''));
  ({ page: article, popup, tabId } = await quotemark.annotate(url));
  await tab(/^Quotations/).waitFor();
});
afterEach(async () => {
  await popup.close();
  await article.close();
});

const tab = (name: RegExp) => popup.getByRole('tab', { name });
const row = (index: number) => popup.locator('.quotation-row').nth(index);
const toast = () => popup.locator('.toast');
const undo = () => toast().getByRole('button', { name: 'Undo' });
const speakers = () => popup.locator('section[aria-label] .speaker-head h2').allTextContents();
const paintedKinds = async () => Object.keys(await painted(article)).join(' ');

async function act(index: number, name: string): Promise<void> {
  await row(index).hover();
  await row(index).getByRole('button', { name, exact: true }).click();
}

async function keepFirst(): Promise<void> {
  await act(0, 'Keep');
  await expect.poll(() => tab(/^Yours/).textContent()).toMatch(/1$/);
}

async function exported(): Promise<Record<string, unknown>> {
  await popup.getByRole('button', { name: 'Export' }).click();
  const download = popup.waitForEvent('download');
  const all = popup.getByRole('menuitem', { name: 'All formats' });
  if ((await all.count()) > 0) await all.click();
  await popup.getByRole('menuitem', { name: 'JSON file', exact: true }).click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'))[0];
}

/** What the page asks for when a card is clicked; a browser without a window in front cannot open a real popup. */
async function openedOn(focus: string, fromTab = tabId): Promise<void> {
  const worker = await quotemark.worker();
  await worker.evaluate(
    (stored) =>
      (globalThis as unknown as { chrome: { storage: { session: { set(items: object): Promise<void> } } } }).chrome.storage.session.set(
        stored,
      ),
    { 'popup-focus': { focus, tabId: fromTab } },
  );
  await popup.reload();
  await tab(/^Quotations/).waitFor();
}

describe('a kept quotation', () => {
  it('is taken out again by the toast', async () => {
    await keepFirst();
    expect(await toast().textContent()).toBe('Quotation keptUndo');
    await undo().click();
    await expect.poll(() => tab(/^Yours/).textContent()).toMatch(/0$/);
    expect(await toast().count()).toBe(0);
  });

  it('is taken out by Ctrl+Z, but not while a note is being written', async () => {
    await keepFirst();
    await popup.getByRole('textbox', { name: 'Note on this article' }).focus();
    await popup.keyboard.press('Control+z');
    await popup.waitForTimeout(300);
    expect(await tab(/^Yours/).textContent()).toMatch(/1$/);
    await tab(/^Quotations/).focus();
    await popup.keyboard.press('Control+z');
    await expect.poll(() => tab(/^Yours/).textContent()).toMatch(/0$/);
    await expect.poll(() => toast().textContent()).toBe('Undone');
  });

  it('is taken out, and kept again, by keys that are pressed before the answers have come', async () => {
    await actAtOnce(row(0).getByRole('button', { name: 'Keep', exact: true }), ['click', UNDO, REDO]);
    await expect.poll(() => toast().textContent(), PATIENT).toBe('Done again');
    await expect.poll(() => tab(/^Yours/).textContent(), PATIENT).toMatch(/1$/);
    await tab(/^Quotations/).press('Control+z');
    await expect.poll(() => toast().textContent(), PATIENT).toBe('Undone');
    await expect.poll(() => tab(/^Yours/).textContent(), PATIENT).toMatch(/0$/);
  });

  it('is taken out of Yours with an undo that brings its note back', async () => {
    await keepFirst();
    await tab(/^Yours/).click();
    await popup.getByRole('button', { name: 'Note', exact: true }).click();
    const note = popup.getByRole('textbox', { name: 'Your note' });
    await note.fill('For the second chapter.');
    await popup
      .locator('.your-editor')
      .getByText(/^Saved/)
      .waitFor();
    await popup.getByRole('button', { name: 'Note', exact: true }).click();
    await popup.getByText('For the second chapter.').waitFor();
    await popup.getByRole('button', { name: 'Take out' }).click();
    await popup.getByText('Nothing kept here yet').waitFor();
    await popup.getByText('Quotation taken out').waitFor();
    await undo().click();
    await popup.getByText('For the second chapter.').waitFor();
  });
});

describe('tags', () => {
  const field = (of: string) => popup.getByRole('combobox', { name: `Tags${of}: add`, exact: true });
  const tags = (of: string) =>
    popup
      .getByRole('group', { name: `Tags${of}`, exact: true })
      .locator('.tag')
      .allTextContents();

  it('of the article and of a quotation are added by key, offered again by their beginnings, and taken out with an undo', async () => {
    await field(' of this article').fill('follow up');
    await popup.keyboard.press('Enter');
    await expect.poll(() => tags(' of this article')).toEqual(['follow up']);
    await keepFirst();
    await tab(/^Yours/).click();
    await popup.getByRole('button', { name: 'Note', exact: true }).click();
    await field('').fill('FOL');
    await expect.poll(() => popup.getByRole('option').allTextContents()).toEqual(['follow up1', 'FOLNew tag']);
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await expect.poll(() => tags('')).toEqual(['follow up']);
    await field('').press('Backspace');
    expect(await tags('')).toEqual(['follow up']);
    await field('').press('Backspace');
    await expect.poll(() => tags('')).toEqual([]);
    await undo().click();
    await expect.poll(() => tags('')).toEqual(['follow up']);
  });

  it('are kept when the popup closes before they were entered', async () => {
    await field(' of this article').fill('half');
    await popup.close();
    popup = await quotemark.popupAsTab(tabId);
    await expect.poll(() => tags(' of this article')).toEqual(['half']);
  });
});

describe('the switches of the kinds', () => {
  it('take a kind of names out of the page and the list, and bring it back', async () => {
    await expect.poll(paintedKinds).toMatch(/qm-person/);
    await tab(/^Names/).click();
    const people = popup.getByRole('switch', { name: 'People' });
    await people.click();
    await expect.poll(paintedKinds).not.toMatch(/qm-person/);
    expect(await popup.locator('.name-row').filter({ hasText: 'Sergey Goncharov' }).count()).toBe(0);
    await people.click();
    await expect.poll(paintedKinds).toMatch(/qm-person/);
    expect(await popup.locator('.name-row').filter({ hasText: 'Sergey Goncharov' }).count()).toBe(1);
  });

  it('turn quotations and reported speech on and off, two quick clicks as well', async () => {
    const quotations = popup.getByRole('switch', { name: 'Quotations' });
    const reported = popup.getByRole('switch', { name: 'Reported speech' });
    await quotations.click();
    await reported.click();
    await expect.poll(paintedKinds).not.toMatch(/mark/);
    await expect
      .poll(() => Promise.all([quotations, reported].map((each) => each.getAttribute('aria-checked'))))
      .toEqual(['false', 'true']);
    await popup.reload();
    await expect
      .poll(() => Promise.all([quotations, reported].map((each) => each.getAttribute('aria-checked'))))
      .toEqual(['false', 'true']);
    await quotations.click();
    await reported.click();
    await expect.poll(paintedKinds).toMatch(/mark/);
  });
});

describe('who said it', () => {
  it('is put right in two clicks, for all quotations by the wrong one, and undone for all', async () => {
    await act(0, 'Someone else?');
    await popup.getByRole('option', { name: 'Viktor Litovkin' }).click();
    await expect.poll(speakers).toEqual(['Viktor Litovkin', 'Vladimir Putin']);
    expect(await popup.getByText('Chosen by you').count()).toBe(3);
    expect(await toast().textContent()).toBe('Speaker changedUndo');
    await undo().click();
    await expect.poll(speakers).toEqual(['Sergey Goncharov', 'Viktor Litovkin', 'Vladimir Putin']);
    expect((await exported()).corrections).toEqual([]);
  });

  it('takes a name that the article does not have, by key alone', async () => {
    await row(0).locator('.quotation-open').focus();
    await popup.keyboard.press('ArrowRight');
    await popup.keyboard.press('ArrowRight');
    await popup.keyboard.press('Enter');
    await popup.getByRole('combobox', { name: 'Who said it?' }).waitFor();
    await popup.keyboard.type('Ida Renn');
    await popup.keyboard.press('Enter');
    await expect.poll(speakers).toContain('Ida Renn');
    const { corrections, quotations } = (await exported()) as {
      corrections: object[];
      quotations: { kind: string; speaker: { name: string } | null }[];
    };
    expect(corrections).toMatchObject([{ change: 'speaker', value: 'Ida Renn' }]);
    expect(quotations.filter(({ kind, speaker }) => kind !== 'indirect' && speaker?.name === 'Ida Renn')).toHaveLength(3);
  });

  it('finds names as one types, moves with the arrow keys, and leaves with Escape', async () => {
    await act(0, 'Someone else?');
    const chosen = () => popup.getByRole('option', { selected: true }).textContent();
    expect(await chosen()).toContain('Sergey Goncharov');
    await popup.keyboard.press('ArrowDown');
    expect(await chosen()).toContain('Viktor Litovkin');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowUp');
    expect(await chosen()).toContain('Not a quotation');
    await popup.keyboard.type('PÚTIN');
    expect(await chosen()).toContain('Vladimir Putin');
    await popup.keyboard.press('Escape');
    await row(0).waitFor();
    expect(await speakers()).toHaveLength(3);
  });

  it('can be nobody that one can tell', async () => {
    await act(0, 'Someone else?');
    await popup.getByRole('option', { name: 'Nobody can tell' }).click();
    await expect.poll(speakers).toContain('Speaker unknown');
    await popup.getByRole('button', { name: 'Who said it?' }).first().waitFor();
  });

  it('is not asked of what is no quotation, with an undo', async () => {
    await act(0, 'Someone else?');
    await popup.getByRole('option', { name: 'Not a quotation' }).click();
    await expect.poll(() => tab(/^Quotations/).textContent()).toMatch(/6$/);
    await undo().click();
    await expect.poll(() => tab(/^Quotations/).textContent()).toMatch(/7$/);
  });
});

describe('a popup that the page opened on one thing', () => {
  it('goes to the note of the article, once', async () => {
    await openedOn('note');
    const focused = () => popup.evaluate(() => document.activeElement?.tagName);
    await expect.poll(focused).toBe('TEXTAREA');
    await popup.reload();
    await popup.getByRole('textbox', { name: 'Note on this article' }).waitFor();
    expect(await focused()).toBe('BODY');
  });

  it('opens the note of one kept quotation', async () => {
    await keepFirst();
    const [kept] = (await exported()).annotations as { id: string }[];
    await openedOn(kept?.id ?? '');
    const note = popup.getByRole('textbox', { name: 'Your note' });
    await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
    await note.fill('From the card.');
    await popup
      .locator('.your-editor')
      .getByText(/^Saved/)
      .waitFor();
  });

  it('asks who said one quotation', async () => {
    const [first] = (await exported()).quotations as { id: string }[];
    await openedOn(`speaker:${first?.id}`);
    await popup.getByRole('combobox', { name: 'Who said it?' }).waitFor();
    await popup.getByText('Close coordination of special').waitFor();
  });

  it('shows the whole article when another tab asked, or what was asked for is gone', async () => {
    await openedOn('speaker:anything', tabId + 1000);
    await row(0).waitFor();
    await openedOn('speaker:gone');
    await row(0).waitFor();
  });
});

describe('texts that were joined', () => {
  it('are parted again, each as it was', async () => {
    const note = (on: Page) => on.getByRole('textbox', { name: 'Note on this article' });
    const other = await quotemark.popupAsTab(tabId);
    await note(other).waitFor();
    await note(other).fill('Before');
    await expect.poll(() => note(popup).inputValue()).toBe('Before');
    await Promise.all([note(other).fill('Theirs'), note(popup).fill('Mine')]);
    await popup.getByText('This note was also changed elsewhere').waitFor();
    await popup.bringToFront();
    const mine = await note(popup).inputValue();
    await popup.getByRole('button', { name: 'Join them' }).click();
    await expect.poll(() => note(popup).inputValue()).toMatch(/\n\n/);
    await undo().click();
    await popup.getByText('This note was also changed elsewhere').waitFor();
    await popup.getByRole('button', { name: 'Show both' }).click();
    const texts = [await note(popup).inputValue(), await popup.locator('.note-conflict blockquote').textContent()];
    expect([texts[0], [...texts].sort()]).toEqual([mine, ['Mine', 'Theirs']]);
    await other.close();
  });
});

describe('the look', () => {
  it('keeps head and foot in view and the list its room, with a note, tags and the site’s offer', async () => {
    await popup.setViewportSize({ width: 380, height: 600 });
    await popup.getByRole('textbox', { name: 'Note on this article' }).fill('Two lines of it.\nThis is the second.');
    const tags = popup.getByRole('combobox', { name: 'Tags of this article: add', exact: true });
    for (const tag of ['follow up', 'water']) {
      await tags.fill(tag);
      await popup.keyboard.press('Enter');
      await popup.getByRole('button', { name: `Take out ${tag}` }).waitFor();
    }
    await popup.getByText('Always show highlights on').waitFor();
    for (const width of [380, 320]) {
      await popup.setViewportSize({ width, height: 600 });
      await expectOnlyListScrolls(popup);
    }
  });

  it.each([400, 320])(
    'gives a toast a place at %i px where it covers nothing that can be clicked, typed into or in focus',
    async (width) => {
      await popup.setViewportSize({ width, height: 600 });
      const last = popup.locator('.quotation-row').last();
      const open = last.locator('.quotation-open');
      await open.focus();
      await open.press('ArrowRight');
      await popup.keyboard.press('Enter');
      await toast().waitFor();
      const look = () =>
        popup.evaluate(() => {
          const box = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? new DOMRect();
          const shown = box(document.querySelector('.toast'));
          const list = box(document.querySelector('.popup-list'));
          const controls = [...document.querySelectorAll('button, input, textarea, a[href], [tabindex]')];
          const covered = controls.filter((control) => {
            const { top, bottom } = box(control);
            const ends =
              control.closest('.popup-list') === null
                ? { top, bottom }
                : { top: Math.max(top, list.top), bottom: Math.min(bottom, list.bottom) };
            return control.closest('.toast') === null && ends.top < ends.bottom && ends.top < shown.bottom && ends.bottom > shown.top;
          });
          const focused = box(document.activeElement);
          const isSeen = focused.height > 0 && focused.top >= list.top && focused.bottom <= list.bottom;
          return { covered: covered.map(({ className }) => className), isSeen, isWhole: shown.top >= 0 && shown.bottom <= innerHeight };
        });
      await expect.poll(look, PATIENT).toEqual({ covered: [], isSeen: true, isWhole: true });
      await popup.getByText('Always show highlights on').waitFor();
      await popup.keyboard.press('Control+z');
      await popup.locator('.toast').getByText('Undone').waitFor();
      await expect.poll(look, PATIENT).toEqual({ covered: [], isSeen: true, isWhole: true });
    },
  );

  it('lets the site’s offer scroll with the list where fingers need high buttons', async () => {
    await keepFirst();
    await popup.getByText('Always show highlights on').waitFor();
    const session = await quotemark.context.newCDPSession(popup);
    await session.send('Emulation.setDeviceMetricsOverride', { width: 320, height: 600, deviceScaleFactor: 1, mobile: true });
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await expect.poll(() => popup.locator('.popup-list .site-offer').count(), PATIENT).toBe(1);
    // Without the toast, which goes by itself.
    await expect.poll(() => popup.locator('.popup-list').evaluate((list) => list.clientHeight), PATIENT).toBeGreaterThan(220);
    expect(await popup.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await session.detach();
  });

  it.each(LOOKS)('of what can be changed fits %i px and passes axe in the %s', async (width, colorScheme) => {
    await popup.setViewportSize({ width, height: 600 });
    await popup.emulateMedia({ colorScheme });
    const passes = () => expectFits(popup);
    await keepFirst();
    await popup.getByText('Always show highlights on').waitFor();
    await passes();
    await act(1, 'Someone else?');
    await passes();
    await popup.getByRole('option', { name: 'Nobody can tell' }).click();
    await popup.getByRole('button', { name: 'Who said it?' }).first().waitFor();
    await passes();
    await tab(/^Yours/).click();
    await popup.getByRole('button', { name: 'Note', exact: true }).click();
    await popup.getByRole('textbox', { name: 'Your note' }).waitFor();
    await passes();
  });
});
