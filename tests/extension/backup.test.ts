import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillLibrary, sampleRows, storedRows } from './fill-library.ts';
import { openQuotemark, type Quotemark } from './quotemark.ts';

const PATIENT = { timeout: 20_000 };
const DAY = 86_400_000;

let quotemark: Quotemark;
let library: Page;
beforeAll(async () => {
  quotemark = await openQuotemark();
  library = await quotemark.context.newPage();
  await show();
  await library.getByText('Nothing kept yet').waitFor(PATIENT);
  await fillLibrary(library, sampleRows(3));
});
afterAll(() => quotemark.close());

async function show(hash = ''): Promise<void> {
  await library.goto('about:blank');
  await library.goto(`chrome-extension://${quotemark.id}/src/library/library.html${hash}`);
}

/** Notes a plan past our own code. @param inFolder a folder that the browser keeps for this origin: it asks for no permission */
function plan(every: number, at: number, inFolder: boolean): Promise<void> {
  return library.evaluate(
    async ([interval, last, kept]) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('quotemark');
        request.onsuccess = () => resolve(request.result);
      });
      const folder = kept ? await (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true }) : null;
      const tx = db.transaction('chores', 'readwrite');
      tx.objectStore('chores').put({ id: 'backup', at: last, every: interval, folder });
      await new Promise<void>((resolve) => {
        tx.oncomplete = () => resolve();
      });
      db.close();
    },
    [every, at, inFolder] as const,
  );
}

/** The files of the folder, by name. */
function files(): Promise<Record<string, string>> {
  return library.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
    const found: Record<string, string> = {};
    for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
      found[name] = await (await handle.getFile()).text();
    return found;
  });
}

const today = () => `quotemark-backup-${new Date().toISOString().slice(0, 10)}.json`;

describe('a backup', () => {
  it('is never spoken of until the reader asks for it', async () => {
    await show();
    await library.getByText('3 articles', { exact: true }).waitFor(PATIENT);
    expect(await library.getByText('Backup due').count()).toBe(0);
  });

  it('that is due is written quietly where the folder may be written to, and brings everything back', async () => {
    await plan(DAY, 0, true);
    await show();
    await expect.poll(async () => Object.keys(await files()), PATIENT).toEqual([today()]);
    expect(await library.getByText('Backup due').count()).toBe(0);
    const [file = ''] = Object.values(await files());
    const before = await storedRows(library, 'https://news.example/0');

    const other = await openQuotemark({ web: quotemark.web });
    try {
      const page = await other.context.newPage();
      await page.goto(`chrome-extension://${other.id}/src/library/library.html#options`);
      await page.locator('input[type="file"]').setInputFiles({ name: today(), mimeType: 'application/json', buffer: Buffer.from(file) });
      await page.getByRole('button', { name: /^Import \d/ }).click(PATIENT);
      await page.getByText(/things imported/).waitFor(PATIENT);
      expect(await storedRows(page, 'https://news.example/0')).toEqual(before);
    } finally {
      await other.close();
    }
  });

  it('is not written again while nothing was changed', async () => {
    await plan(DAY, Date.now() - 3 * DAY, true);
    const [before] = Object.values(await files());
    await show();
    await library.getByText('3 articles', { exact: true }).waitFor(PATIENT);
    expect(Object.values(await files())).toEqual([before]);
    expect(await library.getByText('Backup due').count()).toBe(0);
  });

  it('is one line with one button where the browser has no folder, and then a file', async () => {
    await plan(DAY, 1, false);
    await show();
    const line = library.getByText('Backup due');
    await line.waitFor(PATIENT);
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
    const download = library.waitForEvent('download', PATIENT);
    await library.getByRole('button', { name: 'Back up', exact: true }).focus();
    await library.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe(today());
    await line.waitFor({ state: 'detached', ...PATIENT });
    await show();
    await library.getByText('3 articles', { exact: true }).waitFor(PATIENT);
    expect(await line.count()).toBe(0);
  });

  it('that is due is a line in the popup as well', async () => {
    await plan(DAY, 1, false);
    const { page, popup } = await quotemark.annotate();
    await popup.getByText('Backup due').waitFor(PATIENT);
    await popup.close();
    await page.close();
  });

  it('is chosen in Options, where axe finds nothing', async () => {
    await library.setViewportSize({ width: 1280, height: 860 });
    await plan(0, 0, false);
    await show('#options');
    await library.getByRole('combobox', { name: 'How often' }).selectOption('Every week');
    await library.getByText('No folder chosen').waitFor(PATIENT);
    const { violations } = await new AxeBuilder({ page: library }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await library.getByText('Backup due').waitFor({ state: 'detached' });
    const download = library.waitForEvent('download', PATIENT);
    await library.getByRole('button', { name: 'Back up now' }).click();
    expect((await download).suggestedFilename()).toBe(today());
    await library.getByText(/^Last backup: /).waitFor(PATIENT);
  });
});
