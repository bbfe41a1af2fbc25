import { afterAll, beforeAll, expect, it } from 'vitest';
import { openQuotemark, type Quotemark } from './quotemark.ts';

const NOTE = 'Note on this article';
const BODY = ['Ida Lind', 'Per Holm', 'Ann Quist', 'Olle Berg', 'Maja Strand', 'Nils Ek']
  .map(
    (name, day) =>
      `<p>"The ferry will run in week ${day + 1} and nobody has to wait on the pier," ${name} told the harbour council on Monday.</p>`,
  )
  .join('');
const page = (canonical: string | null) =>
  `<!doctype html><html lang="en"><head><title>Ferry to run</title><meta property="og:type" content="article">${
    canonical === null ? '' : `<link rel="canonical" href="${canonical}">`
  }</head><body><article><h1>Ferry to run every day</h1>${BODY}</article></body></html>`;

const DESKTOP = 'http://news.example/ferry';
const MOBILE = 'http://m.news.example/ferry';

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
});
afterAll(() => quotemark.close());

it('makes one article of two records once an address leads from one to the other', async () => {
  quotemark.web.put(DESKTOP, page(null));
  quotemark.web.put(MOBILE, page(null));
  for (const [url, words] of [
    [MOBILE, 'Written on the way.'],
    [DESKTOP, 'Written at home.'],
  ] as const) {
    const { page: tab, popup } = await quotemark.annotate(url);
    await popup.getByRole('textbox', { name: NOTE }).fill(words);
    await popup.getByText(/^Saved/).waitFor();
    await popup.close();
    await tab.close();
  }
  quotemark.web.put(DESKTOP, page(MOBILE));
  const { page: tab, popup } = await quotemark.annotate(DESKTOP);
  await popup.getByText('Both texts are kept').waitFor();
  await popup.getByRole('button', { name: 'Join them' }).click();
  await popup.getByText(/^Saved/).waitFor();
  expect((await popup.getByRole('textbox', { name: NOTE }).inputValue()).split('\n\n').sort()).toEqual([
    'Written at home.',
    'Written on the way.',
  ]);
  await popup.close();
  await tab.close();
  // Wrongly, says the reader.
  const library = await quotemark.context.newPage();
  await library.goto(`chrome-extension://${quotemark.id}/src/library/library.html`);
  await library.getByText('1 article', { exact: true }).waitFor();
  await library.locator('.row-open').click();
  await library.getByText(/^Joined with m\.news\.example\/ferry/).waitFor();
  await library.getByRole('button', { name: 'Part them' }).click();
  await library.getByText('2 articles', { exact: true }).waitFor();
  const again = await quotemark.annotate(DESKTOP);
  await again.popup.getByRole('tab', { name: /^Quotations/ }).waitFor();
  await expect.poll(() => again.popup.getByRole('textbox', { name: NOTE }).inputValue()).not.toBe('');
  await library.bringToFront();
  await library.reload();
  await library.getByText('2 articles', { exact: true }).waitFor();
  await library.close();
});
