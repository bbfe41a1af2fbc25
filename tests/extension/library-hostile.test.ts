import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Analysis } from '../../src/core/analysis.ts';
import { NO_METADATA } from '../../src/core/article.ts';
import type { AnalysisRow } from '../../src/store/analysis-row.ts';
import { closedRoot } from './closed-root.ts';
import { fillLibrary, type Rows, sampleRows } from './fill-library.ts';
import { send, stored } from './kill-saves.ts';
import { openQuotemark, type Quotemark, whenPainted } from './quotemark.ts';
import { wordsAt } from './words-at.ts';

/** What runs where a text is taken for markup, an address or a script: each calls `ran`, if anything calls it. */
const CALL = 'globalThis.ran=1';
const HOSTILE: readonly string[] = [
  `<script>${CALL}</script>`,
  `"><script>${CALL}</script>`,
  `'><script>${CALL}</script>`,
  `</title><script>${CALL}</script>`,
  `</textarea><script>${CALL}</script>`,
  `</style><script>${CALL}</script>`,
  `<scr<script>ipt>${CALL}</scr</script>ipt>`,
  `<SCRIPT SRC="data:text/javascript,${CALL}"></SCRIPT>`,
  `<script type="module">${CALL}</script>`,
  `<script\u0000>${CALL}</script>`,
  `<img src=x onerror="${CALL}">`,
  `<img src=x onerror=${CALL}>`,
  `<img/src=x/onerror=${CALL}>`,
  `<IMG SRC=x OnErRoR=${CALL}>`,
  `<img src="javascript:${CALL}">`,
  `<img srcset=x onerror=${CALL}>`,
  `<image src=x onerror=${CALL}>`,
  `<svg onload=${CALL}>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${CALL}"><text>x</text></a></svg>`,
  `<svg><foreignObject><iframe src="javascript:${CALL}"></iframe></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${CALL}'/>#x">`,
  `<math><mi xlink:href="javascript:${CALL}">x</mi></math>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${CALL}>`,
  `<iframe src="javascript:${CALL}"></iframe>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<object data="javascript:${CALL}"></object>`,
  `<embed src="javascript:${CALL}">`,
  `<video><source onerror=${CALL}></video>`,
  `<audio src=x onerror=${CALL}>`,
  `<body onload=${CALL}>`,
  `<input autofocus onfocus=${CALL}>`,
  `<select autofocus onfocus=${CALL}>`,
  `<textarea autofocus onfocus=${CALL}>`,
  `<details open ontoggle=${CALL}>`,
  `<marquee onstart=${CALL}>`,
  `<a href="javascript:${CALL}" autofocus onfocus=${CALL}>x</a>`,
  `<form action="javascript:${CALL}"><button autofocus onfocus=${CALL}>`,
  `<base href="javascript:${CALL}//">`,
  `<link rel=stylesheet href="javascript:${CALL}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<template><script>${CALL}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${CALL}>">`,
  `<style>@import 'javascript:${CALL}';</style>`,
  `<p style="background:url(javascript:${CALL})">`,
  `<!--<img src="--><img src=x onerror=${CALL}>`,
  `<![CDATA[<script>${CALL}</script>]]>`,
  `&lt;img src=x onerror=${CALL}&gt;`,
  `&#60;script&#62;${CALL}&#60;/script&#62;`,
  `\\u003cscript\\u003e${CALL}\\u003c/script\\u003e`,
  `javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  ` \tjava\nscript:${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  `vbscript:${CALL}`,
  `[x](javascript:${CALL})`,
  `![x](x"onerror="${CALL})`,
  `{{constructor.constructor('${CALL}')()}}`,
  `\${${CALL}}__proto__[\`x\`]`,
];

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
});
afterAll(() => quotemark.close());

