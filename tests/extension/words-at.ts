import type { Page } from 'playwright-core';
import { rangeOfWords } from './range-of-words.ts';

/** Where some words of a page stand on the screen, once they do; near the start of them. */
export async function wordsAt(page: Page, words: string): Promise<{ x: number; y: number }> {
  const found = await rangeOfWords(page, words);
  return found.evaluate((range) => {
    range.setEnd(range.startContainer, range.startOffset + 3);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // A page may be wider than the screen.
    if (range.getBoundingClientRect().right > innerWidth)
      scrollBy({ left: range.getBoundingClientRect().right - innerWidth / 2, behavior: 'instant' });
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
}
