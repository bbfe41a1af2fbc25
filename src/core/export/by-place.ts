import type { Annotation } from '../annotation.ts';

/** By where it stood in the page; what has no place comes last, in the order it was made. */
export function byPlace(a: Annotation, b: Annotation): number {
  return place(a) - place(b) || (a.created < b.created ? -1 : 1);
}

function place({ selectors }: Annotation): number {
  const position = selectors.find((selector) => selector.type === 'PageTextPositionSelector');
  return position?.type === 'PageTextPositionSelector' ? position.span.start : Number.MAX_SAFE_INTEGER;
}
