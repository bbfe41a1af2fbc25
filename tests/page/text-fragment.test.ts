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

/** What was said in forty more paragraphs, in the scripts and with the marks that articles have; every fourth says it twice. */
const SAID = [
  'We kept the bell, the rope & the ladder – all of it',
  'Twenty-four per cent (24 %) is not "enough", is it?',
  'It’s a co-op; nobody owns it, nobody sells it',
  'A=B? Then C+D=100% of #1, she wrote to mill@example.org',
  'Мы снова мелем рожь — и, может быть, ячмень',
  'نحن نطحن الشعير مرة أخرى، ربما في آذار',
  '我们又开始磨面了,也许三月份磨大麦',
  '粉をまた挽いています。三月には大麦も',
  'Οι μύλοι άλεσαν ξανά, είπε – και πάλι',
  'Rye 🌾 and barley 🌾, please; no oats ¿verdad?',
] as const;
const MORE = Array.from({ length: 40 }, (_, index) => {
  const said = `${SAID[index % SAID.length]} (${index >> 2})`;
  return index % 4 === 3
    ? `Reader ${index} asked: “${said}” And again: “${said}” Nobody answered.`
    : `Reader ${index}, a miller, said “${said}” on day ${index}.`;
});
const MORE_TEXT = MORE.join('\n');

/** Fifty stretches: what each reader said, once or the second time, and what reaches over the end of a paragraph. */
const STRETCHES = Array.from({ length: 50 }, (_, index) => {
  const at = index % MORE.length;
  const start = MORE.slice(0, at).join('\n').length + (at === 0 ? 0 : 1);
  const words = MORE[at] ?? '';
  const first = words.indexOf('“') + 1;
  const second = words.lastIndexOf('“') + 1;
  if (index < MORE.length)
    return { at, start: start + (index % 8 === 7 ? second : first), end: start + words.indexOf('”', index % 8 === 7 ? second : first) };
  return { at, start: start + first, end: start + words.length + 1 + (MORE[at + 1] ?? '').indexOf('”') };
});

let server: Server;
let browser: Browser;
let address: string;
beforeAll(async () => {
  const html = (all: readonly string[]) =>
    `<!doctype html><meta charset="utf-8"><style>p { margin: 1500px 0 }</style>${all.map((words) => `<p>${words.replaceAll('&', '&amp;')}</p>`).join('')}`;
  server = createServer(({ url }, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(html(url === '/more' ? MORE : PARAGRAPHS)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Which paragraph the browser scrolls to by itself, or null. */
async function shown(fragment: string, path = ''): Promise<number | null> {
  const page = await browser.newPage();
  await page.goto(`${address}${path}#${fragment}`);
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

  it('leads a browser to 50 of 50 stretches of words, in ten languages and with every mark', async () => {
    const wrong: string[] = [];
    for (const { at, start, end } of STRETCHES) {
      const fragment = textFragment(MORE_TEXT, { start, end });
      const paragraph = await shown(fragment, 'more');
      if (paragraph !== at) wrong.push(`${paragraph} for ${at}: ${fragment}`);
    }
    expect(STRETCHES).toHaveLength(50);
    expect(wrong).toEqual([]);
  }, 120_000);

  it('leads nowhere where the words are not', async () => {
    expect(await shown(':~:text=We%20shall%20grind%20oats')).toBe(null);
    expect(await shown(textFragment(TEXT, { start: 0, end: 20 }), 'more')).toBe(null);
  });
});
