import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, openQuotemark, painted, type Quotemark, SEED_URL, whenPainted } from './quotemark.ts';

const PARAGRAPHS = fixture('seed/article.txt')
  .split('\n')
  .map((line) => line.trim())
  .slice(3, -3)
  .filter((line) => line !== '');
/** In reading order, as the hand-made gold has them. */
const SPEAKERS = [
  ['Close coordination of special', 'Vladimir Putin'],
  ['Well-coordinated interaction', 'Vladimir Putin'],
  ['Since then, your partnership', 'Vladimir Putin'],
  ['The terrorist threat in Kyrgyzstan', 'Sergey Goncharov'],
  ['If we create a coordinating council', 'Sergey Goncharov'],
  ['It is necessary for them', 'Sergey Goncharov'],
  ['We need the intelligence services', 'Viktor Litovkin'],
] as const;

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
});
afterAll(() => quotemark.close());

describe('the seed page', () => {
  it('is painted without a change to its document', async () => {
    const page = await quotemark.context.newPage();
    await page.goto(SEED_URL);
    const before = await page.content();
    await page.evaluate(() => {
      const seen: string[] = [];
      (globalThis as { seen?: string[] }).seen = seen;
      new MutationObserver((records) => seen.push(...records.map(({ type }) => type))).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    await quotemark.press(page);
    await expect.poll(async () => Object.keys(await painted(page)).some((name) => name.includes('mark')), { timeout: 15_000 }).toBe(true);
    expect(await page.evaluate(() => (globalThis as { seen?: string[] }).seen)).toEqual([]);
    expect(await page.content()).toBe(before);
    await page.close();
  });

  it('has its seven quotations painted in the colours of three speakers, with their marks', async () => {
    const { page, popup } = await quotemark.annotate();
    await popup.getByText('3 quotations').first().waitFor();
    await whenPainted(page);
    const found = await painted(page);
    const fills = Object.entries(found).filter(([name]) => /^qm-s\d(?:-pale)?(?:-g\d+)?$/.test(name));
    expect(fills).toHaveLength(3);
    const words = fills.flatMap(([, ranges]) => ranges.map((text) => text.slice(0, 20)));
    expect(words).toHaveLength(7);
    for (const [start] of SPEAKERS) expect(words).toContain(start.slice(0, 20));
    const marks = Object.entries(found).filter(([name]) => name.includes('-mark'));
    expect(marks.flatMap(([, ranges]) => ranges)).toEqual(Array(14).fill('"'));
    await popup.close();
    await page.close();
  });

  it('is exported with every quotation, its speaker, the note and the link', async () => {
    const { page, popup } = await quotemark.annotate();
    await popup.getByRole('textbox', { name: 'Note on this article' }).fill('A note for the export.');
    await popup.getByText(/^Saved/).waitFor();
    await popup.getByRole('button', { name: 'Export' }).click();
    const download = popup.waitForEvent('download');
    await popup.getByRole('menuitem', { name: 'Markdown file' }).click();
    const markdown = readFileSync(await (await download).path(), 'utf8');
    const blocks = [...markdown.matchAll(/^> “(.+)”\n\n— \*\*(.+?)\*\*/gm)].map(([, words, speaker]) => [words, speaker]);
    expect(blocks).toHaveLength(7);
    for (const [index, [start, speaker]] of SPEAKERS.entries()) {
      expect(blocks[index]?.[0]?.startsWith(start)).toBe(true);
      expect(blocks[index]?.[1]).toBe(speaker);
    }
    expect(markdown).toContain(`<${SEED_URL}>`);
    expect(markdown).toContain('A note for the export.');
    expect(markdown).toContain('Vestnik Kavkaza');
    await popup.close();
    await page.close();
  });

  it('has the ten paragraphs as its article and nothing else', async () => {
    expect(PARAGRAPHS).toHaveLength(10);
    const { page, popup, tabId } = await quotemark.annotate();
    await popup.getByText('3 quotations').first().waitFor();
    await whenPainted(page);
    const text = await popup.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { sendMessage(id: number, message: object): Promise<{ value: { text: string } }> } };
      };
      return (await chrome.tabs.sendMessage(id, { name: 'page.state', request: { seen: -1 } })).value.text;
    }, tabId);
    const plain = (words: string) => words.replaceAll('\u00a0', ' ');
    expect(text.split('\n').map(plain)).toEqual(PARAGRAPHS.map(plain));
    await popup.close();
    await page.close();
  });
});

describe('a tab', () => {
  const NEXT = 'http://vestnik-kavkaza.example/news/next.html';
  const ELSEWHERE = 'http://other-paper.example/news/next.html';
  const marksOn = async (page: Parameters<typeof painted>[0]) =>
    Object.keys(await painted(page)).filter((name) => name.includes('mark')).length;

  it('goes on being painted within a site, and is left alone on another', async () => {
    const html = fixture('seed/article.html').replace(/<link rel="canonical"[^>]*>/, '');
    quotemark.web.put(NEXT, html);
    quotemark.web.put(ELSEWHERE, html);
    const { page, popup } = await quotemark.annotate();
    await popup.getByText('3 quotations').first().waitFor();
    await whenPainted(page);
    await page.goto(NEXT);
    await expect.poll(() => marksOn(page), { timeout: 15_000 }).toBeGreaterThan(0);
    await page.goto(ELSEWHERE);
    await page.waitForTimeout(1500);
    expect(await marksOn(page)).toBe(0);
    await popup.close();
    await page.close();
  });

  it('is not painted twice when the button is pressed again', async () => {
    const { page, popup } = await quotemark.annotate();
    await popup.getByText('3 quotations').first().waitFor();
    await whenPainted(page);
    const once = await painted(page);
    await quotemark.press(page);
    await page.waitForTimeout(500);
    expect(await painted(page)).toEqual(once);
    await popup.close();
    await page.close();
  });

  it('is not touched before the button is pressed', async () => {
    const page = await quotemark.context.newPage();
    await page.goto(SEED_URL);
    await page.waitForTimeout(500);
    expect(await painted(page)).toEqual({});
    await page.close();
  });
});

describe('the whole session', () => {
  it('sent no request anywhere', () => {
    expect(quotemark.web.strays).toEqual([]);
  });
});
