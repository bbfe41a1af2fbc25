import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClosedRoot, closedRoot } from './closed-root.ts';
import { expectFits, LOOKS } from './expect-fits.ts';
import { fixture, openQuotemark, painted, type Quotemark } from './quotemark.ts';
import { openWeb, type Web } from './web.ts';
import { wordsAt } from './words-at.ts';

const profile = mkdtempSync(join(tmpdir(), 'quotemark-names-'));
const PATIENT = { timeout: 10_000 };
let web: Web;
let quotemark: Quotemark;
let article: Page;
let popup: Page;
let cards: ClosedRoot;
let tabId: number;
let url: string;
let visits = 0;

beforeAll(async () => {
  web = await openWeb({});
  quotemark = await openQuotemark({ profile, web });
});
afterAll(async () => {
  await quotemark.close();
  await web.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Each test has an article of its own, so that none finds what another one changed. */
beforeEach(async () => {
  url = `http://gazette.example/names/${++visits}.html`;
  web.put(url, fixture('seed/article.html').replace(/<link rel="canonical"[^>]*>/, ''));
  await open();
});
afterEach(async () => {
  await popup.close();
  await article.close();
});

async function open(): Promise<void> {
  ({ page: article, popup, tabId } = await quotemark.annotate(url));
  cards = await closedRoot(article);
  await tab(/^Names/).click();
  await row('Sergey Goncharov').waitFor();
}

const tab = (name: RegExp) => popup.getByRole('tab', { name });
const row = (name: string) => popup.locator('.name-item').filter({ hasText: name });
const names = () => popup.locator('.name-row .named').allTextContents();
const toast = () => popup.locator('.toast');
const undo = () => toast().getByRole('button', { name: 'Undo' }).click();
const editor = () => popup.locator('.name-editor');
const button = (name: string | RegExp) => editor().getByRole('button', { name });
const said = () => cards.read((root) => root.querySelector('.card')?.textContent ?? null);
const linesOf = async (kind: string) =>
  Object.entries(await painted(article))
    .filter(([name]) => name.startsWith(`qm-${kind}`))
    .flatMap(([, words]) => words);

async function edit(name: string): Promise<void> {
  await row(name).hover();
  await row(name)
    .getByRole('button', { name: `Correct ${name}` })
    .click();
  await editor().waitFor();
}

async function card(words: string): Promise<void> {
  await article.bringToFront();
  const at = await wordsAt(article, words);
  await article.mouse.move(at.x, at.y);
  await article.mouse.click(at.x, at.y);
  await expect.poll(said, { timeout: 5000 }).not.toBe(null);
}

async function exported(): Promise<{
  corrections: unknown[];
  entities: { name: string }[];
  quotations: { speaker: { name: string } | null }[];
}> {
  await popup.getByRole('button', { name: 'Export' }).click();
  const download = popup.waitForEvent('download');
  const all = popup.getByRole('menuitem', { name: 'All formats' });
  if ((await all.count()) > 0) await all.click();
  await popup.getByRole('menuitem', { name: 'JSON file', exact: true }).click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8'))[0];
}

describe('a name', () => {
  it('is renamed everywhere: list, speaker, card and export; and undone', async () => {
    await edit('Sergey Goncharov');
    await editor().getByRole('textbox', { name: 'Name' }).fill('Sergei V. Goncharov');
    await popup.keyboard.press('Enter');
    await editor().getByRole('heading', { name: 'Sergei V. Goncharov' }).waitFor();
    expect(await toast().textContent()).toBe('RenamedUndo');
    await card('Goncharov, speaking');
    expect(await said()).toMatch(/^Sergei V\. Goncharov.*Also Sergey Goncharov/s);
    await tab(/^Quotations/).click();
    await popup.getByRole('heading', { name: 'Sergei V. Goncharov' }).waitFor();
    const { entities, quotations, corrections } = await exported();
    expect(entities.map(({ name }) => name)).toContain('Sergei V. Goncharov');
    expect(quotations.filter(({ speaker }) => speaker?.name === 'Sergei V. Goncharov').length).toBeGreaterThan(2);
    expect(corrections).toMatchObject([{ change: 'rename', value: 'Sergei V. Goncharov' }]);
    await tab(/^Quotations/).focus();
    await popup.keyboard.press('Control+z');
    await popup.getByRole('heading', { name: 'Sergey Goncharov' }).waitFor();
    await expect.poll(said, PATIENT).toMatch(/^Sergey Goncharov/);
  });

  it('is the same as another: mentions are counted together, quotations follow, and they part again', async () => {
    await edit('Viktor Litovkin');
    await button('Same as…').click();
    await popup.getByRole('option', { name: 'Sergey Goncharov' }).click();
    await row('Sergey Goncharov').getByText('3 times').waitFor();
    expect(await names()).not.toContain('Viktor Litovkin');
    await card('Litovkin');
    expect(await said()).toMatch(/^Sergey Goncharov.*Person, 3 times here.*4 quotations/s);
    await edit('Sergey Goncharov');
    await editor().getByText('once, joined by you').waitFor();
    await button('Not the same: Viktor Litovkin').click();
    // The words beside the card are not theirs any more.
    await expect.poll(said, PATIENT).toBe(null);
    await button('Back').click();
    await row('Viktor Litovkin').waitFor();
    await undo();
    await row('Sergey Goncharov').getByText('3 times').waitFor();
  });

  it('written in two ways is two people, and one again', async () => {
    await edit('Sergey Goncharov');
    await button('Not the same: Sergei Goncharov').click();
    await button('Back').click();
    await row('Sergei Goncharov').getByText('once').waitFor();
    await row('Sergey Goncharov').getByText('once').waitFor();
    await tab(/^Quotations/).click();
    await popup.getByRole('region', { name: 'Sergei Goncharov' }).getByText('1 quotation').waitFor();
    await tab(/^Names/).click();
    await edit('Sergei Goncharov');
    await button('Same as…').click();
    await popup.getByRole('option', { name: 'Sergey Goncharov' }).click();
    await row('Sergey Goncharov').getByText('2 times').waitFor();
    expect((await exported()).corrections).toEqual([]);
  });

  it('is of another kind, in the page as in the list', async () => {
    await edit('Kremlin');
    await button('Place').click();
    await expect.poll(() => button('Place').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => linesOf('place'), PATIENT).toContain('Kremlin');
    await undo();
    await expect.poll(() => linesOf('org'), PATIENT).toContain('Kremlin');
  });

  it('that is none is gone from the page, after a restart of the browser as well, until it is shown again', async () => {
    await edit('Donald Trump');
    await button('Not a name').click();
    await expect.poll(names).not.toContain('Donald Trump');
    await expect.poll(() => linesOf('person'), PATIENT).not.toContain('Donald Trump');
    await quotemark.close();
    quotemark = await openQuotemark({ profile, web });
    await open();
    expect(await names()).not.toContain('Donald Trump');
    await expect.poll(async () => (await linesOf('person')).length, PATIENT).toBeGreaterThan(3);
    expect(await linesOf('person')).not.toContain('Donald Trump');
    await popup.getByText('Hidden by you: 1').click();
    await popup.getByRole('button', { name: 'Show again: Donald Trump' }).click();
    await row('Donald Trump').waitFor();
    await expect.poll(() => linesOf('person'), PATIENT).toContain('Donald Trump');
    expect(await popup.getByText('Hidden by you').count()).toBe(0);
  });

  it('is put right by key alone, and the focus comes back to its row', async () => {
    await row('Sergey Goncharov').locator('.name-row').focus();
    await popup.keyboard.press('ArrowRight');
    await popup.keyboard.press('Enter');
    await editor().waitFor();
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.evaluate(() => document.activeElement?.textContent)).toMatch(/^Sergey Goncharov/);
    await popup.keyboard.press('ArrowRight');
    await popup.keyboard.press('Enter');
    await button('Same as…').focus();
    await popup.keyboard.press('Enter');
    await popup.keyboard.type('litov');
    await popup.keyboard.press('Enter');
    await row('Viktor Litovkin').getByText('3 times').waitFor();
    await popup.keyboard.press('Control+z');
    await row('Sergey Goncharov').getByText('2 times').waitFor();
  });
});

describe('the list of names', () => {
  it('is sorted as the reader chose last', async () => {
    const people = () => popup.getByRole('region', { name: 'People' }).locator('.named').allTextContents();
    expect((await people()).slice(0, 3)).toEqual(['Vladimir Putin', 'Sergey Goncharov', 'Donald Trump']);
    const places = () => popup.getByRole('region', { name: 'Places' }).locator('.named').first().textContent();
    expect(await places()).toBe('Kyrgyzstan');
    await popup.getByRole('button', { name: 'As in the article' }).click();
    await expect.poll(places).toBe('St. Petersburg');
    await popup.reload();
    await tab(/^Names/).click();
    await expect.poll(places).toBe('St. Petersburg');
    await popup.getByRole('button', { name: 'Most named first' }).click();
    await expect.poll(places).toBe('Kyrgyzstan');
  });
});

describe('the card of a name', () => {
  it('looks it up in a tab of its own, when it is clicked and not before, without saying where from', async () => {
    await card('Goncharov, speaking');
    const link = () =>
      cards.read((root) => {
        const found = [...root.querySelectorAll('a')].map(
          ({ textContent, href, target, rel }) => `${textContent} ${href} ${target} ${rel}`,
        );
        return found;
      });
    expect(await link()).toEqual([
      'Wikipedia https://en.wikipedia.org/w/index.php?search=Sergey%20Goncharov _blank noreferrer',
      'Wikidata https://www.wikidata.org/w/index.php?search=Sergey%20Goncharov _blank noreferrer',
    ]);
    // A page's script cannot click it.
    const before = quotemark.context.pages().length;
    await cards.read((root) => root.querySelector('a')?.click());
    await article.waitForTimeout(300);
    expect(quotemark.context.pages().length).toBe(before);
    const opened = quotemark.context.waitForEvent('page');
    const asked = quotemark.context.waitForEvent('request', (request) => request.url().includes('wikipedia.org'));
    await cards.click('Wikipedia');
    expect((await (await asked).allHeaders()).referer).toBe(undefined);
    await (await opened).close();
  });

  it('opens the popup on the name', async () => {
    await card('Goncharov, speaking');
    await cards.click('Correct…');
    const worker = await quotemark.worker();
    const focus = () =>
      worker.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { session: { get(key: null): Promise<Record<string, { focus?: string }>> } } };
        };
        return (await chrome.storage.session.get(null))['popup-focus']?.focus ?? null;
      });
    // A browser without a window in front cannot open a real popup, which would take it.
    await expect.poll(async () => (await focus()) ?? 'taken', PATIENT).toMatch(/^name:\w+$|^taken$/);
    if ((await focus()) === null) return;
    await popup.reload();
    await editor().getByRole('heading', { name: 'Sergey Goncharov' }).waitFor();
  });
});

