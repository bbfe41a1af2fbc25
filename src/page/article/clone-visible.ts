import { attribute, isElement, nameOf } from '../dom.ts';
import type { TextMap } from '../text-map.ts';

export interface VisibleClone {
  readonly document: Document;
  /** From a text node of the clone to the live one. */
  readonly live: ReadonlyMap<Node, Text>;
}

/**
 * A copy of what can be seen, in a document of its own that loads and runs nothing: hidden text is left out and shadow
 * roots stand in their hosts' places, so that what is found in the copy can be found on the page.
 */
export function cloneVisible(walked: TextMap['walked']): VisibleClone {
  const copy = document.implementation.createHTMLDocument('');
  const live = new Map<Node, Text>();
  const { body } = copy;
  // Apart from its document while it grows: browsers keep count of what stands in one.
  body.remove();
  const open: Element[] = [body];
  for (const node of walked) {
    if (node === null) open.pop();
    else if (isElement(node)) {
      const name = nameOf(node);
      const twin = name === 'html' || name === 'body' ? body : twinOf(node, name, copy);
      if (twin === body) for (const key of ['class', 'id']) if (attribute(node, key)) body.setAttribute(key, attribute(node, key) ?? '');
      if (twin !== body) open.at(-1)?.appendChild(twin);
      open.push(twin);
    } else {
      const twin = copy.createTextNode(node.data);
      live.set(twin, node);
      open.at(-1)?.appendChild(twin);
    }
  }
  copy.documentElement.append(body);
  return { document: copy, live };
}

/** The element alone, without what would shadow the copy's own properties for a library that reads them plainly. */
function twinOf(element: Element, name: string, copy: Document): Element {
  const twin =
    element instanceof HTMLElement && /^[a-z][\w.-]*$/.test(name)
      ? (copy.importNode(element, false) as Element)
      : copy.createElement('span');
  if (!Element.prototype.hasAttributes.call(twin)) return twin;
  for (const key of ['name', 'form']) Element.prototype.removeAttribute.call(twin, key);
  const id = attribute(twin, 'id');
  if (id !== null && (id in twin || id in document)) Element.prototype.removeAttribute.call(twin, 'id');
  return twin;
}
