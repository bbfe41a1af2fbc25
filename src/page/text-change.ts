import { textContentOf } from './dom.ts';

/** In UTF-16 units: what is shorter is a clock, a counter, a ticker, and no paragraph. */
const SENTENCE = 40;
const NO_TEXT = /^(?:script|style)$/i;

/** A change of the page's text, to come. */
export interface TextChange {
  /** Resolves once a sentence has come or gone, or may have been opened by a click; never when the signal aborts first. */
  readonly happened: Promise<void>;
  /** Watches these trees too, which the document's own observer cannot see into. */
  also(roots: readonly ShadowRoot[]): void;
}

/** Watches until the first change and no longer: a page that changes without end costs one look. */
export function textChange(document: Document, signal: AbortSignal): TextChange {
  const ending = new AbortController();
  const until = AbortSignal.any([signal, ending.signal]);
  const kinds = { subtree: true, childList: true, characterData: true, attributeFilter: ['hidden', 'open'] };
  let observer: MutationObserver | undefined;
  const happened = new Promise<void>((resolve) => {
    const end = () => {
      ending.abort();
      resolve();
    };
    observer = new MutationObserver((records) => {
      if (records.some(matters)) end();
    });
    observer.observe(document, kinds);
    // What opens on a click may open by styles alone.
    document.addEventListener('click', end, { passive: true, capture: true, signal: until });
  });
  until.addEventListener('abort', () => observer?.disconnect(), { once: true });
  return {
    happened,
    also: (roots) => {
      if (!until.aborted) for (const root of roots) observer?.observe(root, kinds);
    },
  };
}

function matters({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'childList') return [...addedNodes, ...removedNodes].some(isSentence);
  return isSentence(target);
}

function isSentence(node: Node): boolean {
  return !NO_TEXT.test(node.nodeName) && textContentOf(node).trim().length >= SENTENCE;
}
