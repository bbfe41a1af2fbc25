import { type Colour, contrast, mix, toCss, toOklab, WHITE } from '../core/colour.ts';
import type { Paint } from '../core/paint/paint-name.ts';
import { LIGHT_FROM, MIX, ON_INK, OWN_COLOURS, type Shade, speakerColours } from '../core/palette.ts';

/** What text stands on, and the text's own colour. Both opaque. */
export interface Ground {
  readonly background: Colour;
  readonly text: Colour;
}

/** WCAG 2.2, level AA, for text. */
const READABLE = 4.5;
/** Paper: what a browser prints on. */
const PAPER: Ground = { background: WHITE, text: { r: 0.1, g: 0.1, b: 0.1, a: 1 } };
const DEEPER = 1.5;
const STYLES = { PERSON: 'solid 1px', ORG: 'double 1px', PLACE: 'dotted 2px', GROUP: 'dashed 1px' } as const;

export function groundIsLight({ background }: Ground): boolean {
  return toOklab(background).l >= LIGHT_FROM;
}

/**
 * The fill that a pigment makes on a ground: in full where the text stays readable on it, else half as much, else none.
 * The text's own colour is never changed.
 */
export function fillOn(pigment: Colour, share: number, ground: Ground, deep: boolean): Colour | null {
  for (const part of [share * (deep ? DEEPER : 1), share, share / 2]) {
    const fill = mix(pigment, part, ground.background);
    if (contrast(fill, ground.text) >= READABLE) return fill;
  }
  return null;
}

/** The declarations of a paint on a ground, in final colours. Empty where the ground lets nothing through. */
export function paintRule(paint: Paint, ground: Ground): string {
  const on = (shade: Shade) => (groundIsLight(ground) ? shade.light : shade.dark);
  switch (paint.kind) {
    case 'fill':
      return background(tint(paint, ground));
    case 'mark': {
      const pigment = on(speakerColours(paint.slot).ink);
      const ink = toCss(pigment);
      if (!paint.hollow) return `background-color: ${ink}; color: ${toCss(on(ON_INK))};`;
      // On a ground of middling light the ink is fainter than the page's own text.
      const letter = contrast(pigment, ground.background) < READABLE ? '' : `color: ${ink}; `;
      return `${letter}text-decoration: underline dashed 2px ${ink};`;
    }
    case 'own': {
      const { fill, bar } = ownLook(paint, ground);
      return `${background(fill)}text-decoration: underline solid 3px ${toCss(bar)}; text-decoration-skip-ink: none;`;
    }
    case 'asked':
      return `text-decoration: underline dotted 3px ${toCss(ownLook(paint, ground).bar)}; text-decoration-skip-ink: none;`;
    case 'line':
      return `text-decoration: underline ${STYLES[paint.entity]} ${toCss({ ...ground.text, a: 0.5 })};`;
    case 'evidence':
      return `text-decoration: underline solid 2px ${toCss(on(speakerColours(paint.slot).ink))}; text-decoration-skip-ink: none;`;
  }
}

/** The colours of one of the reader's own. What is asked about has no fill. */
export function ownLook(paint: Extract<Paint, { kind: 'own' | 'asked' }>, ground: Ground): { fill: Colour | null; bar: Colour } {
  const shade = groundIsLight(ground) ? 'light' : 'dark';
  const { fill, bar } = OWN_COLOURS[paint.colour];
  return {
    fill: paint.kind === 'own' ? fillOn(fill[shade], mixOn(ground).own, ground, paint.deep) : null,
    bar: bar[shade],
  };
}

/**
 * What differs on paper, where a page's background is left out: tints are halved, over white. Null where nothing does.
 * @param printsOwn false where the reader's own highlights are to be left off
 */
export function printRule(paint: Paint, printsOwn: boolean): string | null {
  if (paint.kind === 'own' || paint.kind === 'asked') return printsOwn ? null : 'background-color: transparent; text-decoration: none;';
  if (paint.kind !== 'fill') return null;
  const { wash } = speakerColours(paint.slot);
  return background(mix(wash.light, (paint.pale ? MIX.light.pale : MIX.light.full) / 2, PAPER.background));
}

function tint(paint: Extract<Paint, { kind: 'fill' }>, ground: Ground): Colour | null {
  const { wash } = speakerColours(paint.slot);
  const share = paint.pale ? mixOn(ground).pale : mixOn(ground).full;
  const pigment = groundIsLight(ground) ? wash.light : wash.dark;
  return fillOn(pigment, share, ground, paint.deep);
}

function mixOn(ground: Ground): { readonly full: number; readonly pale: number; readonly own: number } {
  return groundIsLight(ground) ? MIX.light : MIX.dark;
}

function background(fill: Colour | null): string {
  return fill === null ? '' : `background-color: ${toCss(fill)};`;
}
