import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browser.mjs';
import { textFragment } from '../../src/core/text-fragment.ts';

const LONG = Array.from({ length: 90 }, (_, index) => `grain${index}`).join(' ');
const PARAGRAPHS = [
  'The mill opened again, said the owner.',
  'Nobody asked. Nobody came.',
  `“${LONG}.”`,
  '“We shall grind rye — and barley, perhaps,” she told the paper-boy & his dog in March.',
  'The mill closed in May.\u00a0Nobody asked why; nobody – nobody at all – came.',
  '„Wir mahlen wieder“, sagte die Müllerin. «On moud à nouveau», dit-elle.',
];
const TEXT = PARAGRAPHS.join('\n');

/** Words, and which of their occurrences is meant. */
const CASES: readonly (readonly [string, number, number])[] = [
  ['rye', 0, 3],
  ['Nobody asked', 1, 4],
  ['The mill', 1, 4],
  ['nobody at all', 0, 4],
  ['We shall grind rye — and barley, perhaps,', 0, 3],
  ['paper-boy & his dog', 0, 3],
  [LONG, 0, 2],
  ['Wir mahlen wieder', 0, 5],
  ['On moud à nouveau', 0, 5],
  [TEXT.slice(TEXT.indexOf('perhaps'), TEXT.indexOf('in May')), 0, 3],
];

let server: Server;
let browser: Browser;
let address: string;
beforeAll(async () => {
  const html = `<!doctype html><meta charset="utf-8"><style>p { margin: 1500px 0 }</style>${PARAGRAPHS.map((words) => `<p>${words.replace('&', '&amp;')}</p>`).join('')}`;
  server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Which paragraph the browser scrolls to by itself, or null. */
async function shown(fragment: string): Promise<number | null> {
  const page = await browser.newPage();
  await page.goto(`${address}#${fragment}`);
  const found = await page
    .waitForFunction(() => scrollY > 0, undefined, { timeout: 3000 })
    .then(() => page.evaluate(() => [...document.querySelectorAll('p')].findIndex((p) => p.getBoundingClientRect().bottom > 0)))
    .catch(() => null);
  await page.close();
  return found;
}

describe('a link to words', () => {
  it.each(CASES)('leads a browser to “%s” (%i)', async (words, occurrence, paragraph) => {
    let start = -1;
    for (let i = 0; i <= occurrence; i++) start = TEXT.indexOf(words, start + 1);
    expect(await shown(textFragment(TEXT, { start, end: start + words.length }))).toBe(paragraph);
  });

  it('leads nowhere where the words are not', async () => {
    expect(await shown(':~:text=We%20shall%20grind%20oats')).toBe(null);
  });
});
