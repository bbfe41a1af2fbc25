/**
 * Reads a tree past what the page has put in front of it: `<input name="parentNode">` in a form shadows the form's own
 * `parentNode`, `<img name="body">` the document's `body`. The prototypes' getters cannot be shadowed that way.
 */
/* @__NO_SIDE_EFFECTS__ */ function getter<T extends object, K extends keyof T>(prototype: T, key: K): (self: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (!get) throw new TypeError(`no getter for ${String(key)}`);
  return (self) => get.call(self) as T[K];
}

export const parentOf = getter(Node.prototype, 'parentNode');
export const firstChildOf = getter(Node.prototype, 'firstChild');
export const lastChildOf = getter(Node.prototype, 'lastChild');
export const nextSiblingOf = getter(Node.prototype, 'nextSibling');
export const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const isConnected = getter(Node.prototype, 'isConnected');
export const rootElementOf = getter(Document.prototype, 'documentElement');
export const viewOf = getter(Document.prototype, 'defaultView');
export const isEditable = getter(HTMLElement.prototype, 'isContentEditable');
const textOf = getter(Node.prototype, 'textContent');
const localNameOf = getter(Element.prototype, 'localName');
const openShadowOf = getter(Element.prototype, 'shadowRoot');
const titleGetter = getter(Document.prototype, 'title');
const urlGetter = getter(Document.prototype, 'URL');

/** The name of an HTML or SVG element in lower case. */
export const nameOf = (element: Element): string => localNameOf(element).toLowerCase();
export const shadowOf = (element: Element): ShadowRoot | null => openShadowOf(element);
export const titleOf = (document: Document): string => titleGetter(document);
export const urlOf = (document: Document): string => urlGetter(document);
export const textContentOf = (node: Node): string => textOf(node) ?? '';

export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function hasAttribute(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

export function queryAll(document: Document, selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(document, selector)];
}

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** The parent as it is drawn: a shadow root's host, a slotted node's parent all the same. */
export function parentElementOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}
