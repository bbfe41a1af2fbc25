import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillLibrary, sampleRows } from './fill-library.ts';
import { leftOpen } from './left-open.ts';
import { patchedExtension } from './patched.ts';
import { EXTENSION, fixture, type Quotemark } from './quotemark.ts';

const PATIENT = { timeout: 20_000 };
const { push, started } = leftOpen();

async function opened({ context, id }: Quotemark, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  return page;
}

/** A tab of an older version, which holds its library open and does not know that it has to let go. */
async function oldTab(quotemark: Quotemark): Promise<Page> {
  const page = await opened(quotemark, 'manifest.json');
  await page.evaluate(
    (stored) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('quotemark').onsuccess = () => {
          const opening = indexedDB.open('quotemark', stored.version);
          opening.onerror = () => reject(opening.error);
          opening.onupgradeneeded = () => {
            for (const [name, { keyPath, indexes, rows }] of Object.entries(stored.stores)) {
              const store = opening.result.createObjectStore(name, { keyPath });
              for (const { name: index, keyPath: path, multiEntry, unique } of indexes)
                store.createIndex(index, path, { multiEntry, unique });
              for (const row of rows) store.put(row);
            }
          };
          opening.onsuccess = () => {
            (globalThis as { heldOpen?: IDBDatabase }).heldOpen = opening.result;
            resolve();
          };
        };
      }),
    JSON.parse(fixture('store/version-1.json')) as {
      version: number;
      stores: Record<
        string,
        { keyPath: string; indexes: { name: string; keyPath: string; multiEntry: boolean; unique: boolean }[]; rows: object[] }
      >;
    },
  );
  return page;
}

describe('an update that a tab of the older version holds up', () => {
  it('is said in the library and the popup, loses no word, and finishes by itself when that tab is closed', async () => {
    const quotemark = await started();
    const { popup } = await quotemark.annotate();
    const note = popup.getByRole('textbox', { name: 'Note on this article' });
    await note.waitFor();
    const old = await oldTab(quotemark);
    const library = await opened(quotemark, 'src/library/library.html');
    await library.getByText('An older Quotemark is still open').waitFor();
    await note.fill('Written meanwhile');
    await popup.getByText('Close the other Quotemark tabs').waitFor();
    expect(await note.inputValue()).toBe('Written meanwhile');
    await old.close();
    await library.getByText('1 article', { exact: true }).waitFor();
    await popup.getByRole('button', { name: 'Try again' }).click();
    await popup.getByText(/^Saved/).waitFor();
    await library.getByText('2 articles', { exact: true }).waitFor();
  });
});

describe('a disk that is full', () => {
  it('is said in the library, loses nothing, and lets everything be exported', async () => {
    const { permissions } = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8')) as { permissions: string[] };
    const patched = patchedExtension({ permissions: permissions.filter((name) => name !== 'unlimitedStorage') });
    push(patched);
    const quotemark = await started({ extension: patched.folder });
    const library = await opened(quotemark, 'src/library/library.html');
    await library.getByText('Nothing kept yet').waitFor();
    await fillLibrary(library, sampleRows(5));
    await library.reload();
    await library.getByText('5 articles', { exact: true }).waitFor();
    const box = library.getByRole('checkbox', { name: 'Select Crossing 4' });
    await box.click();
    await library.getByRole('combobox', { name: 'Tag to add' }).fill('later');
    await library.keyboard.press('Enter');
    await library.getByText('Tagged “later”').waitFor();
    await box.click();
    const cdp = await quotemark.context.newCDPSession(library);
    const origin = `chrome-extension://${quotemark.id}`;
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });

    await library.locator('.row-open').first().click();
    const note = library.getByRole('textbox', { name: 'Note on this article' });
    // The browser asks for the room that is left now and then, and writes on for as long as that was enough.
    const full = library.getByText('The disk is full. Your words are kept here until there is room.');
    let words = '';
    await expect
      .poll(
        async () => {
          words += 'Words that must not be lost. ';
          await note.fill(words);
          await library
            .locator('.library-pane')
            .getByText(/^Saved|disk is full/)
            .first()
            .waitFor();
          return full.count();
        },
        { timeout: 60_000, interval: 1000 },
      )
      .toBe(1);
    expect(await note.inputValue()).toBe(words);

    // What could not be taken back is not said to be undone.
    const refused = library.getByText('The disk is full, so this was not saved.');
    await box.press('Control+z');
    await refused.waitFor();
    await refused.waitFor({ state: 'detached' });

    await box.click();
    await library.getByRole('toolbar', { name: 'Selected' }).getByRole('button', { name: 'Delete' }).click();
    await refused.waitFor();
    expect(await library.locator('.virtual-row').count()).toBe(5);

    await library.getByRole('button', { name: 'Select all' }).click();
    await library.getByRole('toolbar', { name: 'Selected' }).getByRole('button', { name: 'Export' }).click();
    await library.getByRole('menuitem', { name: 'All formats' }).click();
    const download = library.waitForEvent('download');
    await library.getByRole('menuitem', { name: 'JSON file', exact: true }).click();
    expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toHaveLength(5);

    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await library.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => library.locator('.library-pane .save-state').first().textContent(), PATIENT).toMatch(/^Saved/);
  }, 180_000);
});
