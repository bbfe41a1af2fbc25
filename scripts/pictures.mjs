// `npm run pictures`: the stores' five pictures, 1280 × 800, taken from the real thing on invented articles.
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildExtension } from './build-extension.mjs';
import { openBrowser } from './extension-browser.mjs';
import { pictureOf } from './picture-of.mjs';
import { serveFile } from './serve.mjs';

const SIZE = { width: 1280, height: 800 };
/** Invented pages that fill the library: what is kept and written in each. */
/** @type {readonly (readonly [name: string, note: string])[]} */
const KEPT = [
  ['interview', 'Ask her again in spring.'],
  ['press-release', 'Compare with the council’s own figures.'],
  ['live-blog', 'Two versions of the same sentence; which came first?'],
  ['uk-single-marks', 'Good source for the chapter on ports.'],
];

const root = fileURLToPath(new URL('../', import.meta.url));
const out = `${root}docs/store`;
mkdirSync(out, { recursive: true });
await buildExtension({ root, mode: 'chromium' });
const browser = await openBrowser({ extension: `${root}dist/chromium`, viewport: SIZE });
const place = await serveFile(`${root}tests/fixtures/any-page/interview.html`);

/** @param {string} path */
async function ours(path) {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/${path}`);
  return page;
}

/** @param {import('playwright-core').Page} popup @param {string} note @param {number} rows */
async function keep(popup, note, rows) {
  await popup.locator('.quotation-row').first().waitFor();
  for (let row = 0; row < rows; row++) {
    const quotation = popup.locator('.quotation-row').nth(row);
    await quotation.hover();
    await quotation.getByRole('button', { name: 'Keep' }).click();
  }
  await popup.getByRole('textbox', { name: 'Note on this article' }).fill(note);
  await popup.getByText(/^Saved/).waitFor();
}

/** @param {string} name @param {Buffer} picture */
async function write(name, picture) {
  const file = `${out}/${name}.png`;
  await writeFile(file, picture);
  process.stdout.write(`${file}\n`);
}

try {
  for (const [name, note] of KEPT) {
    const page = await browser.context.newPage();
    await page.goto(place.url.replace('interview', name));
    const tabId = await browser.tabId(page);
    await browser.press(page);
    const popup = await browser.popupAsTab(tabId);
    await keep(popup, note, 1);
    await popup.close();
    await page.close();
  }
  const page = await ours('sample/article.html');
  const tabId = await browser.tabId(page);
  await browser.press(page);
  const popup = await browser.popupAsTab(tabId);
  await popup.setViewportSize({ width: 380, height: 600 });
  await keep(popup, 'The captain and the council leader count differently: ask both for their tables.', 2);

  await write('2-popup', await pictureOf(browser.context, page, popup, { ...SIZE, scroll: 120 }));

  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, 260));
  const at = await page.evaluate(() => {
    const [range] = /** @type {Iterable<Range>} */ (CSS.highlights.get('qm-s2') ?? []);
    const [box] = range?.getClientRects() ?? [];
    return { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
  });
  await page.mouse.click(at.x, at.y);
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.includes('evidence')));
  await page.waitForTimeout(400);
  await write('1-who-said-it', await page.screenshot());
  await page.keyboard.press('Escape');

  const panel = await ours(`src/library/panel.html?tab=${tabId}`);
  await panel.setViewportSize({ width: 360, height: SIZE.height });
  await panel.locator('[data-row]').first().waitFor();
  const side = await panel.screenshot();
  await page.bringToFront();
  await page.setViewportSize({ width: SIZE.width - 360, height: SIZE.height });
  const left = await page.screenshot();
  const canvas = await browser.context.newPage();
  await canvas.setContent(
    `<style>*{margin:0}body{display:flex}img{display:block}.side{box-shadow:-1px 0 #0003}</style>${[left, side]
      .map((shot, index) => `<img class="${index === 1 ? 'side' : ''}" src="data:image/png;base64,${shot.toString('base64')}" alt="">`)
      .join('')}`,
  );
  await write('3-side-panel', await canvas.screenshot());

  const library = await ours('src/library/library.html');
  await library.locator('.virtual-row').nth(3).waitFor();
  await library.locator('.virtual-row button').first().click();
  await library.locator('.pane-title').waitFor();
  await write('4-library', await library.screenshot());
  const options = await ours('src/library/library.html#options');
  await options.getByRole('radio').first().waitFor();
  await write('5-options', await options.screenshot());
} finally {
  await browser.close();
  place.close();
}
