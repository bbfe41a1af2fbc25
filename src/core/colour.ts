/** An sRGB colour: channels and alpha from 0 to 1, gamma-encoded as CSS has them. */
export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** A colour in OKLab (Björn Ottosson, 2020): lightness 0 to 1, and two axes around 0. */
export interface Oklab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

export const WHITE: Colour = { r: 1, g: 1, b: 1, a: 1 };

const clip = (channel: number): number => Math.min(1, Math.max(0, channel));
const toLinear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const toGamma = (channel: number): number => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055);

export function toOklab({ r, g, b }: Colour): Oklab {
  const [lr, lg, lb] = [toLinear(r), toLinear(g), toLinear(b)];
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb);
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb);
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

/** Channels outside sRGB are clipped, as browsers do when they paint. */
export function fromOklab({ l, a, b }: Oklab, alpha = 1): Colour {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    r: clip(toGamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short)),
    g: clip(toGamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short)),
    b: clip(toGamma(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short)),
    a: alpha,
  };
}

/** @param hue in degrees */
export function oklch(l: number, chroma: number, hue: number, alpha = 1): Colour {
  const angle = (hue * Math.PI) / 180;
  return fromOklab({ l, a: chroma * Math.cos(angle), b: chroma * Math.sin(angle) }, alpha);
}

/** `share` of `pigment` over `ground`, mixed in OKLab as `color-mix(in oklab, …)` does for opaque colours. */
export function mix(pigment: Colour, share: number, ground: Colour): Colour {
  const [over, under] = [toOklab(pigment), toOklab(ground)];
  const between = (key: keyof Oklab) => over[key] * share + under[key] * (1 - share);
  return fromOklab({ l: between('l'), a: between('a'), b: between('b') });
}

/** A colour laid over an opaque one, as browsers composite: in gamma-encoded sRGB. */
export function blend(over: Colour, under: Colour): Colour {
  const channel = (key: 'r' | 'g' | 'b') => over[key] * over.a + under[key] * (1 - over.a);
  return { r: channel('r'), g: channel('g'), b: channel('b'), a: 1 };
}

function luminance({ r, g, b }: Colour): number {
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
}

/** The contrast ratio of WCAG 2.2, 1 to 21, of two opaque colours. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `rgb(…)` as style sheets take it, in whole steps of 255. */
export function toCss({ r, g, b, a }: Colour): string {
  const channels = [r, g, b].map((channel) => Math.round(channel * 255)).join(' ');
  return a === 1 ? `rgb(${channels})` : `rgb(${channels} / ${Number(a.toFixed(3))})`;
}

const FUNCTION = /^(rgba?|oklch|oklab|color)\(\s*(srgb\s+)?([^()]*)\)$/;

/** A colour as computed style gives it: `rgb()`, `rgba()`, `color(srgb …)`, `oklch()`, `oklab()`; null for any other. */
export function parseColour(css: string): Colour | null {
  if (css === 'transparent') return { r: 0, g: 0, b: 0, a: 0 };
  const [, name, space, body = ''] = FUNCTION.exec(css.trim().toLowerCase()) ?? [];
  if (name === undefined || (name === 'color') !== (space !== undefined)) return null;
  const parts = body.split(/[\s,/]+/).filter(Boolean);
  const scale = name.startsWith('rgb') ? 255 : 1;
  const [x, y, z, alpha = 1] = parts.map((part, index) => numberOf(part, index < 3 ? scale : 1));
  if (parts.length < 3 || parts.length > 4 || x === undefined || y === undefined || z === undefined) return null;
  if ([x, y, z, alpha].some(Number.isNaN)) return null;
  if (name === 'oklch') return oklch(x, y, z, clip(alpha));
  if (name === 'oklab') return fromOklab({ l: x, a: y, b: z }, clip(alpha));
  return { r: clip(x / scale), g: clip(y / scale), b: clip(z / scale), a: clip(alpha) };
}

function numberOf(part: string, whole: number): number {
  if (part === 'none') return 0;
  return part.endsWith('%') ? (Number(part.slice(0, -1)) / 100) * whole : Number(part);
}
