import type { Colour } from '../core/annotation.ts';
import { toCss } from '../core/colour.ts';
import { ON_INK, OWN_COLOURS, type Shade, speakerColours } from '../core/palette.ts';

type Style = Readonly<Record<`--${string}`, string>>;

/** For an element whose inside belongs to one speaker: the ink of badges and marks. @param slot from 1 */
export function speakerStyle(slot: number): Style {
  return { '--speaker': lightDark(speakerColours(slot).ink), '--on-speaker': lightDark(ON_INK) };
}

/** For an element in one of the reader's own colours. */
export function ownStyle(colour: Colour): Style {
  const { fill, bar } = OWN_COLOURS[colour];
  return { '--own': lightDark(fill), '--own-bar': lightDark(bar) };
}

function lightDark({ light, dark }: Shade): string {
  return `light-dark(${toCss(light)}, ${toCss(dark)})`;
}
