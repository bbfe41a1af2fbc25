import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectFits, LOOKS } from './expect-fits.ts';
import { EXTENSION, openQuotemark, painted, type Quotemark } from './quotemark.ts';

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark({ keepWelcome: true });
});
afterAll(() => quotemark.close());

const welcomes = () => quotemark.context.pages().filter((page) => page.url().endsWith('#welcome'));

describe('the first run', () => {
  it('has a sample that brings every script that a page gets, since none can be put into it', () => {
    const html = readFileSync(join(EXTENSION, 'sample/article.html'), 'utf8');
    const scripts = readdirSync(join(EXTENSION, 'src/content')).filter((name) => name.endsWith('.iife.js'));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((name) => !html.includes(`../src/content/${name}`))).toEqual([]);
  });

  it('is one page, which opens once', async () => {
    expect(welcomes()).toHaveLength(1);
    await welcomes()[0]?.getByRole('heading', { name: 'See who said what' }).waitFor();
  });

  it('has a sample article painted without a press, and nothing fetched for it', async () => {
    const [welcome] = welcomes();
    const opening = quotemark.context.waitForEvent('page');
    await welcome?.getByRole('link', { name: 'Try it on a sample article' }).click();
    const sample = await opening;
    await expect.poll(async () => (await painted(sample))['qm-s1'] ?? [], { timeout: 15_000 }).toHaveLength(2);
    expect((await painted(sample))['qm-s2']).toContain('not built for this');
    expect(Object.values(await painted(sample)).flat()).not.toContain('ferry tax');

    const [first] = await sample.evaluate(() =>
      [...(CSS.highlights.get('qm-s1') ?? [])].map((range) => (range as Range).getBoundingClientRect().toJSON() as DOMRect),
    );
    await sample.mouse.click((first?.x ?? 0) + 60, (first?.y ?? 0) + 8);
    const tabId = await quotemark.tabId(sample);
    await quotemark.press(sample);
    const popup = await quotemark.popupAsTab(tabId);
    await popup.getByText('Tomasz Berenger').first().waitFor();
    await popup.getByRole('textbox', { name: 'Note on this article' }).fill('Tried it.');
    await popup.getByText(/^Saved/).waitFor();
    expect(quotemark.web.strays).toEqual([]);
  });

  it.each(LOOKS)('fits %i px and passes axe in the %s', async (width, colorScheme) => {
    const [welcome] = welcomes();
    if (welcome === undefined) throw new Error('no page of the first run');
    await welcome.bringToFront();
    await welcome.setViewportSize({ width, height: 900 });
    await welcome.emulateMedia({ colorScheme });
    await expectFits(welcome);
  });
});
