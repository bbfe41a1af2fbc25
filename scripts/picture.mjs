// Takes the README's pictures from the real thing: the sample article, painted, with the popup over it; the panel; the library.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from './build-extension.mjs';
import { openBrowser } from './extension-browser.mjs';
import { pictureOf } from './picture-of.mjs';
import { PICTURE_PAGES } from './picture-pages.mjs';
import { serveFile } from './serve.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const OUT = `${root}docs/art`;
const NOTE = 'Note on this article';

await buildExtension({ root, mode: 'chromium' });
mkdirSync(OUT, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'quotemark-pictures-'));
const places = [await serveFile(`${root}tests/fixtures/seed/article.html`)];
for (const [index, { html }] of PICTURE_PAGES.entries()) {
  writeFileSync(join(folder, `${index}.html`), html);
  places.push(await serveFile(join(folder, `${index}.html`)));
}
const browser = await openBrowser({ extension: `${root}dist/chromium` });
const { context, id } = browser;

/**
 * Opens a page, presses the button, keeps its first quotations.
 * @param {string} url
 * @param {number} count
 */
async function annotate(url, count) {
  const page = await context.newPage();
  await page.goto(url);
  const tabId = await browser.tabId(page);
  await browser.press(page);
  const popup = await browser.popupAsTab(tabId);
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.locator('.quotation-row').first().waitFor();
  for (let at = 0; at < count; at++) {
    const row = popup.locator('.quotation-row').nth(at);
    await row.hover();
    await row.getByRole('button', { name: 'Keep' }).click();
    await popup.getByRole('tab', { name: `Yours ${at + 1}` }).waitFor();
  }
  return { page, popup, tabId };
}

/**
 * @param {string} path of the extension
 * @param {{width: number, height: number}} size
 */
async function screen(path, size) {
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.goto(`chrome-extension://${id}/src/library/${path}`);
  return page;
}

try {
  const { page, popup, tabId } = await annotate(/** @type {{url: string}} */ (places[0]).url, 0);
  await popup.getByRole('textbox', { name: NOTE }).fill('Three speakers, one outlet. Find the full text of the greeting first.');
  await popup.getByText(/^Saved/).waitFor();
  await writeFile(`${OUT}/quotemark.png`, await pictureOf(context, page, popup, { width: 1280, height: 1000, scroll: 520 }));

  const panel = await screen(`panel.html?tab=${tabId}`, { width: 360, height: 800 });
  await panel.locator('.outline-row').nth(5).waitFor();
  await writeFile(`${OUT}/panel.png`, await panel.screenshot());

  for (const place of places.slice(1)) await annotate(place.url, 2);
  const library = await screen('library.html', { width: 1280, height: 800 });
  await library.getByRole('navigation').getByRole('button', { name: 'Speakers', exact: true }).click();
  await library.getByRole('button', { name: /^Mirela Tosk/ }).click();
  await library.locator('.ledger-day').first().waitFor();
  await writeFile(`${OUT}/library.png`, await library.screenshot());
} finally {
  await browser.close();
  for (const place of places) place.close();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${OUT}\n`);
