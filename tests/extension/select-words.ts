import type { Page } from 'playwright-core';
import { rangeOfWords } from './range-of-words.ts';

/** Drags the mouse over words of a page, from before the first letter to behind the last. */
export async function selectByMouse(page: Page, words: string, last = words): Promise<void> {
  const [first, final] = [await rangeOfWords(page, words), await rangeOfWords(page, last)];
  const from = await first.evaluate((range) => {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const start = range.getClientRects()[0] as DOMRect;
    return { x: start.left + 1, y: start.top + start.height / 2 };
  });
  const to = await final.evaluate((range) => {
    const end = [...range.getClientRects()].at(-1) as DOMRect;
    return { x: end.right - 1, y: end.top + end.height / 2 };
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}
