import type { JSHandle, Page } from 'playwright-core';

/**
 * The first place in a page where some words stand in one text node, as a range of the page's own.
 * @throws Error in which the words are named, where they do not stand
 */
export function rangeOfWords(page: Page, words: string): Promise<JSHandle<Range>> {
  return page.evaluateHandle((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range;
    }
    throw new Error(`no ${wanted}`);
  }, words);
}
