import { firstEndAfter, type Span, spanLength } from '../core/span.ts';
import { firstChildOf, isText, nextSiblingOf, shadowOf } from './dom.ts';
import type { TextMap } from './text-map.ts';

interface CaretPoint {
  readonly offsetNode: Node;
  readonly offset: number;
}
type CaretDocument = Document & {
  caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots: readonly ShadowRoot[] }): CaretPoint | null;
};

/** Where more text than this is right in an element, in UTF-16 units, its boxes are too many to be looked through. */
const MOST_UNITS = 1000;

/** Finds what a pointer is at: the offset of the painted unit, or null. */
export type PaintedWords = (event: PointerEvent) => number | null;

/**
 * The browser has said which element is under the pointer: only paint on text right in it can be, and mostly the boxes of
 * that tell that none is. Only where one may be is the page asked once more, for the caret there. What is painted in an
 * element is looked up once: whoever paints anew makes this anew.
 * @param spans what is painted
 */
export function paintedWords(document: Document, map: TextMap, spans: readonly Span[]): PaintedWords {
  const joined = joinedSpans(spans);
  const known = new WeakMap<Element, readonly Span[] | null>();
  const paintedIn = (target: EventTarget | null): readonly Span[] | null => {
    // A slot has its text elsewhere, and an event that is over tells the host of a shadow root in place of what is in it.
    if (!(target instanceof Element) || target instanceof HTMLSlotElement || shadowOf(target) !== null) return null;
    let painted = known.get(target);
    if (painted === undefined) {
      painted = paintedOf(map, joined, target);
      known.set(target, painted);
    }
    return painted;
  };
  return (event) => {
    const { clientX: x, clientY: y } = event;
    const painted = paintedIn(event.composedPath()[0] ?? event.target);
    if (painted !== null && !isNear(map, painted, x, y)) return null;
    const caret = (document as CaretDocument).caretPositionFromPoint?.(x, y, { shadowRoots: map.shadows });
    const at = caret ? map.fromPoint(caret.offsetNode, caret.offset) : null;
    if (at === null) return null;
    // The caret goes to the nearer edge of a letter, and in a margin to the nearest text: the letter's own box decides.
    const isPainted = (start: number) => (joined[firstEndAfter(joined, start)]?.start ?? Number.POSITIVE_INFINITY) <= start;
    return [at, at - 1].find((start) => isPainted(start) && holds(map, { start, end: start + 1 }, x, y)) ?? null;
  };
}

/** The spans joined to what they cover, in order. */
function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What is painted of the text right in an element; null where that is too much to be looked through. */
function paintedOf(map: TextMap, joined: readonly Span[], element: Element): readonly Span[] | null {
  const painted: Span[] = [];
  let units = 0;
  for (let node = firstChildOf(element); node !== null; node = nextSiblingOf(node)) {
    const span = isText(node) ? map.spanOf(node) : null;
    if (span === null) continue;
    units += spanLength(span);
    for (let index = firstEndAfter(joined, span.start); index < joined.length; index++) {
      const { start, end } = joined[index] as Span;
      if (start >= span.end) break;
      painted.push({ start: Math.max(start, span.start), end: Math.min(end, span.end) });
    }
  }
  return units > MOST_UNITS && painted.length > 0 ? null : painted;
}

/** True where a point is in a box of one of these. All together first: most points are in none. */
function isNear(map: TextMap, spans: readonly Span[], x: number, y: number): boolean {
  const [first, last] = [spans[0], spans.at(-1)];
  const isBetween = first && last && holds(map, { start: first.start, end: last.end }, x, y);
  return isBetween === true && spans.some((span) => holds(map, span, x, y));
}

function holds(map: TextMap, span: Span, x: number, y: number): boolean {
  return map
    .toRanges(span)
    .some((range) => [...range.getClientRects()].some((box) => box.left <= x && x < box.right && box.top <= y && y < box.bottom));
}
