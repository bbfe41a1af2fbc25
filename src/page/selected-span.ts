import type { Span } from '../core/span.ts';
import { isEditable, isElement, parentElementOf } from './dom.ts';
import type { TextMap } from './text-map.ts';

type ComposedSelection = Selection & { getComposedRanges?(options: { shadowRoots: readonly ShadowRoot[] }): readonly StaticRange[] };

/** What is selected of the page's text, to the letter. Null where that is nothing, or something that is being written. */
export function selectedSpan(map: TextMap): Span | null {
  const selection = getSelection() as ComposedSelection | null;
  if (selection === null || selection.rangeCount === 0) return null;
  // Inside an open shadow root the plain range is the collapsed one of its host.
  const range = selection.getComposedRanges?.({ shadowRoots: map.shadows })[0] ?? selection.getRangeAt(0);
  if (range.collapsed || isEdited(range.startContainer) || isEdited(range.endContainer)) return null;
  return map.fromRange(range);
}

function isEdited(node: Node): boolean {
  const element = isElement(node) ? node : parentElementOf(node);
  return element instanceof HTMLElement && isEditable(element);
}
