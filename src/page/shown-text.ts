import { nameOf } from './dom.ts';
import { atOnce } from './in-slices.ts';
import { walkVisible } from './walk-visible.ts';

const MAX_LENGTH = 2000;

/** The visible text of one element, lines parted by a space; the first 2,000 units or so. */
export function shownText(element: Element, view: Window | null): string {
  let text = '';
  const walk = walkVisible(element, view, {
    enter(inside, splits) {
      if (splits || nameOf(inside) === 'br') text += ' ';
    },
    leave(_inside, splits) {
      if (splits) text += ' ';
    },
    text(node) {
      text += node.data;
      return text.length < MAX_LENGTH ? node.data.length : null;
    },
  });
  atOnce(walk);
  return text;
}
