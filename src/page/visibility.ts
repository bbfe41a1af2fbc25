import { attribute, hasAttribute, nameOf, queryAll, textContentOf } from './dom.ts';

/** Content that is no text of the page, or is shown in another way than as text. */
const SKIPPED = new Set(
  'script style noscript template head title select textarea datalist svg iframe object embed video audio canvas rp rt'.split(' '),
);
/** Elements that browsers lay out as blocks; the rest stands in a line. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot ' +
    'th thead tr ul'
  ).split(' '),
);
/** A letter or two that float or hang out of the line are a drop cap or a note's number: they belong to their word. */
const ORNAMENT_LENGTH = 3;

/** What a server streams is hidden until its script puts it in place (React's name for such parts); a parsed document runs none. */
const STREAMED = /^S:[\da-f]+$/;

/** Fewer paragraphs are no body. */
const FEWEST = 4;

/** How an element stands on the page. */
export interface Standing {
  /** True when neither the element nor what it holds can be seen. */
  readonly hidden: boolean;
  /** False when its own text cannot be seen, though a child's may be. */
  readonly textShown: boolean;
  /** True when the text before, inside and after it stands on different lines. */
  readonly splits: boolean;
}

const HIDDEN: Standing = { hidden: true, textShown: false, splits: false };

/**
 * `aria-hidden` says nothing about eyes: pages put it on visible text that they repeat for screen readers, and the
 * repetition is what we leave out.
 * @param view the document's window, or null for a document without a layout: then attributes alone decide
 */
export function standingOf(element: Element, view: Window | null): Standing {
  const name = nameOf(element);
  if (SKIPPED.has(name)) return HIDDEN;
  return view === null ? byAttributes(element, name) : byStyle(element, name, view);
}

function byStyle(element: Element, name: string, view: Window): Standing {
  const style = view.getComputedStyle(element);
  const { display } = style;
  if (display === 'none') return HIDDEN;
  const lifted = style.position === 'absolute' || style.position === 'fixed';
  if (lifted && (isForScreenReaders(style) || isWaiting(style)) && !holdsMost(element, view)) return HIDDEN;
  return { hidden: false, textShown: style.visibility === 'visible', splits: splitsByStyle(element, name, style, lifted) };
}

function splitsByStyle(element: Element, name: string, style: CSSStyleDeclaration, lifted: boolean): boolean {
  const { display } = style;
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return false;
  if (BLOCKS.has(name)) return true;
  if (display.startsWith('inline')) return false;
  // Floating or lifting an element makes it a block by its computed display.
  const ornament = (lifted || style.cssFloat !== 'none') && textContentOf(element).trim().length <= ORNAMENT_LENGTH;
  return !ornament;
}

/** A box that comes with the pointer: hidden, clear, or far outside the page until then. In the page's flow, text that fades in is text. */
function isWaiting(style: CSSStyleDeclaration): boolean {
  return (
    style.visibility !== 'visible' || style.opacity === '0' || [style.left, style.top].some((place) => Number.parseFloat(place) < -999)
  );
}

/** A box with most of the page's paragraphs is its body, whatever a style does to it for the moment. */
function holdsMost(element: Element, { document }: Window): boolean {
  const { length } = Element.prototype.querySelectorAll.call(element, 'p');
  return length >= FEWEST && length * 2 > queryAll(document, 'p').length;
}

/** The usual ways to show text to screen readers alone: cut down to nothing, or to one pixel. */
function isForScreenReaders(style: CSSStyleDeclaration): boolean {
  if (/^rect\((?:[01]px,? ?){4}\)$/.test(style.clip) || /^inset\((?:50|100)%/.test(style.clipPath)) return true;
  return style.overflow !== 'visible' && Number.parseFloat(style.width) <= 1 && Number.parseFloat(style.height) <= 1;
}

function byAttributes(element: Element, name: string): Standing {
  const style = attribute(element, 'style') ?? '';
  const isHidden = hasAttribute(element, 'hidden') && !STREAMED.test(attribute(element, 'id') ?? '');
  if (isHidden || /(?:^|[;\s])display\s*:\s*none/i.test(style)) return HIDDEN;
  if (name === 'dialog' && !hasAttribute(element, 'open')) return HIDDEN;
  if (/(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?)(?:\s|$)/i.test(attribute(element, 'class') ?? '')) return HIDDEN;
  return { hidden: false, textShown: !/(?:^|[;\s])visibility\s*:\s*(?:hidden|collapse)/i.test(style), splits: BLOCKS.has(name) };
}
