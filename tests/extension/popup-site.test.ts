import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { leftOpen } from './left-open.ts';
import { patchedExtension } from './patched.ts';
import { fixture, painted, type Quotemark, SEED_URL } from './quotemark.ts';
import { openWeb } from './web.ts';

const OTHER = 'http://vestnik-kavkaza.example/news/other.html';
const HOSTS = ['http://*/*', 'https://*/*'];
const { push, close, started } = leftOpen();

const offer = (popup: Page) => popup.getByText('Always show highlights on vestnik-kavkaza.example');

async function keepFirst(popup: Page): Promise<void> {
  const row = popup.locator('.quotation-row').first();
  await row.hover();
  await row.getByRole('button', { name: 'Keep' }).click();
  await expect.poll(() => popup.getByRole('tab', { name: /^Yours/ }).textContent()).toMatch(/1$/);
}

/** The patterns that the content script is registered for. */
async function registered(quotemark: Quotemark): Promise<string[]> {
  const worker = await quotemark.worker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> } };
    };
    return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches);
  });
}

const isPainted = async (page: Page) => Object.keys(await painted(page)).some((name) => name.includes('mark'));

describe('the offer to show highlights by themselves', () => {
  it('comes with the first thing saved on a site, and not before', async () => {
    const quotemark = await started();
    const { popup } = await quotemark.annotate();
    await popup.locator('.quotation-row').first().waitFor();
    expect(await offer(popup).count()).toBe(0);
    await popup.getByRole('textbox', { name: 'Note on this article' }).fill('The first words.');
    await offer(popup).waitFor();
  });

  it('is never made again once it was declined', async () => {
    const quotemark = await started();
    const { popup } = await quotemark.annotate();
    await keepFirst(popup);
    await popup.getByRole('button', { name: 'Not now' }).click();
    await popup.getByText('Highlights appear here when you press the button.').waitFor();
    expect(await offer(popup).count()).toBe(0);
    await popup.reload();
    await popup.locator('.quotation-row').first().waitFor();
    await popup.waitForTimeout(300);
    expect(await offer(popup).count()).toBe(0);
    expect(await registered(quotemark)).toEqual([]);
  });

  it('that the browser refuses is declined, and says how highlights appear', async () => {
    // A permission that the manifest does not name is refused without a question.
    const patched = patchedExtension({ optional_host_permissions: ['https://nowhere.example/*'] });
    push(patched);
    const quotemark = await started({ extension: patched.folder });
    const { popup } = await quotemark.annotate();
    await keepFirst(popup);
    await popup.getByRole('button', { name: 'Show them' }).click();
    await popup.getByText('Highlights appear here when you press the button.').waitFor();
    await popup.reload();
    await popup.locator('.quotation-row').first().waitFor();
    await popup.waitForTimeout(300);
    expect(await offer(popup).count()).toBe(0);
    expect(await registered(quotemark)).toEqual([]);
  });

  it('that is taken paints stored pages of the site without a click, also after the browser was started again', async () => {
    const patched = patchedExtension({ host_permissions: HOSTS });
    const profile = mkdtempSync(join(tmpdir(), 'quotemark-profile-'));
    const html = fixture('seed/article.html');
    const web = await openWeb({ [SEED_URL]: html, [OTHER]: html.replace(/<link rel="canonical"[^>]*>/, '') });
    push(patched, web, { close: async () => rmSync(profile, { recursive: true, force: true }) });
    const options = { profile, web, extension: patched.folder };

    const before = await started(options);
    const { popup } = await before.annotate();
    await keepFirst(popup);
    await popup.getByRole('button', { name: 'Show them' }).click();
    const both = ['http://vestnik-kavkaza.example/*', 'https://vestnik-kavkaza.example/*'];
    await expect.poll(() => registered(before)).toEqual(both);
    expect(await offer(popup).count()).toBe(0);
    await close(before);

    const after = await started(options);
    await expect.poll(() => registered(after)).toEqual(both);
    const page = await after.context.newPage();
    await page.goto(SEED_URL);
    await expect.poll(() => isPainted(page), { timeout: 15_000 }).toBe(true);
    await page.goto(OTHER);
    await page.waitForTimeout(1500);
    expect(await painted(page)).toEqual({});
  });

  it('asks for a permission that the manifest allows to ask for, and registers nothing before it is granted', async () => {
    const quotemark = await started();
    const { popup } = await quotemark.annotate();
    await keepFirst(popup);
    const faults: string[] = [];
    popup.on('pageerror', (error) => faults.push(error.message));
    await popup.getByRole('button', { name: 'Show them' }).click();
    // Headless, the question is never answered: had the browser refused it, the popup would say so at once.
    await popup.waitForTimeout(700);
    expect(await popup.getByText('Highlights appear here when you press the button.').count()).toBe(0);
    expect(faults).toEqual([]);
    expect(await registered(quotemark)).toEqual([]);
  });
});
