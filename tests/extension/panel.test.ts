import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actAtOnce, UNDO } from './act-at-once.ts';
import { closedRoot } from './closed-root.ts';
import { EXTENSION, openQuotemark, type Quotemark } from './quotemark.ts';
import { selectByMouse } from './select-words.ts';
import { wordsAt } from './words-at.ts';

const PATIENT = { timeout: 15_000 };

let quotemark: Quotemark;
let panel: Page;
let article: Page;
let popup: Page;
let tabId: number;

beforeAll(async () => {
  quotemark = await openQuotemark();
  ({ page: article, tabId, popup } = await quotemark.annotate());
  await popup.getByRole('tab', { name: /^Quotations/ }).waitFor();
  panel = await quotemark.context.newPage();
  await panel.setViewportSize({ width: 360, height: 860 });
  await openPanel(tabId);
});
afterAll(() => quotemark.close());

async function openPanel(tab: number): Promise<void> {
  await panel.goto(`chrome-extension://${quotemark.id}/src/library/panel.html?tab=${tab}`);
}

const quotations = () => panel.locator('.outline-row[data-kind="quotation"]');
const show = (name: RegExp | string) => panel.getByRole('group', { name: 'Show' }).getByRole('button', { name });

describe('the panel of an open article', () => {
  it('lists quotations and names in reading order', async () => {
    await panel.locator('.outline-row').first().waitFor();
    expect(await panel.locator('.outline-row .badge').allTextContents()).toEqual(['VP', 'VP', 'VP', 'SG', 'SG', 'SG', 'VL']);
    expect(await panel.locator('.outline-row[data-kind="name"]').count()).toBeGreaterThan(5);
  });

  it('shows one speaker alone, and everybody again', async () => {
    await show(/Goncharov/).click();
    expect(await quotations().count()).toBe(3);
    expect(await panel.locator('.outline-row[data-kind="name"]').count()).toBe(0);
    await show(/Goncharov/).click();
    expect(await quotations().count()).toBe(7);
  });

  it('goes to the words in the page', async () => {
    await article.evaluate(() => scrollTo(0, 0));
    await quotations().last().locator('.outline-open').click();
    await expect.poll(() => article.evaluate(() => scrollY), PATIENT).toBeGreaterThan(300);
  });

  it('marks what is in view in the page, and follows when the page is scrolled', async () => {
    const here = () => panel.locator('.outline-row[data-here="true"]').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));
    await article.bringToFront();
    await article.evaluate(() => scrollTo(0, 0));
    // What was in view before the page was scrolled to its top is still marked for a moment.
    await expect.poll(() => panel.locator('.outline-row').first().getAttribute('data-here'), PATIENT).toBe('true');
    const atTop = await here();
    await article.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(here, PATIENT).not.toEqual(atTop);
    expect(await panel.locator('.place-view').count()).toBe(1);
    await panel.bringToFront();
  });

  it('selects and shows the row of what is opened in the page, a name as well, and says so', async () => {
    const selected = () =>
      panel.locator('.outline-row[data-open="true"]').evaluateAll((rows) =>
        rows.map((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          const list = row.closest('.panel-list')?.getBoundingClientRect();
          const isSeen = list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
          return `${(row as HTMLElement).dataset.kind} ${isSeen ? 'seen' : 'hidden'} ${row.textContent?.slice(0, 60)}`;
        }),
      );
    await panel.setViewportSize({ width: 360, height: 500 });
    for (const [words, row] of [
      ['We need the intelligence', /^quotation seen .*We need the intelligence/],
      ['St. Petersburg', /^name seen St. Petersburg/],
      ['Close coordination of', /^quotation seen .*Close coordination of/],
    ] as const) {
      await article.bringToFront();
      const opens = async () => {
        const at = await wordsAt(article, words);
        await article.mouse.move(at.x, at.y);
        await article.mouse.click(at.x, at.y);
        return (await selected())[0] ?? '';
      };
      await expect.poll(opens, { ...PATIENT, interval: 1500 }).toMatch(row);
      expect(await selected()).toHaveLength(1);
      expect(await panel.locator('.panel-list [role="status"]').textContent()).toMatch(/^Open in the page: ./);
    }
    await article.keyboard.press('Escape');
    await panel.bringToFront();
    await panel.setViewportSize({ width: 360, height: 860 });
  });

  it('selects the row of a highlight of the reader’s own when its bar is opened', async () => {
    await article.bringToFront();
    const bar = await closedRoot(article);
    await selectByMouse(article, 'basic principles of cooperation');
    await bar.click('Green');
    const row = panel.locator('.outline-row[data-kind="own"]');
    await row.waitFor();
    expect(await row.getAttribute('data-open')).toBe('false');
    const opens = async () => {
      const at = await wordsAt(article, 'principles of cooperation');
      await article.mouse.click(at.x, at.y);
      return row.getAttribute('data-open');
    };
    await expect.poll(opens, { ...PATIENT, interval: 1500 }).toBe('true');
    await bar.click('Delete');
    await row.waitFor({ state: 'detached' });
    await article.keyboard.press('Escape');
    await panel.bringToFront();
  });

  it('goes by its bar to a part of the article, where each quotation has a mark', async () => {
    expect(await panel.locator('.place-tick').count()).toBe(7);
    await article.evaluate(() => scrollTo(0, 0));
    const bar = await panel.locator('.place-strip').boundingBox();
    await panel.mouse.click((bar?.x ?? 0) + 5, (bar?.y ?? 0) + (bar?.height ?? 0) * 0.9);
    await expect.poll(() => article.evaluate(() => scrollY), PATIENT).toBeGreaterThan(300);
  });

  it('narrows to what stands around one name', async () => {
    await show('Filters').click();
    await panel.getByRole('group', { name: 'Name' }).getByRole('button', { name: 'Name' }).click();
    await panel.locator('.chip-choice input').first().check();
    await panel.keyboard.press('Escape');
    const rows = await panel.locator('.outline-row').count();
    expect(rows).toBeGreaterThan(0);
    expect(await panel.locator('.outline-row[data-kind="name"]').count()).toBe(1);
    await panel.getByRole('button', { name: 'Clear: Name' }).click();
    expect(await panel.locator('.outline-row').count()).toBeGreaterThan(rows);
    await show(/^Filters/).click();
  });

  it('keeps a quotation, shows it among the reader’s own, and takes it back', async () => {
    await quotations().first().hover();
    await quotations().first().getByRole('button', { name: 'Keep' }).click();
    await quotations().first().getByRole('button', { name: 'Kept' }).waitFor();
    await show('Yours').click();
    await expect.poll(() => panel.locator('.outline-row').count()).toBe(1);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => panel.locator('.outline-row').count(), PATIENT).toBe(0);
    await show('Yours').click();
  });

  it('takes back a quotation that was kept a moment ago, before its answer has come', async () => {
    await actAtOnce(quotations().first().locator('.outline-open'), [{ key: 'k' }, UNDO]);
    await panel.locator('.toast').getByText('Undone').waitFor(PATIENT);
    await quotations().first().getByRole('button', { name: 'Keep' }).waitFor();
  });

  it('takes a note and a tag for a kept quotation by key, and takes the quotation out with an undo that brings them back', async () => {
    const first = quotations().first();
    await first.locator('.outline-open').focus();
    await panel.keyboard.press('k');
    await first.getByRole('button', { name: 'Kept' }).waitFor();
    await first.locator('.outline-open').focus();
    await panel.keyboard.press('n');
    const note = first.getByRole('textbox', { name: 'Your note' });
    await expect.poll(() => note.evaluate((field) => field === document.activeElement), PATIENT).toBe(true);
    await note.fill('Which services does he mean?');
    await first.getByText(/^Saved/).waitFor();
    await first.getByRole('combobox', { name: 'Tags: add' }).fill('check');
    await panel.keyboard.press('Enter');
    await first.locator('.outline-tags').getByText('check').waitFor();
    await first.getByRole('button', { name: 'Delete' }).click();
    await first.getByRole('button', { name: 'Keep' }).waitFor();
    await panel.getByText('Quotation taken out').waitFor();
    await panel.getByRole('button', { name: 'Undo' }).click();
    await first.locator('.outline-tags').getByText('check').waitFor();
    expect(await first.locator('.outline-open').textContent()).toContain('Which services does he mean?');
    await first.getByRole('button', { name: 'Delete' }).click();
    await first.getByRole('button', { name: 'Keep' }).waitFor();
  });

  it('takes a note on the article, which the popup shows', async () => {
    await panel.getByRole('button', { name: 'Note on this article' }).click();
    await panel.getByRole('textbox', { name: 'Note', exact: true }).fill('Written beside the page.');
    await panel
      .locator('.panel-note')
      .getByText(/^Saved/)
      .waitFor();
    await expect
      .poll(() => popup.getByRole('textbox', { name: 'Note on this article' }).inputValue(), PATIENT)
      .toBe('Written beside the page.');
    await panel.getByRole('button', { name: 'Note on this article' }).click();
    await panel.locator('.panel-note-open').getByText('Written beside the page.').waitFor();
  });

  it('lists its keys at "?", and so does the popup', async () => {
    for (const screen of [panel, popup]) {
      await screen.bringToFront();
      await screen.locator('h1').click();
      await screen.keyboard.press('?');
      await screen.getByRole('region', { name: 'Keys' }).waitFor();
      expect((await new AxeBuilder({ page: screen }).analyze()).violations).toEqual([]);
      await screen.keyboard.press('Escape');
      await screen.getByRole('region', { name: 'Keys' }).waitFor({ state: 'detached' });
    }
  });

  it('passes axe in light and dark', async () => {
    await panel.getByRole('button', { name: 'Note on this article' }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: panel }).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id} ${nodes[0]?.html}`)).toEqual([]);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
});

describe('the panel of a tab that does not answer', () => {
  it('says how to start, and shows the library', async () => {
    await openPanel(999_999);
    await panel.getByText('press the Quotemark button').first().waitFor();
    await panel.getByText('1 article', { exact: true }).waitFor();
  });

  it('passes axe', async () => {
    const { violations } = await new AxeBuilder({ page: panel }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('shows the article as soon as the reader has pressed the button', async () => {
    const page = await quotemark.context.newPage();
    await page.goto(article.url());
    const fresh = await quotemark.tabId(page);
    await openPanel(fresh);
    await panel.getByText('To see who said what').waitFor();
    await quotemark.press(page);
    await quotations().first().waitFor();
    await page.close();
  });
});

describe('the ways to the panel and the library', () => {
  it('stand in the popup', async () => {
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Side panel' }).waitFor();
    const opened = quotemark.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Library' }).click();
    expect((await opened).url()).toContain('/src/library/library.html');
  });

  it('stand in both manifests', () => {
    const read = (browser: string) => {
      const folder = resolve(EXTENSION, '..', browser);
      return { folder, manifest: JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown> };
    };
    const [chromium, firefox] = [read('chromium'), read('firefox')];
    expect(chromium.manifest).toMatchObject({ side_panel: { default_path: 'src/library/panel.html' } });
    expect(firefox.manifest).toMatchObject({ sidebar_action: { default_panel: 'src/library/panel.html', open_at_install: false } });
    expect(firefox.manifest).not.toHaveProperty('side_panel');
    for (const { folder } of [chromium, firefox])
      for (const page of ['library', 'panel']) expect(existsSync(join(folder, `src/library/${page}.html`)), folder).toBe(true);
  });
});