describe('the panel', () => {
  it('puts a name right as the popup does, and both follow', async () => {
    const panel = await quotemark.context.newPage();
    await panel.setViewportSize({ width: 360, height: 760 });
    await panel.goto(`chrome-extension://${quotemark.id}/src/library/panel.html?tab=${tabId}`);
    const item = panel.locator('.outline-row[data-kind="name"]').filter({ hasText: 'TASS' });
    await item.hover();
    await item.getByRole('button', { name: 'Correct TASS' }).click();
    await expectFits(panel);
    await panel.getByRole('textbox', { name: 'Name' }).fill('The news agency');
    await panel.getByRole('button', { name: 'Rename' }).click();
    await row('The news agency').waitFor();
    await panel.getByRole('button', { name: 'Not a name' }).click();
    await expect.poll(names).not.toContain('The news agency');
    await panel.getByText('Hidden by you: 1').click();
    await expectFits(panel);
    await panel.getByRole('button', { name: 'Show again: The news agency' }).click();
    await row('The news agency').waitFor();
    await panel.close();
  });
});

describe('the look', () => {
  it.each(LOOKS)('of what can be put right fits %i px and passes axe in the %s', async (width, colorScheme) => {
    await popup.setViewportSize({ width, height: 600 });
    await popup.emulateMedia({ colorScheme });
    await row('Sergey Goncharov').hover();
    await expectFits(popup);
    await edit('Sergey Goncharov');
    await expectFits(popup);
    await button('Same as…').click();
    await expectFits(popup);
    await popup.keyboard.press('Escape');
    await button('Not a name').click();
    await popup.getByText('Hidden by you: 1').click();
    await expectFits(popup);
  });
});
