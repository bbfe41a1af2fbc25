import { firstEndAfter, type Span } from '../core/span.ts';
import { isConnected } from './dom.ts';
import type { Stretch } from './text-builder.ts';

/** Told of a run of text in one block and one tree that something lies on. @param block its index */
export type Visit<T> = (item: T, range: Range, block: number) => void;

/**
 * Makes the live ranges of all that has a span, in the order of the items. What the page has changed or taken away meanwhile
 * is passed over. One loop for all: a page may have thousands, made in one go.
 * @returns false where something was passed over
 */
export function eachPiece<T extends { readonly span: Span }>(stretches: readonly Stretch[], items: readonly T[], visit: Visit<T>): boolean {
  let first = 0;
  let isWhole = true;
  for (const item of items) {
    const { start: from, end: until } = item.span;
    first = firstEndAfter(stretches, from, first);
    let range: Range | null = null;
    let last: Stretch | null = null;
    for (let i = first; i < stretches.length; i++) {
      const stretch = stretches[i] as Stretch;
      const { node, offset, block, start, end } = stretch;
      if (start >= until) break;
      const to = offset + Math.min(until, end) - start;
      if (to > node.length || !isConnected(node)) {
        isWhole = false;
        continue;
      }
      if (range !== null && last !== null && last.block === block && inOneTree(last.node, node)) range.setEnd(node, to);
      else {
        range = node.ownerDocument.createRange();
        range.setStart(node, offset + Math.max(from, start) - start);
        range.setEnd(node, to);
        visit(item, range, block);
      }
      last = stretch;
    }
  }
  return isWhole;
}

function inOneTree(one: Text, other: Text): boolean {
  return one === other || one.getRootNode() === other.getRootNode();
}
