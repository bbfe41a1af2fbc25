import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQuotemark, painted, type Quotemark } from './quotemark.ts';

const PARAGRAPHS = ['Ida Lind', 'Per Holm', 'Ann Quist', 'Olle Berg', 'Maja Strand']
  .map(
    (name) => `<p>"The ferry will be back before the winter and nobody has to pay for it," ${name} told the harbour council on Monday.</p>`,
  )
  .join('');
const page = (before: string, body = PARAGRAPHS) =>
  `<!doctype html><html lang="en"><head><title>Ferry back</title><meta property="og:type" content="article"><meta name="author" content="Kim Aas"></head><body>${before}<main><h1>Ferry back</h1>${body}</main></body></html>`;

/** What stands between us and the document when a page names its images so. */
const NAMES =
  'body head title documentElement implementation defaultView URL hidden adoptedStyleSheets createElement createRange createTreeWalker getElementById querySelector querySelectorAll addEventListener removeEventListener elementFromPoint caretPositionFromPoint scrollingElement visibilityState prerendering ownerDocument parentNode firstChild childNodes nodeType textContent'.split(
    ' ',
  );

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
});
afterAll(() => quotemark.close());

const HOSTILE: [claim: string, path: string, html: string][] = [
  ['names its images after what a document has', 'images', page(NAMES.map((name) => `<img name="${name}">`).join(''))],
  [
    'names its forms so, and the fields in them',
    'forms',
    page(NAMES.map((name) => `<form name="${name}">${NAMES.map((field) => `<input name="${field}">`).join('')}</form>`).join('')),
  ],
  [
    'wraps its text in a form whose fields shadow it',
    'wrapped',
    page('', `<form>${NAMES.map((field) => `<input type="hidden" id="${field}">`).join('')}${PARAGRAPHS}</form>`),
  ],
  [
    'gives its globals our names',
    'globals',
    page(
      '<form id="quotemarkAlive"></form><form id="quotemarkPaint"></form><form id="quotemarkCards"></form><form id="quotemarkRebind"></form><form id="quotemarkSelection"></form><form id="chrome"></form><form id="browser"></form><form id="navigation"></form><form id="scheduler"></form>',
    ),
  ],
  [
    'is broken markup',
    'broken',
    page('<table><b><p><i></table><div></b></i>', PARAGRAPHS.replaceAll('</p>', '').replaceAll('<p>', '<p><b><i></b>')),
  ],
  [
    'nests 5000 elements deep',
    'deep',
    page(
      '',
      `${PARAGRAPHS}<div id="deep"></div><script>{ let at = deep; for (let i = 0; i < 5000; i++) at = at.appendChild(document.createElement('span')); at.append('The end.'); }</script>`,
    ),
  ],
];

describe('a page that', () => {
  it.each(HOSTILE)('%s is read and painted', async (_claim, path, html) => {
    const url = `http://hostile-paper.example/2026/05/ferry-${path}-back`;
    quotemark.web.put(url, html);
    const { page: tab, popup } = await quotemark.annotate(url);
    const words = async () =>
      Object.entries(await painted(tab))
        .filter(([name]) => /^qm-s\d(?:-pale)?(?:-g\d+)?$/.test(name))
        .flatMap(([, found]) => found).length;
    await expect.poll(words, { timeout: 10_000 }).toBeGreaterThanOrEqual(5);
    await popup.getByText('Ida Lind').first().waitFor();
    await popup.close();
    await tab.close();
  });
});
