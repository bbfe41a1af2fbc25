import { attributesOf, nameOf, rootElementOf, titleOf, viewOf } from '../dom.ts';
import { walkVisible } from '../walk-visible.ts';

export interface VisibleClone {
  readonly document: Document;
  /** From a text node of the clone to the live one. */
  readonly live: WeakMap<Node, Text>;
}

/** These would shadow the clone's own properties, for a library that reads them plainly. */
const SHADOWING = new Set(['name', 'form']);

/**
 * A copy of what can be seen, in a document of its own that loads and runs nothing: hidden text is left out and shadow
 * roots stand in their hosts' places, so that what is found in the copy can be found on the page.
 */
export function cloneVisible(source: Document): VisibleClone {
  const copy = document.implementation.createHTMLDocument(titleOf(source));
  const live = new WeakMap<Node, Text>();
  const root = rootElementOf(source);
  const open: Element[] = [];
  const into = () => open.at(-1) ?? copy.body;
  if (root !== null) {
    walkVisible(root, viewOf(source), {
      enter(element) {
        const name = nameOf(element);
        if (name === 'html' || name === 'body') {
          const target = name === 'html' ? copy.documentElement : copy.body;
          copyAttributes(element, target);
          open.push(copy.body);
          return;
        }
        const twin = copy.createElement(/^[a-z][\w.-]*$/.test(name) ? name : 'span');
        copyAttributes(element, twin);
        into().appendChild(twin);
        open.push(twin);
      },
      leave: () => {
        open.pop();
      },
      text(node) {
        const twin = copy.createTextNode(node.data);
        live.set(twin, node);
        into().appendChild(twin);
        return true;
      },
    });
  }
  return { document: copy, live };
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of attributesOf(from)) {
    if (SHADOWING.has(name) || name.startsWith('on') || !/^[a-z][\w:.-]*$/.test(name)) continue;
    // An id such as "children" or "parentNode" shadows too.
    if (name === 'id' && (value in to || value in document)) continue;
    to.setAttribute(name, value);
  }
}
