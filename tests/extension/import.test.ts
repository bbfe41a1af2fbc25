import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQuotemark, painted, type Quotemark, SEED_URL } from './quotemark.ts';

const PATIENT = { timeout: 20_000 };
const WORDS = 'must coordinate';

let quotemark: Quotemark;
let library: Page;
beforeAll(async () => {
  quotemark = await openQuotemark();
  library = await quotemark.context.newPage();
  await library.goto(`chrome-extension://${quotemark.id}/src/library/library.html#options`);
});
afterAll(() => quotemark.close());

/** What another tool would have kept of the seed page, a thing that is refused, and one of another page. */
const HYPOTHESIS = JSON.stringify({
  annotations: [
    row(SEED_URL, WORDS, 'From another tool'),
    row('https://other.example/a', 'a bell', ''),
    { ...row(SEED_URL, 'an answer', ''), references: ['x'] },
    row('javascript:alert(1)', 'a script', ''),
  ],
});

function row(uri: string, exact: string, text: string) {
  return {
    uri,
    text,
    tags: ['imported'],
    created: '2026-11-20T08:00:00Z',
    updated: '2026-11-20T08:00:00Z',
    document: { title: ['A page'] },
    target: [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
  };
}

async function choose(name: string, content: string | Buffer): Promise<void> {
  await library.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

const preview = () => library.locator('.import-preview');
const count = (store: string) =>
  library.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('quotemark');
      request.onsuccess = () => resolve(request.result);
    });
    const counted = await new Promise<number>((resolve) => {
      const request = db.transaction(name).objectStore(name).count();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return counted;
  }, store);

describe('an import', () => {
  it('says how far it is with a long file, and stops without a word or a preview', async () => {
    const rows = Array.from({ length: 300_000 }, (_, index) => `Words ${index},https://long.example/${index % 1000}`);
    await choose('long.csv', `Highlight,URL\n${rows.join('\n')}`);
    const bar = library.locator('.work progress');
    await expect.poll(() => bar.evaluate((progress: HTMLProgressElement) => progress.position), PATIENT).toBeGreaterThan(0);
    await library.getByRole('button', { name: 'Stop' }).click();
    await library.getByText('Choose a file').waitFor();
    await choose('short.csv', 'Highlight,URL\nFew words,https://short.example/');
    await expect.poll(() => preview().getByRole('status').textContent(), PATIENT).toMatch(/1 thing would be added/);
    expect(await library.locator('.toast').count()).toBe(0);
    await preview().getByRole('button', { name: 'Cancel' }).click();
  });

  it('shows what it would do, with reasons, and writes nothing before', async () => {
    await choose('hypothesis.json', HYPOTHESIS);
    await expect
      .poll(() => preview().getByRole('status').textContent(), PATIENT)
      .toMatch(/Hypothesis \(JSON\): 2 things would be added, in 2 new articles, 2 refused\. Nothing is written yet\./);
    await preview().getByRole('tab', { name: 'Refused 2' }).click();
    expect(await preview().locator('.import-rows').textContent()).toMatch(/reply to what somebody else.*address/s);
    expect(await count('annotations')).toBe(0);
    expect(await count('imports')).toBe(0);
  });

  it.each([
    [1280, 'light'],
    [400, 'dark'],
    [320, 'light'],
  ] as const)('passes axe and fits at %i px, %s', async (width, colorScheme) => {
    await library.emulateMedia({ colorScheme });
    await library.setViewportSize({ width, height: 860 });
    expect(await library.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const { violations } = await new AxeBuilder({ page: library }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('is made and undone by keys alone', async () => {
    await library.setViewportSize({ width: 1280, height: 860 });
    await preview().getByRole('button', { name: 'Import 2 things' }).focus();
    await library.keyboard.press('Enter');
    await library.getByText('2 things imported').waitFor(PATIENT);
    expect(await count('annotations')).toBe(2);
    const undo = library.getByRole('list', { name: 'Earlier imports' }).getByRole('button', { name: 'Undo' });
    await undo.focus();
    await library.keyboard.press('Enter');
    await library.getByText('Import undone').waitFor(PATIENT);
    expect([await count('annotations'), await count('articles'), await count('imports')]).toEqual([0, 0, 0]);
  });

  it('is found by its words when the article is next opened', async () => {
    await choose('hypothesis.json', HYPOTHESIS);
    await preview().getByRole('button', { name: 'Import 2 things' }).click();
    await library.getByText('2 things imported').waitFor(PATIENT);
    const { page, popup } = await quotemark.annotate();
    await expect.poll(async () => Object.values(await painted(page)).flat(), PATIENT).toContain(WORDS);
    await popup.getByRole('tab', { name: /^Yours 1/ }).click();
    await popup.getByText('From another tool').first().waitFor(PATIENT);
    await page.close();
    await popup.close();
    // From now on the library knows who said what in it.
    await library.reload();
    await library.getByRole('navigation').getByRole('button', { name: 'Speakers' }).click();
    await library.getByRole('button', { name: /^Sergey Goncharov/ }).waitFor(PATIENT);
    await library.getByRole('navigation').getByRole('button', { name: 'Options' }).click();
  });

  it('of the same file again has nothing to do', async () => {
    await choose('hypothesis.json', HYPOTHESIS);
    await expect.poll(() => preview().getByRole('status').textContent(), PATIENT).toMatch(/nothing new/);
    await preview().getByRole('button', { name: 'Close' }).click();
  });

  it('of a picture is refused in a sentence', async () => {
    await choose('picture.json', readFileSync(new URL('../../public/icons/128.png', import.meta.url)));
    await expect.poll(() => preview().getByRole('status').textContent(), PATIENT).toBe('This is no file that Quotemark understands.');
    await preview().getByRole('button', { name: 'Close' }).click();
  });
});
