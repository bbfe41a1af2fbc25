import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { closedRoot } from './closed-root.ts';
import { expectFits, LOOKS } from './expect-fits.ts';
import { leftOpen } from './left-open.ts';
import { patchedExtension } from './patched.ts';
import { fixture, painted, type Quotemark, SEED_URL, whenPainted } from './quotemark.ts';
import { selectByMouse } from './select-words.ts';
import { openWeb } from './web.ts';

const HOST = 'vestnik-kavkaza.example';
const SHOP_URL = 'http://shop.example/kettles';
const { push, started } = leftOpen();

async function openOptions(quotemark: Quotemark): Promise<Page> {
  const page = await quotemark.context.newPage();
  await page.goto(`chrome-extension://${quotemark.id}/src/library/library.html#options`);
  await page.getByRole('heading', { name: 'When it works' }).waitFor();
  return page;
}

const when = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });

async function registered(quotemark: Quotemark): Promise<{ matches: string[]; excludeMatches?: string[] }[]> {
  const worker = await quotemark.worker();
  return worker.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[]; excludeMatches?: string[] }[]> } };
    };
    return chrome.scripting.getRegisteredContentScripts();
  });
}

/** An extension that was granted what it asks for: nobody can answer the browser's question here. */
async function granted(hosts: string[]) {
  const patched = patchedExtension({ host_permissions: hosts });
  const web = await openWeb({ [SEED_URL]: fixture('seed/article.html'), [SHOP_URL]: fixture('any-page/shop.html') });
  push(patched, web);
  return started({ extension: patched.folder, web });
}

