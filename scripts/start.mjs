// `npm start [-- URL or file.html]`: builds, and opens a page with Quotemark at work. Without a display it does the whole
// job by itself: paints, writes a note, exports; and leaves a picture and the export behind.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from './build-extension.mjs';
import { openBrowser } from './extension-browser.mjs';
import { pictureOf } from './picture-of.mjs';
import { serveFile } from './serve.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const SAMPLE = `${root}tests/fixtures/seed/article.html`;
const NOTE = 'Compare these quotations with the original statement before using them.';

/** What went wrong, without the call log that a driver adds. @param {unknown} error */
function plainly(error) {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const refused = /^page\.goto: (net::\S+) at (.+)$/.exec(line);
  return refused ? `${refused[2]} could not be opened (${refused[1]}).` : line;
}

/** @param {string} message @returns {never} */
function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** @param {string | undefined} wanted a URL, a file, or nothing for the sample */
async function locate(wanted) {
  if (wanted !== undefined && /^https?:\/\//i.test(wanted)) return { url: wanted, close: () => {} };
  const file = wanted === undefined ? SAMPLE : resolve(process.env.INIT_CWD ?? process.cwd(), wanted);
  if (!existsSync(file) || !statSync(file).isFile())
    stop(`There is no file ${file}. Give a web address or an HTML file: npm start -- page.html`);
  return serveFile(file);
}

/** @param {string} url @param {string} extension */
async function showToReader(url, extension) {
  // The reader's notes are still there at the next start.
  const profile = `${root}.cache/profile`;
  mkdirSync(profile, { recursive: true });
  const browser = await openBrowser({ extension, headless: false, profile, viewport: null });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await browser.press(page);
  process.stdout.write('Quotemark is open. Close the browser window to end.\n');
  await new Promise((done) => browser.context.once('close', () => done(undefined)));
}

/** @param {string} url @param {string} extension */
async function doTheWholeJob(url, extension) {
  const browser = await openBrowser({ extension });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const tabId = await browser.tabId(page);
    await browser.press(page);
    const popup = await browser.popupAsTab(tabId);
    await popup.setViewportSize({ width: 380, height: 600 });

    const note = popup.getByRole('textbox', { name: 'Note on this article' });
    const anyway = popup.getByRole('button', { name: 'Annotate anyway' });
    const alert = popup.getByRole('alert');
    const closed = popup.getByText('Browsers keep this page closed to extensions');
    await note.or(anyway).or(alert).or(closed).first().waitFor({ timeout: 60_000 });
    if (await anyway.isVisible()) {
      process.stdout.write('This does not look like an article; annotating it anyway.\n');
      await anyway.click();
      await note.waitFor({ timeout: 60_000 });
    }
    if (await closed.isVisible())
      stop(`Quotemark could not read this page. ${(await popup.locator('.popup-notice p').allInnerTexts()).join(' ')}`);
    if (!(await note.isVisible())) stop(`Quotemark could not read this page: ${await alert.innerText()}`);

    await note.fill(NOTE);
    await popup.getByText(/^Saved/).waitFor({ timeout: 20_000 });
    await popup.getByRole('button', { name: 'Export' }).click();
    const download = popup.waitForEvent('download');
    await popup.getByRole('menuitem', { name: 'Markdown file' }).click();
    await (await download).saveAs(`${root}quotemark.md`);
    await writeFile(`${root}quotemark.png`, await pictureOf(browser.context, page, popup, { height: 2000 }));
  } finally {
    await browser.close();
  }
  process.stdout.write(`Picture: ${root}quotemark.png\nExport:  ${root}quotemark.md\n`);
}

const extension = `${root}dist/chromium`;
const place = await locate(process.argv[2]);
try {
  await buildExtension({ root, mode: 'chromium' });
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform === 'darwin' || process.platform === 'win32';
  await (display ? showToReader(place.url, extension) : doTheWholeJob(place.url, extension));
} catch (error) {
  stop(plainly(error));
} finally {
  place.close();
}
