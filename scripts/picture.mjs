// Takes the README's picture from the real thing: the sample article, painted, with the popup over it.
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { openBrowser } from './extension-browser.mjs';
import { pictureOf } from './picture-of.mjs';
import { serveFile } from './serve.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const OUT = `${root}docs/art/quotemark.png`;

await build({ root, mode: 'chromium', logLevel: 'warn' });
const place = await serveFile(`${root}tests/fixtures/seed/article.html`);
const browser = await openBrowser({ extension: `${root}dist/chromium` });
try {
  const page = await browser.context.newPage();
  await page.goto(place.url);
  const tabId = await browser.tabId(page);
  await browser.press(page);
  const popup = await browser.popupAsTab(tabId);
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup
    .getByRole('textbox', { name: 'Note on this article' })
    .fill('Three speakers, one outlet. Find the full text of the greeting first.');
  await popup.getByText(/^Saved/).waitFor();
  mkdirSync(`${root}docs/art`, { recursive: true });
  await writeFile(OUT, await pictureOf(browser.context, page, popup, { width: 1280, height: 1000, scroll: 520 }));
} finally {
  await browser.close();
  place.close();
}
process.stdout.write(`${OUT}\n`);
