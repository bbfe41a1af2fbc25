import type { Colour as OwnColour } from './annotation.ts';
import { type Colour, oklch } from './colour.ts';

/** A colour for light grounds and one for dark ones. */
export interface Shade {
  readonly light: Colour;
  readonly dark: Colour;
}

/** ink: marks and badges, in full · wash: mixed over the page's own background. */
export interface SpeakerColours {
  readonly ink: Shade;
  readonly wash: Shade;
}

/** fill: mixed over the page's own background · bar: the line below it. */
export interface OwnColours {
  readonly fill: Shade;
  readonly bar: Shade;
}

type Lch = readonly [l: number, chroma: number, hue: number];
/* @__NO_SIDE_EFFECTS__ */ function shade(light: Lch, dark: Lch): Shade {
  return { light: oklch(...light), dark: oklch(...dark) };
}

const SPEAKERS: readonly SpeakerColours[] = [
  { ink: shade([0.56, 0.17, 260], [0.81, 0.094, 270]), wash: shade([0.8, 0.101, 258], [0.5, 0.12, 263]) },
  { ink: shade([0.56, 0.114, 84], [0.77, 0.15, 83]), wash: shade([0.84, 0.125, 84], [0.52, 0.105, 80]) },
  { ink: shade([0.33, 0.072, 160], [0.77, 0.132, 164]), wash: shade([0.8, 0.11, 162], [0.5, 0.1, 162]) },
  { ink: shade([0.54, 0.18, 343], [0.66, 0.09, 336]), wash: shade([0.8, 0.115, 345], [0.5, 0.12, 345]) },
  { ink: shade([0.4, 0.175, 303], [0.71, 0.15, 287]), wash: shade([0.78, 0.11, 303], [0.48, 0.14, 295]) },
  { ink: shade([0.42, 0.07, 191], [0.9, 0.06, 192]), wash: shade([0.83, 0.085, 205], [0.54, 0.085, 200]) },
  { ink: shade([0.57, 0.089, 18], [0.66, 0.15, 41]), wash: shade([0.8, 0.1, 28], [0.5, 0.12, 38]) },
  { ink: shade([0.42, 0.108, 129], [0.9, 0.15, 105]), wash: shade([0.84, 0.12, 122], [0.55, 0.105, 110]) },
];
const NINTH: SpeakerColours = {
  ink: shade([0.47, 0.012, 260], [0.76, 0.012, 260]),
  wash: shade([0.8, 0.012, 260], [0.5, 0.012, 260]),
};

/** @param slot from 1; the ninth and all later ones, and the unknown, share one grey */
export function speakerColours(slot: number): SpeakerColours {
  return SPEAKERS[slot - 1] ?? NINTH;
}

/** Letters on a speaker's ink. */
export const ON_INK: Shade = shade([1, 0, 0], [0.2, 0.006, 265]);

/** The reader's five. */
export const OWN_COLOURS: Readonly<Record<OwnColour, OwnColours>> = {
  yellow: { fill: shade([0.9, 0.165, 98], [0.54, 0.11, 95]), bar: shade([0.62, 0.127, 85], [0.86, 0.15, 95]) },
  green: { fill: shade([0.87, 0.15, 150], [0.5, 0.11, 150]), bar: shade([0.58, 0.15, 150], [0.8, 0.15, 150]) },
  blue: { fill: shade([0.83, 0.095, 232], [0.5, 0.105, 240]), bar: shade([0.55, 0.126, 240], [0.76, 0.11, 240]) },
  pink: { fill: shade([0.82, 0.109, 0], [0.5, 0.135, 0]), bar: shade([0.58, 0.19, 0], [0.74, 0.15, 0]) },
  orange: { fill: shade([0.83, 0.113, 58], [0.53, 0.125, 52]), bar: shade([0.6, 0.158, 50], [0.78, 0.14, 55]) },
};

/** How much pigment goes over the page: full, pale (unsure or reported) and the reader's own. */
export const MIX = {
  light: { full: 0.34, pale: 0.17, own: 0.66 },
  dark: { full: 0.36, pale: 0.19, own: 0.53 },
} as const;

/** A ground is light from this OKLab lightness on. */
export const LIGHT_FROM = 0.6;
