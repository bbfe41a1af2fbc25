/**
 * One picture of a page with the popup over it, as a reader's browser shows them.
 * @param {import('playwright-core').BrowserContext} context
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Page} popup
 * @param {{width?: number, height?: number, scroll?: number}} [view] size, and how far down the page, in CSS pixels
 * @returns {Promise<Buffer>} a PNG
 */
export async function pictureOf(context, page, popup, { width = 1280, height = 1400, scroll = 0 } = {}) {
  await popup.bringToFront();
  await popup.keyboard.press('Escape');
  // A message of the moment lies over the foot, and a ring shows where the driver has clicked last.
  await popup.mouse.move(0, 0);
  await popup
    .locator('.toast')
    .waitFor({ state: 'detached', timeout: 10_000 })
    .catch(() => undefined);
  await popup.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  const popupShot = await popup.screenshot();
  await page.bringToFront();
  const before = page.viewportSize();
  await page.setViewportSize({ width, height });
  await page.evaluate((top) => scrollTo(0, top), scroll);
  const pageShot = await page.screenshot();
  if (before) await page.setViewportSize(before);

  const canvas = await context.newPage();
  try {
    await canvas.setViewportSize({ width, height });
    await canvas.setContent(
      `<style>*{margin:0}body{width:${width}px;height:${height}px;position:relative}img{display:block}
       .popup{position:absolute;top:10px;right:14px;border-radius:8px;box-shadow:0 0 0 1px #0002,0 4px 10px #0002,0 16px 48px #0004}</style>
       <img src="data:image/png;base64,${pageShot.toString('base64')}" alt=""><img class="popup" src="data:image/png;base64,${popupShot.toString('base64')}" alt="">`,
      { waitUntil: 'load' },
    );
    return await canvas.screenshot();
  } finally {
    await canvas.close();
  }
}
