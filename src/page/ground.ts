import { blend, type Colour, parseColour, toCss, toOklab, WHITE } from '../core/colour.ts';
import { parentElementOf } from './dom.ts';
import type { Ground } from './paint-rule.ts';

/** What browsers lay under a page that asks for a dark scheme and sets no background. */
const DARK_CANVAS: Colour = { r: 18 / 255, g: 18 / 255, b: 18 / 255, a: 1 };
const BLACK: Colour = { r: 0, g: 0, b: 0, a: 1 };

/** A background and what is under it, as long as it lets something through. */
interface Backdrop {
  readonly layer: Colour | null;
  readonly under: Backdrop | null;
  /** What comes of it under another background, and under text: by their colours as the browser writes them. */
  readonly laid: Map<string, Backdrop>;
  readonly grounds: Map<string, Ground>;
}

/**
 * Says what a block's text really stands on: the backgrounds of the element and what is around it, blended down to the
 * first opaque one. Never the system's setting: a light page on a dark system is light. Blocks of one page stand in the
 * same elements, so each is looked at once: the answers are those of one moment.
 * @param met those met before: equal grounds are one object
 */
export function groundsOf(met: Map<string, Ground> = new Map()): (element: Element) => Ground {
  const canvas = backdrop(null, null);
  const known = new Map<Element, Backdrop>();
  const behind = (element: Element | null): Backdrop => {
    const inner: Element[] = [];
    let found: Backdrop | undefined;
    for (let at = element; at !== null && found === undefined; at = parentElementOf(at)) {
      found = known.get(at);
      if (found === undefined) inner.push(at);
    }
    found ??= canvas;
    for (const at of inner.reverse()) {
      found = laidOn(found, getComputedStyle(at).backgroundColor);
      known.set(at, found);
    }
    return found;
  };
  return (element) => {
    const style = getComputedStyle(element);
    const back = laidOn(behind(parentElementOf(element)), style.backgroundColor);
    const ink = style.color;
    let ground = back.grounds.get(ink);
    if (ground === undefined) {
      const mixed = groundOn(back, parseColour(ink) ?? BLACK);
      const key = groundKey(mixed);
      ground = met.get(key) ?? mixed;
      met.set(key, ground);
      back.grounds.set(ink, ground);
    }
    return ground;
  };
}

function backdrop(layer: Colour | null, under: Backdrop | null): Backdrop {
  return { layer, under, laid: new Map(), grounds: new Map() };
}

function laidOn(under: Backdrop, css: string): Backdrop {
  let laid = under.laid.get(css);
  if (laid === undefined) {
    const layer = parseColour(css);
    laid = layer === null || layer.a === 0 ? under : backdrop(layer, layer.a === 1 ? null : under);
    under.laid.set(css, laid);
  }
  return laid;
}

function groundKey({ background, text }: Ground): string {
  return `${toCss(background)} ${toCss(text)}`;
}

function groundOn(back: Backdrop, ink: Colour): Ground {
  const layers: Colour[] = [];
  for (let at: Backdrop | null = back; at !== null; at = at.under) if (at.layer !== null) layers.push(at.layer);
  // No background at all: the canvas is the browser's, and the text's colour tells which one it was made for.
  const canvas = toOklab(ink).l > 0.7 ? DARK_CANVAS : WHITE;
  const background = layers.reduceRight((under, layer) => blend(layer, under), canvas);
  return { background, text: blend(ink, background) };
}
