import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectFits } from './expect-fits.ts';
import { openQuotemark, type Quotemark, SEED_URL } from './quotemark.ts';

interface Chrome {
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
    getExtensionInfo(id: string): Promise<{ state: string; incognitoAccess: { isActive: boolean } }>;
  };
  windows: { create(options: object): Promise<{ tabs: { id: number }[] }> };
}

let quotemark: Quotemark;
let popup: Page;

/** What the library holds, as the extension's own pages can read it. */
const stored = () =>
  popup.evaluate(async () => {
    const [info] = await indexedDB.databases();
    const opening = indexedDB.open(info?.name ?? '');
    const db = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const count = (name: string) =>
      new Promise<number>((resolve) => {
        const counting = db.transaction(name).objectStore(name).count();
        counting.onsuccess = () => resolve(counting.result);
      });
    const counts = { articles: await count('articles'), annotations: await count('annotations'), analyses: await count('analyses') };
    db.close();
    return counts;
  });

/** The reader allows the extension in private windows, which loads it again; then opens one and presses the button. */
beforeAll(async () => {
  quotemark = await openQuotemark();
  const { context, id } = quotemark;
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  const allowed = () =>
    extensions.evaluate(async (extensionId) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const { state, incognitoAccess } = await developerPrivate.getExtensionInfo(extensionId);
      return state === 'ENABLED' && incognitoAccess.isActive;
    }, id);
  await extensions.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: Chrome }).chrome;
    // Without it an extension from a folder stays off when it is loaded again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, id);
  while (!(await allowed())) await extensions.waitForTimeout(100);

  const opener = await quotemark.popupAsTab(0);
  const opened = context.waitForEvent('page');
  const tabId = await opener.evaluate(async (url) => {
    const { windows } = (globalThis as unknown as { chrome: Chrome }).chrome;
    return (await windows.create({ incognito: true, url })).tabs[0]?.id;
  }, SEED_URL);
  const page = await opened;
  await page.waitForLoadState();
  await quotemark.press(page);
  popup = await quotemark.popupAsTab(tabId ?? -1);
  await popup.locator('.quotation-row').first().waitFor();
});
afterAll(() => quotemark.close());

describe('in a private window', () => {
  it('nothing can be saved, and the popup says so', async () => {
    await popup.getByText('This is a private window. Nothing is saved from it.').waitFor();
    expect(await popup.getByRole('textbox', { name: 'Note on this article' }).isDisabled()).toBe(true);
    const row = popup.locator('.quotation-row').first();
    await row.hover();
    expect(await row.getByRole('button', { name: 'Keep' }).isDisabled()).toBe(true);
    expect(await row.getByRole('button', { name: 'Someone else?' }).isDisabled()).toBe(true);
    expect(await stored()).toEqual({ articles: 0, annotations: 0, analyses: 0 });
  });

  it.each(['light', 'dark'] as const)('the popup passes axe in the %s', async (colorScheme) => {
    await popup.bringToFront();
    await popup.setViewportSize({ width: 320, height: 600 });
    await popup.emulateMedia({ colorScheme });
    await expectFits(popup);
  });

  it('all is saved once the reader says so, and no site is ever offered', async () => {
    await popup.getByRole('button', { name: 'Keep it in my library' }).click();
    const note = popup.getByRole('textbox', { name: 'Note on this article' });
    await expect.poll(() => note.isEnabled()).toBe(true);
    expect(await stored()).toEqual({ articles: 0, annotations: 0, analyses: 0 });
    await note.fill('Kept on purpose.');
    await popup.getByText(/^Saved/).waitFor();
    expect(await stored()).toEqual({ articles: 1, annotations: 1, analyses: 1 });
    await popup.waitForTimeout(300);
    expect(await popup.getByText('Always show highlights on').count()).toBe(0);
  });
});
