import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { closedRoot } from './closed-root.ts';
import { leftOpen } from './left-open.ts';
import { patchedExtension } from './patched.ts';
import { fixture, painted, type Quotemark, whenPainted } from './quotemark.ts';

const PATIENT = { timeout: 30_000 };
const { push, started } = leftOpen();

interface Dump {
  readonly version: number;
  readonly stores: Record<
    string,
    {
      readonly keyPath: string;
      readonly indexes: readonly { name: string; keyPath: string; multiEntry: boolean; unique: boolean }[];
      readonly rows: readonly object[];
    }
  >;
}
/** How the first version stored things; its rows are another library's. */
const FIRST = JSON.parse(fixture('store/version-1.json')) as Dump;

/** A page of the extension that runs nothing of ours: its storage is the library's. */
async function storagePage({ context, id }: Quotemark): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  return page;
}

/** What is stored, by store: the rows as they are, whatever version of it is there. */
async function stored(quotemark: Quotemark, names: readonly string[]): Promise<{ version: number; rows: Record<string, unknown[]> }> {
  const page = await storagePage(quotemark);
  const read = await page.evaluate(async (stores) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('quotemark'));
    const rows: Record<string, unknown[]> = {};
    for (const name of stores) rows[name] = await done(db.transaction(name).objectStore(name).getAll());
    db.close();
    return { version: db.version, rows };
  }, names);
  await page.close();
  return read;
}

/** Puts what the reader made back as an older version would have stored it. */
async function storeAsFirstVersion(quotemark: Quotemark): Promise<void> {
  const { rows } = await stored(quotemark, Object.keys(FIRST.stores));
  const page = await storagePage(quotemark);
  await page.evaluate(
    ({ stores, version, own }) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('quotemark').onsuccess = () => {
          const opening = indexedDB.open('quotemark', version);
          opening.onerror = () => reject(opening.error);
          opening.onupgradeneeded = () => {
            for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
              const store = opening.result.createObjectStore(name, { keyPath });
              for (const { name: index, keyPath: path, multiEntry, unique } of indexes)
                store.createIndex(index, path, { multiEntry, unique });
              for (const row of own[name] ?? []) {
                const { listed: _later, ...older } = row as { listed?: string };
                store.put(older);
              }
            }
          };
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { stores: FIRST.stores, version: FIRST.version, own: rows },
  );
  await page.close();
}

/** As the browser does it: other files in the extension's folder, then all of it is started anew. Its tabs stay. */
async function installOver(quotemark: Quotemark, folder: string, version: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), version }));
  const old = await quotemark.worker();
  const next = quotemark.context.waitForEvent('serviceworker', PATIENT);
  await old
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch(() => undefined);
  expect(await versionOf(await next)).toBe(version);
}

function versionOf(worker: Worker): Promise<string> {
  return worker.evaluate(
    () => (globalThis as unknown as { chrome: { runtime: { getManifest(): { version: string } } } }).chrome.runtime.getManifest().version,
  );
}

/** A profile in which the browser starts an unpacked extension again after it was changed. */
function developerProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'quotemark-update-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  return { folder, close: async () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

const READERS = ['annotations', 'articles', 'analyses', 'corrections', 'settings'];

describe('an update, and a step back', () => {
  it('loses nothing: older storage is brought along, open tabs say to reload, a newer library is left alone', async () => {
    const extension = patchedExtension({ version: '0.0.1' });
    const profile = developerProfile();
    push(extension, profile);
    const quotemark = await started({ extension: extension.folder, profile: profile.folder });
    const { page, popup } = await quotemark.annotate();
    await popup.getByRole('textbox', { name: 'Note on this article' }).fill('Written before the update.');
    await popup.getByText(/^Saved/).waitFor(PATIENT);
    await popup.getByRole('button', { name: /^Keep/ }).first().click();
    await popup.getByRole('tab', { name: /^Yours 1/ }).waitFor(PATIENT);
    await popup.close();
    await whenPainted(page);
    await storeAsFirstVersion(quotemark);

    await installOver(quotemark, extension.folder, '0.0.2');
    await expect.poll(async () => Object.keys(await painted(page)), PATIENT).toEqual([]);
    const farewell = await closedRoot(page);
    await expect.poll(() => farewell.read((root) => root.textContent), PATIENT).toBe('Quotemark was updated. Reload this page to go on.');

    await page.reload();
    await quotemark.press(page);
    const next = await quotemark.popupAsTab(await quotemark.tabId(page));
    await next.getByRole('tab', { name: /^Yours 1/ }).waitFor(PATIENT);
    await expect
      .poll(() => next.getByRole('textbox', { name: 'Note on this article' }).inputValue(), PATIENT)
      .toBe('Written before the update.');
    await whenPainted(page);
    const before = await stored(quotemark, READERS);
    expect(before.version).toBe(MIGRATIONS.length);
    expect(before.rows.annotations).toHaveLength(2);
    await next.close();

    // A version to come has stored what this one does not know, then this one is installed again.
    const storage = await storagePage(quotemark);
    await storage.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('quotemark', 900);
          opening.onupgradeneeded = () => opening.result.createObjectStore('later', { keyPath: 'id' }).put({ id: 'to come' });
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await storage.close();
    await installOver(quotemark, extension.folder, '0.0.1');
    await page.reload();
    await quotemark.press(page);
    const back = await quotemark.popupAsTab(await quotemark.tabId(page));
    await back.getByText('This library was written by a newer Quotemark. Update to open it. Nothing was changed.').waitFor(PATIENT);
    const library = await quotemark.context.newPage();
    await library.goto(`chrome-extension://${quotemark.id}/src/library/library.html`);
    await library.getByText('This library was written by a newer Quotemark.').waitFor(PATIENT);
    await library.close();
    const after = await stored(quotemark, [...READERS, 'later']);
    expect(after).toEqual({ version: 900, rows: { ...before.rows, later: [{ id: 'to come' }] } });
  });
});