/** One article for each hostile string, which stands in every field that holds a text. */
function hostileRows(): Rows {
  const sample = sampleRows(HOSTILE.length);
  const sourced = <T>(value: T) => ({ value, source: 'meta' as const });
  return {
    articles: sample.articles.map((article, index) => {
      const text = HOSTILE[index] ?? '';
      const metadata = {
        ...NO_METADATA,
        title: sourced(text),
        site: sourced(text),
        authors: sourced([text]),
        published: sourced('2026-01-01'),
      };
      return { ...article, rawUrls: [text], metadata };
    }),
    annotations: sample.annotations.map((annotation) => {
      const text = HOSTILE[Number(annotation.articleKey.split('/').at(-1))] ?? '';
      const kept = annotation.keptQuotation && { ...annotation.keptQuotation, speaker: text, words: text };
      return {
        ...annotation,
        note: text,
        tags: [text.slice(0, 100)],
        selectors: [{ type: 'TextQuoteSelector', exact: text, prefix: text, suffix: text }],
        ...(kept ? { keptQuotation: kept } : {}),
      };
    }),
    analyses: sample.analyses.map((row, index): AnalysisRow => {
      const text = HOSTILE[index] ?? '';
      const people = row.analysis.people.map((person) => ({ ...person, name: text, names: [text], description: text }));
      const quotes = row.analysis.quotes.map((quotation) => ({
        ...quotation,
        speaker: quotation.speaker && { ...quotation.speaker, name: text, words: text },
      }));
      const entities = row.analysis.entities.map((entity) => ({ ...entity, name: text }));
      return { ...row, analysis: { ...row.analysis, people, quotes, entities } };
    }),
  };
}

async function analysisIn(screen: Page, tabId: number): Promise<Analysis> {
  return screen.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { sendMessage(id: number, message: object): Promise<{ value: { analysis: Analysis } }> } };
    };
    return (await chrome.tabs.sendMessage(id, { name: 'page.state', request: { seen: -1 } })).value.analysis;
  }, tabId);
}

async function ran(page: Page): Promise<boolean> {
  return page.evaluate(
    () => 'ran' in globalThis || document.querySelector('script:not([src]), iframe, object, embed, [onerror], [onload]') !== null,
  );
}

it('has sixty hostile texts', () => {
  expect(new Set(HOSTILE).size).toBe(60);
});

it('shows hostile texts in every field of the library as the texts they are, and runs none', async () => {
  const library = await quotemark.context.newPage();
  const dialogs: string[] = [];
  library.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await library.goto(`chrome-extension://${quotemark.id}/src/library/library.html`);
  await library.getByText('Nothing kept yet').waitFor();
  await fillLibrary(library, hostileRows());
  await library.reload();
  await expect.poll(() => library.locator('.library-status [role="status"]').textContent(), { timeout: 15_000 }).toBe('60 articles');
  const titles = new Set<string>();
  for (let index = 0; index < HOSTILE.length; index++) {
    const key = `https://news.example/${index}`;
    await library.evaluate((id) => {
      location.hash = new URLSearchParams({ article: id }).toString();
    }, key);
    await library.reload();
    const title = library.locator('.library-pane .pane-title');
    await title.waitFor();
    titles.add((await title.textContent()) ?? '');
    expect(await library.locator('a[href]').count(), HOSTILE[index]).toBe(0);
    expect(await ran(library), HOSTILE[index]).toBe(false);
  }
  expect(titles.size).toBe(60);
  for (const view of ['Yours', 'Speakers', 'Names']) {
    await library.getByRole('navigation').getByRole('button', { name: view, exact: true }).click();
    await library.locator('.virtual-row').first().waitFor();
    await library.locator('.row-open, .person-row').first().click();
    await library.locator('.library-pane').waitFor();
    expect(await ran(library)).toBe(false);
  }
  for (const chip of ['Speaker', 'Name', 'Site', 'Tag']) {
    await library.getByRole('button', { name: chip, exact: true }).click();
    await library.locator('.chip-choice').first().waitFor();
    expect(await ran(library)).toBe(false);
    await library.keyboard.press('Escape');
  }
  await library.getByRole('searchbox', { name: 'Search the library' }).fill('onerror');
  await library.locator('mark').first().waitFor();
  expect(await ran(library)).toBe(false);
  expect(dialogs).toEqual([]);
  await library.close();
});

