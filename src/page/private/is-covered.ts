import { parseColour } from '../../core/colour.ts';
import { isElement, parentElementOf } from '../dom.ts';
import { type Box, isInView, viewport } from '../surface/box.ts';

const PICTURES = 'img, video, canvas, iframe, svg, object, embed';

/**
 * True where a line of a range is not to be seen: out of view, scrolled away inside a box of the page, or under
 * something that the page lays over it. One point tells: the middle of what is in view.
 * @param box the line, in the viewport
 */
export function isCovered(range: Range, box: Box): boolean {
  const view = viewport();
  if (box.right <= box.left || !isInView(box, view)) return true;
  const x = (Math.max(box.left, 0) + Math.min(box.right, view.width)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, view.height)) / 2;
  const { commonAncestorContainer: common } = range;
  const holder = isElement(common) ? common : parentElementOf(common);
  const hit = (range.startContainer.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  if (holder === null || hit === null || holder.contains(hit)) return false;
  // Its own box is not there, unless it lets pointers through.
  if (hit.contains(holder)) return getComputedStyle(holder).pointerEvents !== 'none';
  // What stands in the top layer, ours too, lies over our boxes by itself.
  if (hit.closest(':popover-open, :modal') !== null) return false;
  // A link that is stretched over text covers nothing.
  for (let at: Element | null = hit; at !== null && !at.contains(holder); at = parentElementOf(at)) if (isOpaque(at)) return true;
  return false;
}

function isOpaque(element: Element): boolean {
  if (element.matches(PICTURES)) return true;
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage !== 'none' || (parseColour(backgroundColor)?.a ?? 1) > 0;
}
