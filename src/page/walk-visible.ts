import { firstChildOf, isElement, isText, nameOf, nextSiblingOf, shadowOf } from './dom.ts';
import { standingOf } from './visibility.ts';

/** What a walk over the visible page meets, in reading order. */
export interface Visitor {
  /** @param splits true when the element stands on lines of its own */
  enter(element: Element, splits: boolean): void;
  leave(element: Element, splits: boolean): void;
  /** @returns false to end the walk */
  text(node: Text): boolean;
}

interface Level {
  readonly element: Element;
  readonly splits: boolean;
  readonly textShown: boolean;
  next: Node | null;
  /** The nodes that a slot shows, which are siblings elsewhere. */
  readonly slotted: readonly Node[] | null;
  index: number;
}

/** How many nodes are walked between two looks at the signal. */
const CHECK_EVERY = 1024;

/**
 * Walks what can be seen, as it is drawn: shadow roots in place of their hosts' children, slotted nodes in their slots.
 * Keeps its own stack, since a page may nest deeper than calls can.
 * @throws the signal's reason, when it aborts
 */
export function walkVisible(root: Element, view: Window | null, visitor: Visitor, signal?: AbortSignal): void {
  const first = levelOf(root, view);
  if (first === null) return;
  const stack = [first];
  visitor.enter(root, first.splits);
  let steps = 0;
  for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
    if (++steps % CHECK_EVERY === 0) signal?.throwIfAborted();
    const node = take(level);
    if (node === null) {
      stack.pop();
      visitor.leave(level.element, level.splits);
    } else if (isText(node)) {
      if (level.textShown && !visitor.text(node)) return;
    } else if (isElement(node)) {
      const below = levelOf(node, view);
      if (below === null) continue;
      stack.push(below);
      visitor.enter(node, below.splits);
    }
  }
}

function levelOf(element: Element, view: Window | null): Level | null {
  const { hidden, textShown, splits } = standingOf(element, view);
  if (hidden) return null;
  const assigned = nameOf(element) === 'slot' ? HTMLSlotElement.prototype.assignedNodes.call(element) : [];
  return {
    element,
    splits,
    textShown,
    next: firstChildOf(shadowOf(element) ?? element),
    slotted: assigned.length > 0 ? assigned : null,
    index: 0,
  };
}

function take(level: Level): Node | null {
  if (level.slotted !== null) return level.slotted[level.index++] ?? null;
  const node = level.next;
  level.next = node && nextSiblingOf(node);
  return node;
}
