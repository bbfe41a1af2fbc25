import type { Page } from 'playwright-core';

interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Drags the mouse over words of a page, from before the first letter to behind the last. */
export async function selectByMouse(page: Page, words: string, last = words): Promise<void> {
  const { from, to } = await page.evaluate(endsOf, { first: words, last });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Runs in the page. */
function endsOf({ first, last }: { first: string; last: string }): Ends {
  const find = (wanted: string) => {
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
  };
  const [from, to] = [find(first), find(last)];
  from.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const start = from.getClientRects()[0] as DOMRect;
  const end = [...to.getClientRects()].at(-1) as DOMRect;
  return { from: { x: start.left + 1, y: start.top + start.height / 2 }, to: { x: end.right - 1, y: end.top + end.height / 2 } };
}
