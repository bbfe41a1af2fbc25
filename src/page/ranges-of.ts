import type { Block } from '../core/page-text.ts';
import type { Span } from '../core/span.ts';
import { isConnected } from './dom.ts';
import { firstStretchAfter } from './stretches.ts';
import type { Stretch } from './text-builder.ts';

interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** The live ranges of a span: one for each run of text in one block and one tree. */
export function rangesOf(blocks: readonly Block[], stretches: readonly Stretch[], span: Span): Range[] {
  const runs: Piece[][] = [];
  let blockEnd = -1;
  let block = 0;
  for (let i = firstStretchAfter(stretches, span.start); i < stretches.length; i++) {
    const stretch = stretches[i] as Stretch;
    if (stretch.start >= span.end) break;
    const piece = pieceOf(stretch, span);
    if (piece === null) continue;
    if (stretch.start >= blockEnd) {
      block = blockIndexFrom(blocks, block, stretch.start);
      blockEnd = blocks[block]?.span.end ?? Number.POSITIVE_INFINITY;
      runs.push([piece]);
    } else if (!inOneTree(runs.at(-1)?.[0]?.node, piece.node)) runs.push([piece]);
    else runs.at(-1)?.push(piece);
  }
  return runs.flatMap(rangeOf);
}

/** The part of a stretch inside a span, or null when the page has changed its node meanwhile. */
function pieceOf(stretch: Stretch, span: Span): Piece | null {
  const { node, offset, start, end } = stretch;
  const from = offset + Math.max(span.start, start) - start;
  const to = offset + Math.min(span.end, end) - start;
  if (to > node.length || !isConnected(node)) return null;
  return { node, from, to };
}

/** Asked only where a run goes on in another node: most have one. */
function inOneTree(one: Text | undefined, other: Text): boolean {
  return one === other || one?.getRootNode() === other.getRootNode();
}

/** The block that holds an offset, looked for from a block before it. */
function blockIndexFrom(blocks: readonly Block[], from: number, offset: number): number {
  let low = from;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangeOf(run: readonly Piece[]): Range[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  return [range];
}
