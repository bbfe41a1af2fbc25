import { blend, type Colour, parseColour, toOklab, WHITE } from '../core/colour.ts';
import { parentElementOf } from './dom.ts';
import type { Ground } from './paint-rule.ts';

/** What browsers lay under a page that asks for a dark scheme and sets no background. */
const DARK_CANVAS: Colour = { r: 18 / 255, g: 18 / 255, b: 18 / 255, a: 1 };
const BLACK: Colour = { r: 0, g: 0, b: 0, a: 1 };

/**
 * What a block's text really stands on: the backgrounds of the element and what is around it, blended down to the first
 * opaque one. Never the system's setting: a light page on a dark system is light.
 * @param known backgrounds that were read a moment ago: blocks of one page stand in the same elements
 */
export function groundOf(element: Element, view: Window, known: Map<Element, Colour | null> = new Map()): Ground {
  const layers: Colour[] = [];
  const style = view.getComputedStyle(element);
  for (let at: Element | null = element; at !== null; at = parentElementOf(at)) {
    const before = known.get(at);
    const layer = before === undefined ? parseColour((at === element ? style : view.getComputedStyle(at)).backgroundColor) : before;
    known.set(at, layer);
    if (layer === null || layer.a === 0) continue;
    layers.push(layer);
    if (layer.a === 1) break;
  }
  const ink = parseColour(style.color) ?? BLACK;
  // No background at all: the canvas is the browser's, and the text's colour tells which one it was made for.
  const canvas = toOklab(ink).l > 0.7 ? DARK_CANVAS : WHITE;
  const background = layers.reduceRight((under, layer) => blend(layer, under), canvas);
  return { background, text: blend(ink, background) };
}
