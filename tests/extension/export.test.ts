import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary, sampleRows } from './fill-library.ts';
import { openQuotemark, type Quotemark } from './quotemark.ts';

const PATIENT = { timeout: 20_000 };
const COUNT = 60;

let quotemark: Quotemark;
let library: Page;
beforeAll(async () => {
  quotemark = await openQuotemark();
  await quotemark.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  library = await openLibrary(quotemark);
  await library.getByText('Nothing kept yet').waitFor(PATIENT);
  await fillLibrary(library, sampleRows(COUNT));
  await library.reload();
  await library.getByText(`${COUNT} articles`, { exact: true }).waitFor(PATIENT);
});
afterAll(() => quotemark.close());

async function openLibrary({ context, id }: Quotemark): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/src/library/library.html`);
  return page;
}

const whenRead = (words: string) =>
  expect.poll(() => library.locator('.library-status [role="status"]').textContent(), PATIENT).toBe(words);

/** Exports by the menu of what is shown, or of the whole library. */
async function exported(page: Page, button: string, items: readonly string[]): Promise<Download> {
  await page.getByRole('button', { name: button, exact: true }).click();
  for (const item of items.slice(0, -1)) await page.getByRole('menuitem', { name: item }).click();
  const download = page.waitForEvent('download', PATIENT);
  await page.getByRole('menuitem', { name: items.at(-1) ?? '', exact: true }).click();
  return download;
}

const bytes = async (download: Download) => readFileSync(await download.path());

describe('the library exports', () => {
  it('what a search has found, without anything selected', async () => {
    await library.getByRole('searchbox').fill('"Crossing 7: Nobody"');
    await whenRead('1 article');
    const download = await exported(library, 'Export', ['Markdown file']);
    expect(download.suggestedFilename()).toMatch(/^Crossing 7 .*\.md$/);
    expect((await bytes(download)).toString()).toMatch(/^# Crossing 7:/);
    await library.getByRole('searchbox').fill('');
  });

  it('one highlight of an article that has more', async () => {
    await library.getByRole('navigation').getByRole('button', { name: 'Yours', exact: true }).click();
    await library.locator('.library-row input').first().click();
    const file = JSON.parse((await bytes(await exported(library, 'Export', ['All formats', 'JSON file']))).toString());
    expect(file).toHaveLength(1);
    expect(file[0].annotations).toHaveLength(1);
    // What else was found in the article was not asked for; the library's part still has it, to be imported.
    expect([file[0].quotations.length, file[0].library.analysis.quotes.length > 1]).toEqual([
      file[0].annotations[0].keptQuotation ? 1 : 0,
      true,
    ]);
    await library.getByRole('button', { name: 'Select nothing' }).click();
    await library.getByRole('navigation').getByRole('button', { name: 'Articles', exact: true }).click();
  });

  it('one thing alone from the article that it is in, as a file and copied in any format', async () => {
    await library.getByRole('button', { name: /^Crossing 54/ }).click();
    const pane = library.getByRole('complementary', { name: 'Details' });
    const own = pane.locator('.pane-own').filter({ has: library.locator('.own-swatch') });
    await own.getByRole('button', { name: 'Export' }).click();
    const download = library.waitForEvent('download', PATIENT);
    await own.getByRole('menuitem', { name: 'Markdown file' }).click();
    const file = (await bytes(await download)).toString();
    expect(file.match(/^> /gm)).toHaveLength(1);
    expect(file).toMatch(/^# Crossing 54/);
    await own.getByRole('button', { name: 'Export' }).click();
    await own.getByRole('menuitem', { name: 'Copy in another format' }).click();
    await own.getByRole('menuitem', { name: 'Copy as CSV' }).click();
    await library.getByText('Copied').waitFor(PATIENT);
    const csv = await library.evaluate(() => navigator.clipboard.readText());
    expect(csv.trimEnd().split('\n')).toHaveLength(2);
    const whole = library.waitForEvent('download', PATIENT);
    await pane.locator('.pane-head-tools').getByRole('button', { name: 'Export' }).click();
    await pane.getByRole('menuitem', { name: 'Markdown file' }).click();
    expect((await bytes(await whole)).toString().match(/^> /gm)?.length).toBeGreaterThan(1);
    await library.keyboard.press('Escape');
  });

  it('a file for each article in a zip, each with a name of its own', async () => {
    const download = await exported(library, 'Export', ['A file for each article', 'Obsidian files']);
    expect(download.suggestedFilename()).toBe('Quotemark library.zip');
    const files = Object.entries(unzipSync(new Uint8Array(await bytes(download))));
    expect(files).toHaveLength(COUNT);
    for (const [name, data] of files) {
      expect(name).toMatch(/^Crossing \d+ .*\.md$/);
      expect(new TextDecoder().decode(data)).toMatch(/^---\ntitle: "Crossing \d+:/);
    }
  });

  it('to the clipboard, as text and as HTML together', async () => {
    await library.getByRole('checkbox', { name: 'Select Crossing 59' }).click();
    await library.getByRole('button', { name: 'Export', exact: true }).click();
    await library.getByRole('menuitem', { name: 'Copy', exact: true }).click();
    await library.getByText('Copied').waitFor(PATIENT);
    const copied = await library.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text()));
    });
    expect(copied[0]).toMatch(/^# Crossing 59:/);
    expect(copied[1]).toMatch(/<blockquote/);
    await library.getByRole('button', { name: 'Select nothing' }).click();
  });

  it('by dragging: the words, who said them and the way to them land in another field', async () => {
    await library.getByRole('navigation').getByRole('button', { name: 'Yours', exact: true }).click();
    const row = library.locator('.own-row').first();
    await row.waitFor(PATIENT);
    const types = await row.evaluate((element) => {
      const transfer = new DataTransfer();
      element.dispatchEvent(new DragEvent('dragstart', { dataTransfer: transfer, bubbles: true }));
      return Object.fromEntries(['text/plain', 'text/html', 'text/uri-list'].map((type) => [type, transfer.getData(type)]));
    });
    expect(types['text/plain']).toMatch(/^“.*”\n— .*Crossing \d+/s);
    expect(types['text/html']).toMatch(/^<blockquote>“/);
    expect(types['text/uri-list']).toMatch(/^https:\/\/news\.example\/\d+#:~:text=/);
    // Chromium takes a file along: it was written when the pointer went down.
    await row.dispatchEvent('pointerdown');
    const dropped = () =>
      row.evaluate((element) => {
        const transfer = new DataTransfer();
        element.dispatchEvent(new DragEvent('dragstart', { dataTransfer: transfer, bubbles: true }));
        return transfer.getData('DownloadURL');
      });
    await expect.poll(dropped, PATIENT).toMatch(/^text\/markdown:Crossing \d+ [^:]*\.md:blob:chrome-extension:/);
    const [, address = ''] = /:(blob:.*)$/.exec(await dropped()) ?? [];
    const file = await library.evaluate(async (url) => (await fetch(url)).text(), address);
    expect(file.match(/^> /gm)).toHaveLength(1);
    await row.locator('.row-open').dragTo(library.getByRole('searchbox'));
    await expect.poll(() => library.getByRole('searchbox').inputValue(), PATIENT).toMatch(/^“.*Crossing \d+/);
    await library.getByRole('searchbox').fill('');
    await library.getByRole('navigation').getByRole('button', { name: 'Articles', exact: true }).click();
    await whenRead(`${COUNT} articles`);
  });

  it('passes axe with the menu open, light and dark', async () => {
    await library.getByRole('button', { name: 'Export', exact: true }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await library.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: library }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    }
    await library.keyboard.press('Escape');
  });

  it('by a template of the reader’s own, shown while it is written, under the policy of extension pages', async () => {
    await library.getByRole('navigation').getByRole('button', { name: 'Options' }).click();
    await library.getByRole('button', { name: 'Write a template' }).click();
    const field = library.getByRole('textbox', { name: 'Template' });
    const preview = library.getByRole('region', { name: 'Preview' });
    await expect.poll(() => preview.locator('pre').textContent(), PATIENT).toMatch(/^# Crossing \d+/);
    await field.fill('{{ title | shout }}');
    await expect.poll(() => preview.getByRole('status').textContent(), PATIENT).toContain('There is no filter “shout”.');
    expect(await library.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await field.fill('Read: {{ title }}{% for each in highlights %}\n{{ each.words | quote }}{% endfor %}');
    await expect.poll(() => preview.locator('pre').textContent(), PATIENT).toMatch(/^Read: Crossing \d+.*\n> /);
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      await library.setViewportSize({ width, height: 860 });
      await library.emulateMedia({ colorScheme });
      expect(await library.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      const { violations } = await new AxeBuilder({ page: library }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    }
    await library.setViewportSize({ width: 1280, height: 860 });
    await library.getByRole('button', { name: 'Save', exact: true }).click();
    await library.getByText('Template saved').waitFor(PATIENT);
    const download = await exported(library, 'Export everything', ['My template file']);
    expect((await bytes(download)).toString().match(/^Read: Crossing/gm)).toHaveLength(COUNT);
  });

  it('all of it as our own JSON, which an empty browser imports and exports again the same to the byte', async () => {
    await library.getByRole('navigation').getByRole('button', { name: 'Options' }).click();
    const first = await bytes(await exported(library, 'Export everything', ['All formats', 'JSON file']));
    const other = await openQuotemark({ web: quotemark.web });
    try {
      const empty = await openLibrary(other);
      await empty.getByRole('navigation').getByRole('button', { name: 'Options' }).click();
      await empty.locator('input[type="file"]').setInputFiles({ name: 'all.json', mimeType: 'application/json', buffer: first });
      await empty.getByRole('button', { name: /^Import \d/ }).click(PATIENT);
      await empty.getByText(/things imported/).waitFor(PATIENT);
      const again = await bytes(await exported(empty, 'Export everything', ['All formats', 'JSON file']));
      const sorted = (file: Buffer) =>
        JSON.parse(file.toString())
          .map((article: { url: string }) => JSON.stringify(article))
          .sort();
      expect(sorted(again)).toEqual(sorted(first));
      expect(again.equals(first)).toBe(true);
    } finally {
      await other.close();
    }
  });
});
