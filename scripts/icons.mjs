// Draws public/icons/*.png from docs/art: the small sizes from a drawing that sits on whole pixels.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';

const ART = new URL('../docs/art/', import.meta.url);
const OUT = new URL('../public/icons/', import.meta.url);
/** Pixels, drawing, opacity: the faint ones are the button's on a page without an article. @type {[number, string, number][]} */
const SIZES = [
  [16, 'icon-small.svg', 1],
  [32, 'icon-small.svg', 1],
  [48, 'icon.svg', 1],
  [128, 'icon.svg', 1],
  [16, 'icon-small.svg', 0.45],
  [32, 'icon-small.svg', 0.45],
];

mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
try {
  for (const [size, name, opacity] of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px;opacity:${opacity}}</style>${readFileSync(new URL(name, ART), 'utf8')}`,
    );
    await page.screenshot({ path: fileURLToPath(new URL(`${size}${opacity < 1 ? '-faint' : ''}.png`, OUT)), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
