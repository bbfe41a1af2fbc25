import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkArticleRecord } from '../../src/core/article-record.ts';
import { readImport } from '../../src/core/import/read-import.ts';
import type { AnalysisRow } from '../../src/store/analysis-row.ts';
import { actAtOnce, UNDO } from './act-at-once.ts';
import { fillLibrary, sampleRows, storedRows } from './fill-library.ts';
import { openQuotemark, type Quotemark } from './quotemark.ts';

const SCREENS = [
  [1280, 'light'],
  [400, 'light'],
  [320, 'dark'],
] as const;

let quotemark: Quotemark;
let library: Page;
const warnings: string[] = [];
/** The machine may be busy. */
const PATIENT = { timeout: 15_000 };

beforeAll(async () => {
  quotemark = await openQuotemark();
  library = await openLibrary();
});
afterAll(() => quotemark.close());

async function openLibrary(hash = ''): Promise<Page> {
  const page = await quotemark.context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') warnings.push(message.text());
  });
  page.on('pageerror', (error) => warnings.push(String(error)));
  await page.goto(`chrome-extension://${quotemark.id}/src/library/library.html${hash}`);
  return page;
}

const search = () => library.getByRole('searchbox', { name: 'Search the library' });
const nav = (name: string) => library.getByRole('navigation').getByRole('button', { name, exact: true });
const status = () => library.locator('.library-status [role="status"]');
const rows = () => library.locator('.virtual-row');
/** The name of the field that has the focus. */
const focusedLabel = () =>
  library.evaluate(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return '';
    return field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '';
  });
const focusedRow = () => library.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row ?? '');

describe('an empty library', () => {
  it('says how to begin', async () => {
    await library.getByText('Nothing kept yet').waitFor();
    expect(await library.locator('.notice').textContent()).toContain('press the Quotemark button');
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await library.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page: library }).analyze()).violations).toEqual([]);
    }
  });
});

