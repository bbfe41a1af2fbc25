import type { Page } from 'playwright-core';

/** Where some words of a page stand on the screen, once they do; near the start of them. */
export function wordsAt(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 3);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // A page may be wider than the screen.
      if (range.getBoundingClientRect().right > innerWidth)
        scrollBy({ left: range.getBoundingClientRect().right - innerWidth / 2, behavior: 'instant' });
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`no ${wanted}`);
  }, words);
}
