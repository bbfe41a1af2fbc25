import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftOpen } from './left-open.ts';
import { fixture, type Quotemark, SEED_URL } from './quotemark.ts';
import { openWeb } from './web.ts';
import { killWorker } from './worker.ts';

const NOTE = 'Compare with the full text of the greeting. «Ёж» 🦔';
const { push, close, started } = leftOpen();

type Popup = Awaited<ReturnType<Quotemark['annotate']>>['popup'];
const noteIn = (popup: Popup) => popup.getByRole('textbox', { name: 'Note on this article' });
const saved = (popup: Popup) => popup.getByText(/^Saved/).waitFor();

describe('a note', () => {
  it('is there after the browser was closed and started again', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'quotemark-profile-'));
    const web = await openWeb({ [SEED_URL]: fixture('seed/article.html') });
    push(web, { close: async () => rmSync(profile, { recursive: true, force: true }) });

    const before = await started({ profile, web });
    const { popup } = await before.annotate();
    await noteIn(popup).fill(NOTE);
    await saved(popup);
    await close(before);

    const after = await started({ profile, web });
    expect(await noteIn((await after.annotate()).popup).inputValue()).toBe(NOTE);
  });

  it('survives the worker being stopped while it saves, at any moment', async () => {
    const quotemark = await started();
    const { popup, tabId } = await quotemark.annotate();
    for (let round = 0; round < 8; round++) {
      const text = `${NOTE} ${round}`;
      await noteIn(popup).fill(text);
      // The note is sent 600 ms after the last key: the worker is stopped around that moment.
      await new Promise((resolve) => setTimeout(resolve, 560 + round * 15));
      await killWorker(quotemark);
      await saved(popup);
      const again = await quotemark.popupAsTab(tabId);
      expect(await noteIn(again).inputValue()).toBe(text);
      await again.close();
      await popup.bringToFront();
    }
  });

  it('is shown as it is stored, also where the page was never told of it', async () => {
    const quotemark = await started();
    const { popup, tabId } = await quotemark.annotate();
    await noteIn(popup).fill(NOTE);
    await saved(popup);
    await popup.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('quotemark');
          opening.onsuccess = () => {
            const tx = opening.result.transaction('annotations', 'readwrite');
            const rows = tx.objectStore('annotations');
            rows.getAll().onsuccess = ({ target }) => {
              for (const row of (target as IDBRequest<object[]>).result) rows.put({ ...row, note: 'Written past everybody.' });
            };
            tx.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await popup.close();
    expect(await noteIn(await quotemark.popupAsTab(tabId)).inputValue()).toBe('Written past everybody.');
  });

  it('is there before the page has answered', async () => {
    const quotemark = await started();
    const { page, popup, tabId } = await quotemark.annotate();
    await noteIn(popup).fill(NOTE);
    await saved(popup);
    await popup.close();
    await page.reload();
    const busy = page.evaluate(() => {
      const end = Date.now() + 6000;
      while (Date.now() < end);
      return Date.now();
    });
    const again = await quotemark.popupAsTab(tabId);
    expect(await noteIn(again).inputValue()).toBe(NOTE);
    expect(await again.getByRole('main').getAttribute('aria-busy')).toBe('true');
    await noteIn(again).fill(`${NOTE} Typed early.`);
    await busy;
    await again.locator('main[aria-busy=false]').waitFor();
    expect(await noteIn(again).inputValue()).toBe(`${NOTE} Typed early.`);
    await saved(again);
  });

  it('is sent when the popup closes in the middle of a word', async () => {
    const quotemark = await started();
    const { popup, tabId } = await quotemark.annotate();
    await noteIn(popup).pressSequentially('half a wo');
    await popup.close();
    const again = await quotemark.popupAsTab(tabId);
    await expect.poll(() => noteIn(again).inputValue()).toBe('half a wo');
  });
});