describe('a library of 500 articles', () => {
  beforeAll(async () => {
    await fillLibrary(library, sampleRows(500));
  });
  beforeEach(async () => {
    await library.setViewportSize({ width: 1280, height: 860 });
    await library.reload();
    await expect.poll(() => status().textContent(), PATIENT).toBe('500 articles');
  });

  it('draws the rows in view and no others, each with its place among all', async () => {
    expect(await rows().count()).toBeLessThan(30);
    expect(await rows().first().getAttribute('aria-setsize')).toBe('500');
    await library.locator('.virtual-list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect.poll(() => rows().last().getAttribute('aria-posinset'), PATIENT).toBe('500');
  });

  it('finds beginnings of words whatever their case and accents, and marks them', async () => {
    await search().fill('DRÉDG harb');
    await expect.poll(() => status().textContent(), PATIENT).toBe('126 articles');
    expect(await rows().first().locator('mark').allTextContents()).toEqual(['harbour', 'dredged', 'harbour', 'dredged']);
    // The title, the highlight and what was said; not the other words that were said.
    expect(await rows().first().locator('.row-counts').textContent()).toBe('3 hits');
    await search().fill('"dredg harb"');
    await library.getByText('Nothing found').waitFor();
    await search().press('Escape');
    await expect.poll(() => status().textContent(), PATIENT).toBe('500 articles');
  });

  it('finds who said something that the reader kept nothing of', async () => {
    await search().fill('good day for the town');
    await expect.poll(() => status().textContent(), PATIENT).toBe('500 articles');
    expect(await rows().first().locator('.row-counts').textContent()).toBe('1 hit');
  });

  it('narrows by site, tag and day, and says when nothing is left', async () => {
    await library.getByRole('button', { name: 'Site', exact: true }).click();
    await library.getByRole('checkbox', { name: 'The Harbour Post' }).check();
    await library.keyboard.press('Escape');
    await expect.poll(() => status().textContent(), PATIENT).toBe('124 articles');
    await library.getByRole('button', { name: 'Tag', exact: true }).click();
    await library.getByRole('checkbox', { name: 'archive' }).check();
    await library.keyboard.press('Escape');
    await search().fill('no such words');
    await library.getByRole('button', { name: 'Search without filters' }).click();
    await library.getByRole('button', { name: 'Search without filters' }).waitFor({ state: 'detached' });
  });

  it.each([1280, 320])('gives a finger 44 px for each box at %i px, without another target in it', async (width) => {
    await library.setViewportSize({ width, height: 860 });
    const session = await quotemark.context.newCDPSession(library);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await expect.poll(() => library.evaluate(() => matchMedia('(pointer: coarse)').matches), PATIENT).toBe(true);
    const targets = () =>
      library
        .locator('.library-row input')
        .nth(1)
        .evaluate((box) => {
          const { left, top, width: wide, height } = box.getBoundingClientRect();
          const [x, y] = [left + wide / 2, top + height / 2];
          const edges = [
            [-21, 0],
            [21, 0],
            [0, -21],
            [0, 21],
          ] as const;
          return edges.map(([dx, dy]) => document.elementFromPoint(x + dx, y + dy)?.closest('label')?.control === box);
        });
    await expect.poll(targets, PATIENT).toEqual([true, true, true, true]);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await session.detach();
  });

  it('is walked by the arrow keys as one tab stop', async () => {
    await library.locator('.row-open').first().focus();
    const first = await focusedRow();
    await library.keyboard.press('ArrowDown');
    const second = await focusedRow();
    expect(second).not.toBe(first);
    await library.keyboard.press('End');
    await expect.poll(focusedRow).toBe('https://news.example/0');
    await library.keyboard.press('Home');
    await expect.poll(focusedRow).toBe(first);
    expect(await library.locator('.virtual-list [tabindex="0"]').count()).toBe(1);
  });

  it('takes / for the search and ? for the list of keys', async () => {
    await library.locator('body').press('/');
    expect(await search().evaluate((field) => field === document.activeElement)).toBe(true);
    await search().press('Escape');
    await library.locator('body').press('?');
    await library.getByRole('region', { name: 'Keys' }).waitFor();
    await library.keyboard.press('Escape');
    await library.getByRole('region', { name: 'Keys' }).waitFor({ state: 'detached' });
  });

  it('takes N for a note, T for a tag, a digit for a colour and C for a copy with its source', async () => {
    await nav('Yours').click();
    await search().fill('Crossing 496');
    // Its highlight and its quotation, and the note on another that names it.
    await expect.poll(() => rows().count(), PATIENT).toBe(3);
    const row = rows().filter({ hasNot: library.locator('.icon') });
    await row.locator('.row-open').focus();
    const colour = () => row.locator('.own-swatch').evaluate((swatch) => getComputedStyle(swatch).backgroundColor);
    const before = await colour();
    await library.keyboard.press('4');
    await library.getByText('Colour changed').waitFor();
    await expect.poll(colour, PATIENT).not.toBe(before);
    await row.locator('.row-open').focus();
    await quotemark.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await library.keyboard.press('c');
    await library.getByText('Copied', { exact: true }).waitFor();
    const copied = await library.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“.*“Crossing 496.*https:\/\/news\.example\/496/s);
    await row.locator('.row-open').focus();
    await library.keyboard.press('n');
    await expect.poll(focusedLabel, PATIENT).toBe('Your note');
    await row.locator('.row-open').focus();
    await library.keyboard.press('t');
    await expect.poll(focusedLabel, PATIENT).toBe('Tags: add');
  });

  it('shows a note as it will be read', async () => {
    await library.getByRole('button', { name: /^Crossing 498/ }).click();
    const note = library.getByRole('textbox', { name: 'Note on this article' });
    await note.fill('Ask **the harbour** <img src=x onerror=alert(1)>\n- [its office](https://news.example/office)');
    await library.getByRole('button', { name: 'Preview' }).click();
    expect(await library.locator('.markdown').innerHTML()).toBe(
      '<p>Ask <strong>the harbour</strong> &lt;img src=x onerror=alert(1)&gt;</p><ul><li><a href="https://news.example/office" target="_blank" rel="noreferrer noopener">its office</a></li></ul>',
    );
    await library.getByRole('button', { name: 'Preview' }).click();
    expect(await note.inputValue()).toContain('**the harbour**');
  });

  it('deletes what is selected, and undo brings all of it back, what was said as well', async () => {
    await library.locator('.library-row input').nth(0).click();
    await library
      .locator('.library-row input')
      .nth(2)
      .click({ modifiers: ['Shift'] });
    await library.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.poll(() => status().textContent(), PATIENT).toBe('497 articles');
    await library.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => status().textContent(), PATIENT).toBe('500 articles');
    // A box to tick is no field to write in.
    await library.locator('.library-row input').first().focus();
    for (const [keys, count] of [
      ['Control+Shift+z', 497],
      ['Control+z', 500],
      ['Control+Shift+z', 497],
      ['Control+z', 500],
    ] as const) {
      await library.keyboard.press(keys);
      await expect.poll(() => status().textContent(), PATIENT).toBe(`${count} articles`);
    }
    await library.locator('.row-open').first().click();
    await library.locator('.pane-speaker .quoted').first().waitFor();
  });

  it('takes back a deletion that is still being written', async () => {
    await actAtOnce(library.locator('.row-open').first(), [{ key: 'Delete' }, UNDO]);
    await library.getByText('Undone').waitFor(PATIENT);
    await expect.poll(() => status().textContent(), PATIENT).toBe('500 articles');
  });

  it('keeps what is deleted in the bin, from which it comes back', async () => {
    await library.locator('.library-row input').nth(1).click();
    await library.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.poll(() => status().textContent(), PATIENT).toBe('499 articles');
    await nav('Bin').click();
    await expect.poll(() => rows().count(), PATIENT).toBeGreaterThan(0);
    expect(await rows().first().textContent()).toMatch(/30 days left/);
    await rows().first().getByRole('button', { name: 'Restore' }).click();
    await library.getByText('Taken out of the bin').waitFor();
    await library.getByRole('button', { name: 'Restore all' }).click();
    await library.getByText('The bin is empty').waitFor();
    await nav('Articles').click();
    await expect.poll(() => status().textContent(), PATIENT).toBe('500 articles');
  });

  it('tags what is selected, and another open library is current at once', async () => {
    const other = await openLibrary('#article=https%3A%2F%2Fnews.example%2F499');
    await other.locator('.pane-title').waitFor();
    await library.bringToFront();
    await library.getByRole('checkbox', { name: 'Select Crossing 499' }).click();
    await library
      .getByRole('textbox', { name: 'Tag to add' })
      .or(library.getByRole('combobox', { name: 'Tag to add' }))
      .fill('to check');
    await library.keyboard.press('Enter');
    await library.getByText('Tagged “to check”').waitFor();
    await expect.poll(() => other.locator('.library-pane .tag').allTextContents(), PATIENT).toContain('to check');
    await other.close();
  });

  it('saves a note by itself and says so', async () => {
    await library.locator('.row-open').nth(1).click();
    const note = library.getByRole('textbox', { name: 'Note on this article' });
    await note.fill('Ask the harbour office.');
    await expect.poll(() => library.locator('.library-pane .save-state').first().textContent(), PATIENT).toMatch(/^Saved \d/);
    await library.reload();
    await search().fill('harbour office');
    await expect.poll(() => status().textContent(), PATIENT).toMatch(/^1 article/);
  });

  it('exports what is selected', async () => {
    await library.getByRole('checkbox', { name: 'Select Crossing 499' }).click();
    await library.getByRole('button', { name: 'Export' }).click();
    const download = library.waitForEvent('download');
    await library.getByRole('menuitem', { name: 'Markdown file' }).click();
    expect((await download).suggestedFilename()).toMatch(/^Crossing 499.*\.md$/);
  });

  it('exports to our own JSON all that is stored of an article', async () => {
    await library.getByRole('checkbox', { name: 'Select Crossing 498' }).click();
    await library.getByRole('button', { name: 'Export' }).click();
    await library.getByRole('menuitem', { name: 'All formats' }).click();
    const download = library.waitForEvent('download');
    await library.getByRole('menuitem', { name: 'JSON file', exact: true }).click();
    const file = readImport(readFileSync(await (await download).path(), 'utf8'));
    const [key, ...others] = file.articles.map(({ record }) => record.key);
    expect([key, others, file.refused]).toEqual(['https://news.example/498', [], []]);
    const { article, analysis, annotations } = await storedRows(library, key ?? '');
    const [read] = file.articles;
    expect(read?.record).toEqual(checkArticleRecord(article));
    const { text, blocks, analysis: found } = analysis as AnalysisRow;
    expect(read?.analysed).toMatchObject({ text, blocks, analysis: found });
    expect(new Set(read?.annotations)).toEqual(new Set(annotations));
  });

  it('leads to the page by a link that is http or https, and to nothing else', async () => {
    await library.getByRole('button', { name: /^Crossing 499/ }).click();
    const link = library.getByRole('link', { name: 'Open article' });
    expect(await link.getAttribute('href')).toBe('https://news.example/499');
    expect(await link.getAttribute('rel')).toContain('noopener');
    expect(await library.locator('a:not([href^="http"])').count()).toBe(0);
  });

  it('has a ledger of everything that somebody said, altered words shown', async () => {
    await nav('Speakers').click();
    await library.getByRole('button', { name: /^Anders Pohl/ }).click();
    const pane = library.getByRole('complementary', { name: 'Details' });
    await pane.getByRole('heading', { name: 'Anders Pohl' }).waitFor();
    expect(await pane.locator('.facts').textContent()).toContain('Quoted168');
    const days = await pane.locator('.ledger-day > h3').allTextContents();
    expect(days[0]).toMatch(/2026/);
    expect(await pane.locator('.altered').first().textContent()).toContain('Words differ from');
    expect(await pane.locator('del').count()).toBeGreaterThan(0);
    expect(await pane.locator('ins').count()).toBeGreaterThan(0);
  });

  it('has a ledger of every name', async () => {
    await nav('Names').click();
    await library.locator('.person-row').first().click();
    await library.locator('.library-pane .ledger-day').first().waitFor();
  });

  it.each(['Articles', 'Yours', 'Speakers', 'Names', 'Bin'])('passes axe and fits in %s, light and dark', async (view) => {
    if (view === 'Bin') {
      await library.locator('.library-row input').nth(1).click();
      await library.getByRole('button', { name: 'Delete', exact: true }).click();
      await expect.poll(() => status().textContent(), PATIENT).toBe('499 articles');
    }
    await nav(view).click();
    await rows().first().waitFor();
    for (const [width, colorScheme] of SCREENS) {
      await library.emulateMedia({ colorScheme });
      await library.setViewportSize({ width, height: 860 });
      expect(await library.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`).toBe(true);
      if (width === 400) continue;
      const { violations } = await new AxeBuilder({ page: library }).analyze();
      expect(violations.map(({ id, nodes }) => `${width} ${colorScheme} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
    if (view !== 'Bin') return;
    await rows().first().getByRole('button', { name: 'Delete for good' }).click();
    await library.getByText('It cannot be brought back.').waitFor();
    expect((await new AxeBuilder({ page: library }).analyze()).violations).toEqual([]);
    await library.getByRole('button', { name: 'Keep', exact: true }).click();
    await library.getByRole('button', { name: 'Restore all' }).click();
    await library.getByText('The bin is empty').waitFor();
  });

  it('says beside each list how much there is in it, and keeps it true', async () => {
    const counts = () => library.locator('.library-nav .nav-count').allTextContents();
    await expect.poll(async () => (await counts()).length, PATIENT).toBe(5);
    const before = await counts();
    for (const [index, view] of ['Articles', 'Yours', 'Speakers', 'Names'].entries()) {
      await nav(view).click();
      await expect.poll(async () => (await status().textContent())?.split(' ')[0], PATIENT).toBe(before[index]);
    }
    await nav('Articles').click();
    await library.locator('.library-row input').nth(1).click();
    await library.getByRole('button', { name: 'Delete', exact: true }).click();
    const binned = async () => Number((await counts())[4]);
    await expect.poll(binned, PATIENT).toBeGreaterThan(0);
    expect(await nav('Bin').evaluate((item) => document.getElementById(item.getAttribute('aria-describedby') ?? '')?.textContent)).toBe(
      `${await binned()}`,
    );
    await library.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(counts, PATIENT).toEqual(before);
  });

  it('groups what was looked for under its article, each with its head once', async () => {
    await nav('Yours').click();
    await search().fill('"Crossing 498"');
    // Its highlight and its quotation; and the note on it.
    await expect.poll(() => rows().count(), PATIENT).toBe(3);
    expect(await library.locator('.group-head').allTextContents()).toEqual([expect.stringMatching(/^Crossing 498.*3 hits$/)]);
    await search().fill('crossing');
    const all = await library.locator('.library-nav .nav-count').nth(1).textContent();
    await expect.poll(() => status().textContent(), PATIENT).toMatch(new RegExp(`^${all} `));
    for (const to of [0.5, 1]) {
      await library.locator('.virtual-list').evaluate((list, part) => list.scrollTo(0, list.scrollHeight * part), to);
      // Row after row, none over another.
      const gaps = () =>
        rows().evaluateAll((all) => {
          const boxes = all.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
          // What has the focus may stand far from those in view.
          return boxes.slice(2, -1).filter(({ top }, index) => Math.abs(top - (boxes[index + 1]?.bottom ?? 0)) > 1).length;
        });
      await expect.poll(gaps, PATIENT).toBe(0);
    }
    await rows().first().locator('.row-open').focus();
    await library.keyboard.press('End');
    await expect
      .poll(() => library.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')), PATIENT)
      .toBe(all);
    await search().press('Escape');
    await expect.poll(() => library.locator('.group-head').count(), PATIENT).toBe(0);
  });

  it('passes axe with something selected and something open', async () => {
    await library.locator('.library-row input').nth(0).click();
    await library.locator('.row-open').nth(1).click();
    await library.locator('.pane-speaker').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await library.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: library }).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});

describe('the bin, when it is emptied', () => {
  it('deletes for good only when asked twice: one thing, then the whole bin', async () => {
    await fillLibrary(library, sampleRows(500));
    await library.setViewportSize({ width: 1280, height: 860 });
    await library.reload();
    await expect.poll(() => status().textContent(), PATIENT).toBe('500 articles');
    const keys = await rows().evaluateAll((all) => all.slice(0, 3).map((row) => (row as HTMLElement).dataset.row ?? ''));
    for (const index of [0, 1, 2]) await library.locator('.library-row input').nth(index).click();
    await library.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.poll(() => status().textContent(), PATIENT).toBe('497 articles');
    await nav('Bin').click();
    await expect.poll(() => rows().count(), PATIENT).toBeGreaterThan(1);
    const binned = await rows().count();
    const ask = rows().first().getByRole('button', { name: 'Delete for good' });
    await ask.click();
    await library.keyboard.press('Escape');
    await ask.waitFor();
    expect(await rows().count()).toBe(binned);
    await library.keyboard.press('Delete');
    await library.getByRole('button', { name: 'Delete for good' }).and(library.locator('.danger')).click();
    await library.getByText('Deleted for good').waitFor();
    await expect.poll(() => rows().count(), PATIENT).toBe(binned - 1);
    await expect.poll(focusedRow, PATIENT).not.toBe('');
    await library.getByRole('button', { name: 'Empty bin' }).click();
    expect(await library.evaluate(() => document.activeElement?.textContent)).toBe('Keep');
    await library.getByRole('button', { name: 'Empty bin' }).click();
    await library.getByText('The bin is empty').waitFor();
    const own = await library.locator('.library-nav .nav-count').nth(1).textContent();
    for (const key of keys) expect((await storedRows(library, key)).annotations, key).toEqual([]);
    // Nothing is there for an undo to bring back.
    await library.locator('h1').click({ force: true });
    await library.keyboard.press('Control+z');
    await library.waitForTimeout(300);
    expect(await library.locator('.library-nav .nav-count').nth(1).textContent()).toBe(own);
  });

  it('has written nothing to the console', () => {
    expect(warnings).toEqual([]);
  });
});
