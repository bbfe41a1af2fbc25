import { blockIndexAt, type PageText } from '../core/page-text.ts';
import { type Span, shift, textAt } from '../core/span.ts';
import type { Visit } from './pieces-of.ts';
import type { TextMap } from './text-map.ts';

/**
 * The way between the text that a page had and its nodes now, after something has put new ones in place of the old: blocks
 * of the same words are the same blocks, in their order. What is told about the old text (spans, offsets) stays true;
 * blocks that are gone have no nodes.
 * @param before the page as it was read
 * @param now the same page, read again
 */
export function reboundMap(before: PageText, now: TextMap): TextMap {
  const { toNow, toBefore } = sameBlocks(before, now.page);
  const moved = (span: Span, from: PageText, to: PageText, pairs: readonly (number | undefined)[]): Span | null => {
    const index = blockIndexAt(from.blocks, span.start);
    const [source, target] = [from.blocks[index], to.blocks[pairs[index] ?? -1]];
    return source === undefined || target === undefined ? null : shift(span, target.span.start - source.span.start);
  };
  const spanBack = (span: Span | null): Span | null => {
    if (span === null) return null;
    const [start, last] = [backFrom(span.start), backFrom(span.end - 1)];
    return start === null || last === null || last < start ? null : { start, end: last + 1 };
  };
  const backFrom = (offset: number) => moved({ start: offset, end: offset }, now.page, before, toBefore)?.start ?? null;
  const eachPiece = <T extends { readonly span: Span }>(items: readonly T[], visit: Visit<T>): boolean => {
    const moving: { readonly item: T; readonly span: Span; readonly index: number }[] = [];
    for (const item of items) {
      const { span } = item;
      for (let index = Math.max(blockIndexAt(before.blocks, span.start), 0); index < before.blocks.length; index++) {
        const block = before.blocks[index]?.span;
        if (block === undefined || block.start >= span.end) break;
        const piece = { start: Math.max(span.start, block.start), end: Math.min(span.end, block.end) };
        const place = piece.end > piece.start ? moved(piece, before, now.page, toNow) : null;
        if (place !== null) moving.push({ item, span: place, index });
      }
    }
    return now.eachPiece(moving, ({ item, index }, range) => visit(item, range, index));
  };
  return {
    ...now,
    page: before,
    eachPiece,
    toRanges: (span) => {
      const ranges: Range[] = [];
      eachPiece([{ span }], (_item, range) => ranges.push(range));
      return ranges;
    },
    toRange: (span) => {
      const ends = [span.start, span.end - 1].map((start) => moved({ start, end: start + 1 }, before, now.page, toNow));
      const [first, last] = ends;
      return first && last && first.start <= last.start ? now.toRange({ start: first.start, end: last.end }) : null;
    },
    fromPoint: (node, offset) => {
      const at = now.fromPoint(node, offset);
      return at === null ? null : backFrom(at);
    },
    fromRange: (range) => spanBack(now.fromRange(range)),
    spanOf: (node) => spanBack(now.spanOf(node)),
    nodesOf: (index) => now.nodesOf(toNow[index] ?? -1),
    elementOf: (index) => now.elementOf(toNow[index] ?? -1),
  };
}

/** Which block is which: by their words, the first of some words being the first of them again. */
function sameBlocks(before: PageText, now: PageText) {
  const waiting = new Map<string, number[]>();
  for (const [index, { span }] of now.blocks.entries()) {
    const words = textAt(now.text, span);
    waiting.set(words, [...(waiting.get(words) ?? []), index]);
  }
  const toBefore: (number | undefined)[] = [];
  const toNow = before.blocks.map(({ span }, index) => {
    const found = waiting.get(textAt(before.text, span))?.shift();
    if (found !== undefined) toBefore[found] = index;
    return found;
  });
  return { toNow, toBefore };
}
