import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, openQuotemark, painted, type Quotemark, SEED_URL } from './quotemark.ts';

const OTHER = ['Ida Lind', 'Per Holm', 'Ann Quist', 'Olle Berg', 'Maja Strand', 'Nils Ek']
  .map(
    (name, index) =>
      `<p>"The ferry will run every day of week ${index + 1} and nobody has to wait on the pier," ${name} told the harbour council on Monday.</p>`,
  )
  .join('');
const NOTE = 'Note on this article';

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
});
afterAll(() => quotemark.close());

async function marked(page: Parameters<typeof painted>[0]): Promise<string[]> {
  return Object.entries(await painted(page))
    .filter(([name]) => /^qm-s\d(?:-pale)?(?:-g\d+)?$/.test(name))
    .flatMap(([, words]) => words);
}

describe('a page that changes its address and then its article', () => {
  it('is read again when the new article is there, and its words are filed under the new address', async () => {
    const { page, popup } = await quotemark.annotate();
    await popup.getByRole('textbox', { name: NOTE }).fill('A note on the first story.');
    await popup.getByText(/^Saved/).waitFor();
    await page.bringToFront();
    await page.evaluate((html) => {
      history.pushState({}, '', '/news/ferry.html');
      setTimeout(() => {
        document.title = 'Ferry to run every day';
        (document.querySelector('h1') as HTMLElement).textContent = 'Ferry to run every day';
        (document.querySelector('#nw_txt') as HTMLElement).innerHTML = html;
        for (const old of document.querySelectorAll('link[rel=canonical], meta[property^=og], script')) old.remove();
      }, 150);
    }, OTHER);
    await expect.poll(() => marked(page), { timeout: 10_000 }).toContainEqual(expect.stringContaining('The ferry will run'));
    expect((await marked(page)).some((words) => words.includes('terrorist'))).toBe(false);
    await popup.getByText('Ida Lind').first().waitFor();
    await expect.poll(() => popup.getByRole('textbox', { name: NOTE }).inputValue()).toBe('');
    await popup.close();
    await page.close();
  });
});

describe('one article', () => {
  const PRINT = SEED_URL.replace('.html', '-print.html');

  it('has one library, though two tabs opened it at two addresses before anything was stored', async () => {
    const html = fixture('seed/article.html').replaceAll(/putin-cis-must[\w-]*\.html/g, 'two-tabs.html');
    const canonical = SEED_URL.replace(/[^/]*$/, 'two-tabs.html');
    quotemark.web.put(canonical, html);
    quotemark.web.put(PRINT, html);
    const first = await quotemark.annotate(canonical);
    await first.popup.getByText('3 quotations').first().waitFor();
    const second = await quotemark.annotate(PRINT);
    await second.popup.getByText('3 quotations').first().waitFor();
    await first.popup.getByRole('textbox', { name: NOTE }).fill('Written at the first address.');
    await first.popup.getByText(/^Saved/).waitFor();
    const bookmark = second.popup.getByRole('button', { name: /Keep/ }).first();
    await bookmark.click();
    await expect.poll(() => second.popup.getByRole('textbox', { name: NOTE }).inputValue()).toBe('Written at the first address.');
    for (const { page, popup } of [first, second]) {
      await popup.close();
      await page.close();
    }
  });

  it('keeps the last words when its tab is closed at once', async () => {
    const { page, popup } = await quotemark.annotate();
    const note = popup.getByRole('textbox', { name: NOTE });
    await note.fill('Words before.');
    await popup.getByText(/^Saved/).waitFor();
    await note.fill('Words before, and the last ones.');
    await page.close();
    await popup.waitForTimeout(1500);
    await popup.close();
    const again = await quotemark.annotate();
    expect(await again.popup.getByRole('textbox', { name: NOTE }).inputValue()).toBe('Words before, and the last ones.');
    await again.popup.close();
    await again.page.close();
  });
});
