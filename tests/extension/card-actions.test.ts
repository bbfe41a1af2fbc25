import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closedRoot } from './closed-root.ts';
import { leftOpen } from './left-open.ts';
import { patchedExtension } from './patched.ts';
import { EXTENSION, fixture, type Quotemark, whenPainted } from './quotemark.ts';
import { openWeb } from './web.ts';
import { wordsAt } from './words-at.ts';

const PLAIN = 'http://gazette.example/plain.html';
const seed = () => fixture('seed/article.html').replace(/<link rel="canonical"[^>]*>/, '');

const { push, started } = leftOpen();

/** On a busy machine a write may take its time. */
const BUSY = { timeout: 20_000 };

/** A card on the seed's last words of Goncharov. */
async function cardIn(quotemark: Quotemark) {
  const { page, popup } = await quotemark.annotate(PLAIN);
  await popup.getByText('3 quotations').first().waitFor();
  await whenPainted(page);
  await page.bringToFront();
  await page.setViewportSize({ width: 1280, height: 900 });
  const at = await wordsAt(page, 'necessary for them to');
  await page.mouse.click(at.x, at.y);
  const cards = await closedRoot(page);
  const said = () => cards.read((root) => root.textContent ?? '');
  await expect.poll(said, BUSY).toMatch('Keep');
  return { page, popup, cards, said };
}

describe('a card whose action fails', () => {
  it('says why, keeps what it shows, and does it when there is room again', async () => {
    const { permissions } = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8')) as { permissions: string[] };
    const patched = patchedExtension({ permissions: permissions.filter((name) => name !== 'unlimitedStorage') });
    push(patched);
    const quotemark = await started({ extension: patched.folder });
    quotemark.web.put(PLAIN, seed());
    const { page, popup, cards, said } = await cardIn(quotemark);
    const session = await quotemark.context.newCDPSession(popup);
    const origin = `chrome-extension://${quotemark.id}`;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await page.bringToFront();
    await cards.click('Keep');
    await expect.poll(said, BUSY).toMatch('The disk is full, so this was not saved.');
    expect(await said()).toMatch('Sergey Goncharov');
    expect(await cards.read((root) => root.querySelector('[aria-pressed="true"]') === null)).toBe(true);

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.bringToFront();
    await cards.click('Try again');
    await expect.poll(said, BUSY).toMatch('Kept');
    expect(await said()).not.toMatch('The disk is full');
  });
});

describe('a citation', () => {
  it('is copied without an event that a secure page could hear', async () => {
    const web = await openWeb({ [PLAIN]: seed() });
    push(web);
    const secure = { ...web, args: [...web.args, '--unsafely-treat-insecure-origin-as-secure=http://gazette.example'] };
    const quotemark = await started({ web: secure });
    await quotemark.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'http://gazette.example' });
    const { page, cards, said } = await cardIn(quotemark);
    await page.evaluate(() => {
      const heard: string[] = [];
      (globalThis as { heard?: string[] }).heard = heard;
      for (const type of ['copy', 'beforecopy', 'select', 'selectionchange']) addEventListener(type, () => heard.push(type), true);
    });
    await cards.click('Cite');
    await expect.poll(said).toMatch('Copied with its source');
    expect(await page.evaluate(() => [isSecureContext, (globalThis as { heard?: string[] }).heard])).toEqual([true, []]);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/It is necessary for them to .* Goncharov/s);
  });
});
