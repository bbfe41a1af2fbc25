import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { leftOpen } from './left-open.ts';
import { whenPainted } from './quotemark.ts';

const { started } = leftOpen();
/** A busy machine takes its time to store. */
const PATIENT = { timeout: 15_000 };

/** Presses Tab until what has the focus has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return '';
      const { labels } = element as HTMLInputElement;
      const labelledBy = document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;
      return (element.getAttribute('aria-label') ?? labelledBy ?? labels?.[0]?.textContent ?? element.textContent ?? '').trim();
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

it('everything in docs/walkthrough.md is done by keyboard alone', async () => {
  const quotemark = await started();
  const { page, popup } = await quotemark.annotate();
  await whenPainted(page);
  await popup.bringToFront();
  await popup.locator('.quotation-row').first().waitFor();
  const focusIn = (selector: string) => popup.evaluate((css) => document.activeElement?.closest(css) !== null, selector);

  // The tabs, and the list of what was said.
  await tabTo(popup, /^Quotations/);
  await popup.keyboard.press('ArrowRight');
  await expect.poll(() => popup.getByRole('tab', { name: /^Names/ }).getAttribute('aria-selected')).toBe('true');
  await popup.keyboard.press('ArrowLeft');
  await expect.poll(() => popup.getByRole('tab', { name: /^Quotations/ }).getAttribute('aria-selected')).toBe('true');
  await popup.keyboard.press('Tab');
  await expect.poll(() => focusIn('.popup-list')).toBe(true);

  // Keep one, take it back.
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowRight');
  await expect.poll(() => focusIn('[aria-label="Keep"]')).toBe(true);
  await popup.keyboard.press('Enter');
  await expect.poll(() => popup.getByRole('tab', { name: /^Yours/ }).textContent(), PATIENT).toMatch(/1$/);
  await popup.keyboard.press('Control+z');
  await expect.poll(() => popup.getByRole('tab', { name: /^Yours/ }).textContent(), PATIENT).toMatch(/0$/);
  await popup.keyboard.press('Control+Shift+z');
  await expect.poll(() => popup.getByRole('tab', { name: /^Yours/ }).textContent(), PATIENT).toMatch(/1$/);
  await popup.keyboard.press('Control+z');
  await expect.poll(() => popup.getByRole('tab', { name: /^Yours/ }).textContent(), PATIENT).toMatch(/0$/);

  // A note, which saves itself, and the way out.
  await tabTo(popup, /^Note on this article/);
  await popup.keyboard.type('Written without a mouse.');
  await popup.getByText(/^Saved/).waitFor();
  await tabTo(popup, /^Export/);
  await popup.keyboard.press('Enter');
  await popup.getByRole('menu').waitFor();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Escape');
  await expect.poll(() => popup.getByRole('menu').count()).toBe(0);

  // The library.
  const library = await quotemark.context.newPage();
  await library.goto(`chrome-extension://${quotemark.id}/src/library/library.html`);
  await library.locator('.virtual-row').first().waitFor();
  await library.keyboard.press('/');
  await library.keyboard.type('mouse');
  await library.getByText('1 article').first().waitFor();
  for (let stops = 0; stops < 40 && !(await library.evaluate(() => document.activeElement?.closest('.virtual-row') !== null)); stops++)
    await library.keyboard.press('Tab');
  await library.keyboard.press('Enter');
  await library.locator('.pane-title').waitFor();
  await library.keyboard.press('Escape');
  await library.keyboard.press('?');
  await library.getByRole('region', { name: 'Keys' }).waitFor();
  await library.keyboard.press('Escape');

  // The options are ordinary fields.
  await library.goto(`chrome-extension://${quotemark.id}/src/library/library.html#options`);
  await library.reload();
  await tabTo(library, /^Places/);
  await library.keyboard.press('Space');
  await expect.poll(() => library.getByRole('switch', { name: 'Places' }).getAttribute('aria-checked')).toBe('false');
});