describe('the options', () => {
  it('say that it waits for its button until something else is chosen', async () => {
    const page = await openOptions(await started());
    expect(await when(page, 'When I press its button').isChecked()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Add a site' }).count()).toBe(0);
  });

  it('have every news article read by itself, and no other page', async () => {
    const quotemark = await granted(['http://*/*', 'https://*/*']);
    const options = await openOptions(quotemark);
    await when(options, 'By itself, on every news article').check();
    await expect.poll(() => registered(quotemark)).toMatchObject([{ matches: ['http://*/*', 'https://*/*'] }]);

    const page = await quotemark.context.newPage();
    await page.goto(SEED_URL);
    await whenPainted(page);
    await page.goto(SHOP_URL);
    await page.waitForTimeout(1500);
    expect(await painted(page)).toEqual({});
  });

  it('leave a site alone that is to wait for the button', async () => {
    const quotemark = await granted(['http://*/*', 'https://*/*']);
    const options = await openOptions(quotemark);
    await when(options, 'By itself, on sites I choose').check();
    await options.getByRole('textbox', { name: 'Add a site' }).fill(`https://${HOST}/news`);
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.poll(() => registered(quotemark)).toMatchObject([{ matches: [`http://${HOST}/*`, `https://${HOST}/*`] }]);
    const page = await quotemark.context.newPage();
    await page.goto(SEED_URL);
    await whenPainted(page);

    await options.bringToFront();
    await options.getByRole('combobox', { name: `When Quotemark works on ${HOST}` }).selectOption('Only when I press the button');
    await expect.poll(() => registered(quotemark)).toEqual([]);
    await when(options, 'By itself, on every news article').check();
    await expect.poll(() => registered(quotemark)).toMatchObject([{ excludeMatches: [`http://${HOST}/*`, `https://${HOST}/*`] }]);
    await page.goto(SEED_URL);
    await page.waitForTimeout(1500);
    expect(await painted(page)).toEqual({});
  });

  it('take it all back in one click', async () => {
    const quotemark = await granted([`http://${HOST}/*`, `https://${HOST}/*`]);
    const options = await openOptions(quotemark);
    await when(options, 'By itself, on sites I choose').check();
    await options.getByRole('textbox', { name: 'Add a site' }).fill(HOST);
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await options.getByRole('list', { name: 'Sites' }).getByText(HOST).waitFor();
    await when(options, 'When I press its button').check();
    await expect.poll(() => registered(quotemark)).toEqual([]);
    await options.reload();
    await options.getByRole('heading', { name: 'When it works' }).waitFor();
    expect(await when(options, 'When I press its button').isChecked()).toBe(true);
    expect(await options.getByText(HOST).count()).toBe(0);
  });

  it('say what is no address of a site', async () => {
    const options = await openOptions(await started());
    await when(options, 'By itself, on sites I choose').check();
    await options.getByRole('textbox', { name: 'Add a site' }).fill('the daily news');
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await options.getByText('This is no address of a site.').waitFor();
  });

  it('switch a kind of name off in the pages that are open', async () => {
    const quotemark = await started();
    const { page } = await quotemark.annotate();
    await whenPainted(page);
    const options = await openOptions(quotemark);
    await options.getByRole('switch', { name: 'People' }).click();
    await expect.poll(async () => Object.keys(await painted(page)).includes('qm-person')).toBe(false);
  });

  it('hold what was chosen last, also when the message before comes late a second time', async () => {
    const options = await openOptions(await started());
    const send = (places: boolean, id: number) =>
      options.evaluate(
        (message) => {
          const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } };
          return chrome.runtime.sendMessage(message);
        },
        { name: 'settings.write', request: { ...DEFAULT_SETTINGS, paint: { ...DEFAULT_SETTINGS.paint, places } }, id },
      );
    for (const [places, id] of [
      [false, 1],
      [true, 2],
      [false, 1],
    ] as const)
      expect(await send(places, id)).toMatchObject({ ok: true });
    await options.reload();
    expect(await options.getByRole('switch', { name: 'Places' }).getAttribute('aria-checked')).toBe('true');
  });

  it('name a colour: the bar in the page says the name, and the plain one where it is taken out again', async () => {
    const quotemark = await started();
    const { page, tabId } = await quotemark.annotate();
    await whenPainted(page);
    const bar = await closedRoot(page);
    const first = () => bar.read((root) => root.querySelector('[role=toolbar] button')?.getAttribute('aria-label') ?? null);
    await page.bringToFront();
    await selectByMouse(page, 'basic principles of cooperation');
    await expect.poll(first).toBe('Yellow');
    const options = await openOptions(quotemark);
    const name = options.getByRole('textbox', { name: 'Name of Yellow' });
    await name.fill('Evidence');
    await expect.poll(first).toBe('Evidence');
    await options.reload();
    await expect.poll(() => name.inputValue()).toBe('Evidence');
    await name.fill('');
    await expect.poll(first).toBe('Yellow');
    await name.fill('Evidence');
    await expect.poll(first).toBe('Evidence');
    await page.bringToFront();
    await bar.click('Evidence');
    // What lists can be narrowed by is called that as well.
    const screens = [
      ['library.html', 'Colour'],
      [`panel.html?tab=${tabId}`, 'Filters'],
    ] as const;
    for (const [address, button] of screens) {
      const screen = await quotemark.context.newPage();
      await screen.goto(`chrome-extension://${quotemark.id}/src/library/${address}`);
      await screen.getByRole('button', { name: button }).click();
      if (button === 'Filters') await screen.getByRole('button', { name: 'Colour' }).click();
      await screen.locator('.chip-choices').getByText('Evidence').waitFor();
      await screen.close();
    }
  });

  it('keep a name that was being typed when the screen was closed', async () => {
    const quotemark = await started();
    const options = await openOptions(quotemark);
    await options.getByRole('textbox', { name: 'Name of Pink' }).fill('To check');
    await options.goto('about:blank');
    await options.close();
    const again = await openOptions(quotemark);
    const kept = async () => {
      await again.reload();
      return again.getByRole('textbox', { name: 'Name of Pink' }).inputValue();
    };
    await expect.poll(kept, { timeout: 10_000 }).toBe('To check');
  });

  it("have the reader's highlights printed until they say otherwise", async () => {
    const quotemark = await started();
    const options = await openOptions(quotemark);
    const print = options.getByRole('switch', { name: 'Print my highlights' });
    expect(await print.getAttribute('aria-checked')).toBe('true');
    await print.click();
    await expect.poll(() => print.getAttribute('aria-checked')).toBe('false');
    const again = await openOptions(quotemark);
    await expect.poll(() => again.getByRole('switch', { name: 'Print my highlights' }).getAttribute('aria-checked')).toBe('false');
  });

  it('delete everything only when the word is typed', async () => {
    const quotemark = await started();
    const { page, popup } = await quotemark.annotate();
    await whenPainted(page);
    await popup.getByRole('textbox', { name: 'Note on this article' }).fill('Words that go.');
    await popup.getByText(/^Saved/).waitFor();
    const options = await openOptions(quotemark);
    await options.getByRole('button', { name: 'Delete all' }).click();
    expect(await options.getByRole('button', { name: 'Delete all' }).isDisabled()).toBe(true);
    await options.getByRole('textbox', { name: /Type “delete” to go/ }).fill('Delete');
    await options.getByRole('button', { name: 'Delete all' }).click();
    await options.getByText('Everything was deleted').waitFor();
    await options.getByRole('button', { name: 'Articles', exact: true }).click();
    await options.getByText('Nothing kept yet').waitFor();
    await popup.reload();
    await expect.poll(() => popup.getByRole('textbox', { name: 'Note on this article' }).inputValue()).toBe('');
  });

  it.each(LOOKS)('fit %i px and pass axe in the %s', async (width, colorScheme) => {
    const quotemark = await started();
    const options = await openOptions(quotemark);
    await options.setViewportSize({ width, height: 900 });
    await options.emulateMedia({ colorScheme });
    await when(options, 'By itself, on sites I choose').check();
    await options.getByRole('button', { name: 'Delete all' }).click();
    await expectFits(options);
  });
});
