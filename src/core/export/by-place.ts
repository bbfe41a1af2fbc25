import type { Annotation } from '../annotation.ts';
import { byMade } from '../by-made.ts';

/** By where it stood in the page; what has no place comes last, in the order it was made. */
export function byPlace(a: Annotation, b: Annotation): number {
  return place(a) - place(b) || byMade(a, b);
}

function place({ selectors }: Annotation): number {
  const position = selectors.find((selector) => selector.type === 'PageTextPositionSelector');
  return position?.type === 'PageTextPositionSelector' ? position.span.start : Number.MAX_SAFE_INTEGER;
}