it('runs nothing of a hostile page, or of what is kept of it, in the popup, the panel and the cards', async () => {
  const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\u0000', '');
  const paragraphs = HOSTILE.map(
    (text) => `<p>“${asHtml(text)} is what we were told in the harbour on Monday,” Mirela Tosk ${asHtml(text)} said to reporters.</p>`,
  );
  const url = 'http://hostile.example/story.html';
  const title = asHtml(HOSTILE[1] ?? '');
  quotemark.web.put(
    url,
    `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"><meta property="og:site_name" content="${title}"><meta name="author" content="${title}"></head><body><article><h1>${title}</h1><p>“The harbour stays open this winter, whatever the weather,” Oda Lenz told reporters on Monday.</p>${paragraphs.join('')}</article></body></html>`,
  );
  const { page, popup, tabId } = await quotemark.annotate(url);
  await popup.getByRole('tab', { name: /^Quotations/ }).waitFor();
  expect(await ran(popup)).toBe(false);
  await popup.getByRole('tab', { name: /^Names/ }).click();
  await popup.getByRole('textbox', { name: 'Note on this article' }).fill(HOSTILE.join('\n'));
  await expect.poll(() => popup.locator('.save-state').textContent(), { timeout: 15_000 }).toMatch(/^Saved/);
  const { annotations } = await stored(popup);
  const articleKey = annotations.find(({ note }) => note.startsWith(`${HOSTILE[0]}\n`))?.articleKey ?? '';
  // What stands in the store may be of an import, or of another device.
  for (const [index, text] of HOSTILE.entries()) {
    const changes = [
      ['note', text],
      ['tags', [text.slice(0, 100)]],
      ['selectors', [{ type: 'TextQuoteSelector', exact: text, prefix: text, suffix: text }]],
      ['keptQuotation', { quotationId: `none-${index}`, speaker: text, words: text, cue: text }],
    ].map(([field, value]) => ({ field, value, replaces: [] }));
    const request = {
      annotationId: `hostile-${index}`,
      motivation: 'bookmarking',
      changes,
      article: { key: articleKey, tabId, saves: true },
    };
    expect(await send(popup, { name: 'annotation.write', request }), text).not.toBeNull();
  }
  await popup.getByRole('tab', { name: /^Yours/ }).click();
  await expect.poll(() => popup.locator('.your-row').count()).toBe(60);
  expect(await ran(popup)).toBe(false);
  const panel = await quotemark.context.newPage();
  await panel.goto(`chrome-extension://${quotemark.id}/src/library/panel.html?tab=${tabId}`);
  await panel.locator('.outline-row').first().waitFor();
  await panel.getByRole('button', { name: 'Note on this article' }).click();
  await panel.getByRole('button', { name: 'Preview' }).click();
  await panel.locator('.markdown').waitFor();
  expect(await ran(panel)).toBe(false);
  expect(await panel.locator('a[href]:not([href^="http://"], [href^="https://"])').count()).toBe(0);
  await panel.close();

  // A name that the reader chose stands on the card, in the page's own document: an open card follows what is stored.
  await whenPainted(page);
  const cards = await closedRoot(page);
  const shown = () => cards.read((root) => root.querySelector('.card')?.textContent ?? '');
  const clicked = async (words: string) => {
    await page.bringToFront();
    const at = await wordsAt(page, words);
    await page.mouse.move(at.x, at.y);
    if (!(await shown())) await page.mouse.click(at.x, at.y);
    return (await shown()) ?? '';
  };
  const isHarmless = () =>
    cards.read(
      (root) =>
        root.querySelector('script, iframe, object, embed, img, style, base, [onerror], [onload], [autofocus]') === null &&
        [...root.querySelectorAll('a')].every((link) => /^https?:/.test(link.protocol)),
    );
  const { quotes, entities } = await analysisIn(popup, tabId);
  const speaker = quotes.find(({ speaker }) => speaker?.name === 'Oda Lenz')?.id;
  const rename = entities.find(({ name }) => name === 'Oda Lenz')?.id;
  for (const [change, target, words] of [
    ['speaker', speaker, 'The harbour stays open'],
    ['rename', rename, 'Oda Lenz'],
  ] as const) {
    await expect.poll(() => clicked(words), { timeout: 30_000, interval: 3000 }).toContain('Oda Lenz');
    for (const value of HOSTILE) {
      const correction = { id: `hostile-${change}`, target, change, value };
      const request = { correction, article: { key: articleKey, tabId, saves: true } };
      expect(await send(popup, { name: 'correction.write', request }), value).not.toBeNull();
      await expect.poll(shown, { interval: 20 }).toContain(value.trim());
      expect(await isHarmless(), value).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await shown()) ?? '').toBe('');
    const correction = { id: `hostile-${change}`, target, change, value: '', withdrawn: true };
    await send(popup, { name: 'correction.write', request: { correction, article: { key: articleKey, tabId, saves: true } } });
  }
  expect(await ran(page)).toBe(false);
  await Promise.all([popup.close(), page.close()]);
});

it('keeps the policy in force that would stop what slipped through', async () => {
  const page = await quotemark.context.newPage();
  for (const path of ['library/library.html', 'library/panel.html', 'popup/popup.html']) {
    await page.goto(`chrome-extension://${quotemark.id}/src/${path}`);
    const stopped = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<img src=x>');
        return false;
      } catch {
        return true;
      }
    });
    expect(stopped, path).toBe(true);
  }
  await page.close();
});
