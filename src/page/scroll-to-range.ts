import { parentElementOf } from './dom.ts';

/** Where on the screen the first line comes to stand, as a share of its height. */
const AT = 0.3;

/** Scrolls a range to 30 % of what scrolls it and of the viewport; at once where the reader asked for less motion. */
export function scrollToRange(range: Range, view: Window): void {
  const behavior: ScrollBehavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const scroller = scrollerOf(range.startContainer, view);
  const top = range.getBoundingClientRect().top;
  if (scroller === null) {
    view.scrollTo({ top: view.scrollY + top - view.innerHeight * AT, behavior });
    return;
  }
  const box = scroller.getBoundingClientRect();
  scroller.scrollTo({ top: scroller.scrollTop + top - box.top - box.height * AT, behavior });
}

/** The box around a node that scrolls instead of the window, or null. */
function scrollerOf(node: Node, view: Window): Element | null {
  for (let at = parentElementOf(node); at !== null; at = parentElementOf(at)) {
    if (at === at.ownerDocument.scrollingElement || at === at.ownerDocument.body || at === at.ownerDocument.documentElement) return null;
    const { overflowY } = view.getComputedStyle(at);
    if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight + 1) return at;
  }
  return null;
}
