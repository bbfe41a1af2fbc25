import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, openQuotemark, type Quotemark } from './quotemark.ts';

const URL = 'http://nosy-paper.example/news/story.html';
const NOTE = 'Zwölf geheime Wörter: the editor does not know yet';
const SECRET = /geheim|Wörter|does not know/;

/** Listens to everything that a page can listen to, before anything else runs. */
const SPY = `<script>
  window.heard = [];
  const hear = (what) => { try { window.heard.push(what + ''); } catch {} };
  const types = new Set(['message', 'paste', 'copy', 'cut', 'input', 'beforeinput', 'compositionend', 'selectionchange', 'storage']);
  for (const holder of [window, document, document.documentElement, HTMLElement.prototype])
    for (const name in holder) if (name.startsWith('on')) types.add(name.slice(2));
  for (const type of types) for (const place of [window, document])
    place.addEventListener(type, (event) => hear([type, event.key, event.data, event.detail && JSON.stringify(event.detail), event.target && event.target.textContent && event.target.value]), true);
  new MutationObserver((records) => records.forEach((record) => record.addedNodes.forEach((node) => hear(node.outerHTML || node.data))))
    .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { hear('attachShadow ' + JSON.stringify(options)); return attach.call(this, options); };
  for (const name of ['postMessage', 'fetch', 'open']) { const plain = window[name]; window[name] = function (...all) { hear(name + JSON.stringify(all)); return plain.apply(this, all); }; }
  const set = Highlight.prototype.add;
  Highlight.prototype.add = function (range) { hear('highlight ' + range); return set.call(this, range); };
</script>`;

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
  quotemark.web.put(URL, fixture('seed/article.html').replace('<head>', `<head>${SPY}`));
});
afterAll(() => quotemark.close());

describe('a page that listens to everything', () => {
  it('learns no word of a note in a whole session', async () => {
    const { page, popup } = await quotemark.annotate(URL);
    await popup.getByRole('textbox', { name: 'Note on this article' }).pressSequentially(NOTE);
    await popup.getByText(/^Saved/).waitFor();
    await page.bringToFront();
    await page.mouse.move(400, 500);
    await page.mouse.click(400, 500);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard.length).toBeGreaterThan(5);
    expect(heard.filter((line) => SECRET.test(line))).toEqual([]);
    expect(SECRET.test(await page.content())).toBe(false);
    expect(await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length)).toBe(0);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('finds nothing of ours among its globals', async () => {
    const page = await quotemark.context.newPage();
    await page.goto(URL);
    const before = await page.evaluate(() => Object.getOwnPropertyNames(globalThis).sort());
    await quotemark.press(page);
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => Object.getOwnPropertyNames(globalThis).sort())).toEqual(before);
    await page.close();
  });
});
