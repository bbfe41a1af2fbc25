import type { Span } from '../core/span.ts';
import { firstChildOf, isText, lastChildOf, nextSiblingOf } from './dom.ts';
import type { Stretch } from './text-builder.ts';

/** Finds the offset in the page text of a point of the live page: a node and an offset, as a Range has them. */
export class PointFinder {
  readonly #stretches: readonly Stretch[];
  readonly #first = new Map<Text, number>();

  constructor(stretches: readonly Stretch[]) {
    this.#stretches = stretches;
    for (const [index, { node }] of stretches.entries()) if (!this.#first.has(node)) this.#first.set(node, index);
  }

  /** The offset of the first unit at or after a point, or null after the last. */
  after(node: Node, offset: number): number | null {
    if (isText(node)) {
      for (const stretch of this.#of(node)) {
        const end = stretch.offset + stretch.end - stretch.start;
        if (offset < end) return stretch.start + Math.max(offset - stretch.offset, 0);
      }
    }
    const next = this.#mapped(node, offset, 'nextNode');
    return next === null ? null : (this.#of(next)[0]?.start ?? null);
  }

  /** The offset behind the last unit before a point, or null before the first. */
  before(node: Node, offset: number): number | null {
    if (isText(node)) {
      for (const stretch of this.#of(node).reverse()) {
        if (offset > stretch.offset) return Math.min(stretch.start + offset - stretch.offset, stretch.end);
      }
    }
    const last = this.#mapped(node, offset, 'previousNode');
    return last === null ? null : (this.#of(last).at(-1)?.end ?? null);
  }

  /** All of the page text that a node holds, or null where it holds none. */
  spanOf(node: Text): Span | null {
    const all = this.#of(node);
    const [first, last] = [all[0], all.at(-1)];
    return first && last ? { start: first.start, end: last.end } : null;
  }

  #of(node: Text): Stretch[] {
    const from = this.#first.get(node);
    if (from === undefined) return [];
    let to = from;
    while (this.#stretches[to]?.node === node) to++;
    return this.#stretches.slice(from, to);
  }

  /** The nearest text node of the map on one side of a point, in the point's own tree. */
  #mapped(node: Node, offset: number, step: 'nextNode' | 'previousNode'): Text | null {
    const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_ALL);
    const child = isText(node) ? node : childAt(node, offset);
    walker.currentNode = child ?? lastInside(node);
    // The child that a point stands before lies after it; what is inside a node lies before the point at its end.
    const counts = !isText(node) && (child !== null) === (step === 'nextNode');
    for (let found = counts ? walker.currentNode : walker[step](); found !== null; found = walker[step]()) {
      if (isText(found) && this.#first.has(found)) return found;
    }
    return null;
  }
}

function childAt(node: Node, offset: number): Node | null {
  let child = firstChildOf(node);
  for (let i = 0; i < offset && child !== null; i++) child = nextSiblingOf(child);
  return child;
}

function lastInside(node: Node): Node {
  let last = node;
  for (let child = lastChildOf(last); child !== null; child = lastChildOf(child)) last = child;
  return last;
}
