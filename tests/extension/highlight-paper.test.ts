import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN_COLOURS } from '../../src/core/palette.ts';
import { closedRoot } from './closed-root.ts';
import { openQuotemark, painted, type Quotemark, whenPainted } from './quotemark.ts';
import { selectByMouse } from './select-words.ts';

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
});
afterAll(() => quotemark.close());

/** The colours that a PDF fills shapes and letters with, 0 to 255, as "r g b". */
async function colours(page: Page, printBackground: boolean): Promise<Set<string>> {
  const pdf = await page.pdf({ printBackground });
  const found = new Set<string>();
  const bytes = pdf.toString('latin1');
  for (const { index, 0: head } of bytes.matchAll(/stream\r?\n/g)) {
    if (bytes.slice(index - 3, index) === 'end') continue;
    const start = index + head.length;
    const content = inflated(pdf.subarray(start, bytes.indexOf('endstream', start)));
    for (const [, r, g, b] of content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/gi)) {
      found.add([r, g, b].map((part) => Math.round(Number(part) * 255)).join(' '));
    }
  }
  return found;
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}

const { r, g, b } = OWN_COLOURS.green.bar.light;
const BAR = [r, g, b].map((part) => Math.round(part * 255)).join(' ');

describe('on paper', () => {
  it("the reader's highlights are printed, with the browser's backgrounds and without, until they switch it off", async () => {
    const { page, popup } = await quotemark.annotate();
    await whenPainted(page);
    await popup.close();
    await page.bringToFront();
    expect(await colours(page, true)).not.toContain(BAR);
    await selectByMouse(page, 'basic principles of cooperation');
    await (await closedRoot(page)).click('Green');
    await expect.poll(async () => Object.keys(await painted(page))).toContain('qm-own2');
    const [withFills, without] = [await colours(page, true), await colours(page, false)];
    expect(withFills).toContain(BAR);
    expect(without).toContain(BAR);

    const options = await quotemark.context.newPage();
    await options.goto(`chrome-extension://${quotemark.id}/src/library/library.html#options`);
    await options.getByRole('switch', { name: 'Print my highlights' }).click();
    await page.bringToFront();
    await expect.poll(() => colours(page, true)).not.toContain(BAR);
    expect(await colours(page, false)).not.toContain(BAR);
    // Nothing else was taken from the page, on the screen or on paper.
    expect(Object.keys(await painted(page))).toContain('qm-own2');
    expect((await colours(page, true)).size).toBe(withFills.size - 2);
  });
});
