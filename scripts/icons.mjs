// Draws public/icons/*.png from docs/art: the small sizes from a drawing that sits on whole pixels.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';

const ART = new URL('../docs/art/', import.meta.url);
const OUT = new URL('../public/icons/', import.meta.url);
/** @type {[number, string][]} */
const SIZES = [
  [16, 'icon-small.svg'],
  [32, 'icon-small.svg'],
  [48, 'icon.svg'],
  [128, 'icon.svg'],
];

mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
try {
  for (const [size, name] of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${readFileSync(new URL(name, ART), 'utf8')}`,
    );
    await page.screenshot({ path: fileURLToPath(new URL(`${size}.png`, OUT)), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
