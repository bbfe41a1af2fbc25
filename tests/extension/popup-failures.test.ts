import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { leftOpen } from './left-open.ts';
import { patchedExtension } from './patched.ts';
import { EXTENSION } from './quotemark.ts';

const { push, started } = leftOpen();

const note = (popup: Page) => popup.getByRole('textbox', { name: 'Note on this article' });

describe('what goes wrong is said in a reader’s words', () => {
  it('when the disk is full: the words stay, and are saved once there is room', async () => {
    const { permissions } = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8')) as { permissions: string[] };
    const patched = patchedExtension({ permissions: permissions.filter((name) => name !== 'unlimitedStorage') });
    push(patched);
    const quotemark = await started({ extension: patched.folder });
    const { popup } = await quotemark.annotate();
    await note(popup).waitFor();
    const cdp = await quotemark.context.newCDPSession(popup);
    const origin = `chrome-extension://${quotemark.id}`;
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const words = 'Words that must not be lost. '.repeat(2000);
    await note(popup).fill(words);
    await popup.getByText('The disk is full. Your words are kept here until there is room.').waitFor();
    expect(await note(popup).inputValue()).toBe(words);

    const row = popup.locator('.quotation-row').first();
    await row.hover();
    await row.getByRole('button', { name: 'Keep' }).click();
    await popup.locator('.toast').getByText('The disk is full, so this was not saved.').waitFor();
    expect(await row.getByRole('button', { name: 'Keep' }).getAttribute('aria-pressed')).toBe('false');

    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await popup.getByRole('button', { name: 'Try again' }).click();
    await popup.getByText(/^Saved/).waitFor();
  });

  it('when a newer version wrote the library', async () => {
    const quotemark = await started();
    const opener = await quotemark.popupAsTab(0);
    await opener.getByText('There is no page here').waitFor();
    const { page, popup } = await quotemark.annotate();
    await note(popup).waitFor();
    const name = await popup.evaluate(async () => (await indexedDB.databases())[0]?.name ?? '');
    await popup.close();
    await opener.evaluate(
      (database) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(database, 900);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
          opening.onerror = () => reject(opening.error);
        }),
      name,
    );
    await page.reload();
    await quotemark.press(page);
    const next = await quotemark.popupAsTab(await quotemark.tabId(page));
    await next.getByText('Quotemark has to be updated').waitFor();
    await next.getByText('This library was written by a newer Quotemark. Update to open it. Nothing was changed.').waitFor();
  });

  it('when the page is closed under the popup', async () => {
    const quotemark = await started();
    const { page, popup } = await quotemark.annotate();
    await note(popup).waitFor();
    await page.close();
    await popup.getByText('There is no page here').waitFor();
  });
});
