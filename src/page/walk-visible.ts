import { firstChildOf, isElement, isText, nameOf, nextSiblingOf, shadowOf } from './dom.ts';
import { standingOf } from './visibility.ts';

/** What a walk over the visible page meets, in reading order. */
export interface Visitor {
  /** @param splits true when the element stands on lines of its own */
  enter(element: Element, splits: boolean): void;
  leave(element: Element, splits: boolean): void;
  /**
   * A portion of a node's text.
   * @param from where it begins, in UTF-16 units
   * @returns where the next portion begins, the text's length at its end, or null to end the walk
   */
  text(node: Text, from: number): number | null;
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

/** How many nodes make one unit of the work, after which it may pause. */
const UNIT = 32;
/** The most nodes that are walked; an element counts twice. */
const MAX_STEPS = 300_000;

/**
 * Walks what can be seen, as it is drawn: shadow roots in place of their hosts' children, slotted nodes in their slots.
 * Keeps its own stack, since a page may nest deeper than calls can. A page that changes in a pause may hide a part of
 * itself from the walk, and may lengthen it: but not without end.
 * @returns false when it ended before the page did: at the visitor's word, or at MAX_STEPS
 */
export function* walkVisible(root: Element, view: Window | null, visitor: Visitor): Generator<undefined, boolean> {
  const first = levelOf(root, view);
  if (first === null) return true;
  const stack = [first];
  visitor.enter(root, first.splits);
  let steps = 0;
  for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
    if (++steps > MAX_STEPS) return false;
    if (steps % UNIT === 0) yield;
    const node = take(level);
    if (node === null) {
      stack.pop();
      visitor.leave(level.element, level.splits);
    } else if (isText(node)) {
      if (level.textShown && (yield* walkText(node, visitor)) === null) return false;
    } else if (isElement(node)) {
      const below = levelOf(node, view);
      if (below === null) continue;
      stack.push(below);
      visitor.enter(node, below.splits);
    }
  }
  return true;
}

function* walkText(node: Text, visitor: Visitor): Generator<undefined, number | null> {
  for (let from = visitor.text(node, 0); ; from = visitor.text(node, from)) {
    if (from === null || from >= node.data.length) return from;
    yield;
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
