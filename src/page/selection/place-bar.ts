import { type Box, bounds, GAP, isInView, type Size, within } from '../surface/box.ts';

/** What a finger's selection handles need below the last line, in CSS pixels. */
const HANDLES = 36;

export interface BarPlace {
  readonly left: number;
  readonly top: number;
}

/**
 * Where the bar stands: above the first line that is in view, below the last one where there is no room, else beside the
 * words, else at the edge of the viewport that they fill least of. Under a finger below comes first.
 * @param words the boxes of the words, one a line, in reading order
 * @returns null while no word is in view
 */
export function placeBar(bar: Size, words: readonly Box[], viewport: Size, touch: boolean): BarPlace | null {
  const seen = words.filter((box) => isInView(box, viewport));
  const [first] = seen;
  const last = seen.at(-1);
  if (first === undefined || last === undefined) return null;
  const around = bounds(seen);
  const below = around.bottom + (touch ? HANDLES : GAP);
  const above = around.top - GAP - bar.height;
  const places = [
    above >= GAP && { left: middle(first) - bar.width / 2, top: above },
    below + bar.height <= viewport.height - GAP && { left: middle(last) - bar.width / 2, top: below },
  ];
  const beside = [viewport.width - around.right - GAP, around.left - GAP].map((room) => room >= bar.width + GAP);
  const place =
    (touch ? places.reverse() : places).find((each) => each !== false) ??
    (beside[0] && { left: around.right + GAP, top: first.top }) ??
    (beside[1] && { left: around.left - GAP - bar.width, top: first.top });
  const free = place || { left: middle(last) - bar.width / 2, top: around.top > viewport.height - around.bottom ? GAP : viewport.height };
  return {
    left: Math.round(within(free.left, viewport.width - bar.width)),
    top: Math.round(within(free.top, viewport.height - bar.height)),
  };
}

function middle({ left, right }: Box): number {
  return (left + right) / 2;
}
