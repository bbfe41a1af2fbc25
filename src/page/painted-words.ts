import type { Span } from '../core/span.ts';
import type { TextMap } from './text-map.ts';

interface CaretPoint {
  readonly offsetNode: Node;
  readonly offset: number;
}
type CaretDocument = Document & {
  caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots: readonly ShadowRoot[] }): CaretPoint | null;
};

/** Where paint lies, for pointers: the spans joined to what they cover, in order. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/**
 * The offset of the painted unit at a point of the viewport, or null.
 * @param joined as joinedSpans gives them
 */
export function paintedAt(document: Document, map: TextMap, joined: readonly Span[], x: number, y: number): number | null {
  const caret = (document as CaretDocument).caretPositionFromPoint?.(x, y, { shadowRoots: map.shadows });
  const at = caret ? map.fromPoint(caret.offsetNode, caret.offset) : null;
  if (at === null) return null;
  // The caret goes to the nearer edge of a letter, and in a margin to the nearest text: the letter's own box decides.
  for (const start of [at, at - 1]) {
    if (isIn(joined, start) && map.toRanges({ start, end: start + 1 }).some((range) => holds(range, x, y))) return start;
  }
  return null;
}

function isIn(joined: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = joined.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((joined[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (joined[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
}

function holds(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(({ left, top, right, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
}
