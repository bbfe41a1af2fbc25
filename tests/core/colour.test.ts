import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blend, type Colour, contrast, fromOklab, mix, oklch, parseColour, toCss, toOklab, WHITE } from '../../src/core/colour.ts';

const BLACK: Colour = { r: 0, g: 0, b: 0, a: 1 };
const channel = fc.double({ min: 0, max: 1, noNaN: true });

describe('colours', () => {
  it('come back from OKLab as they went', () => {
    fc.assert(
      fc.property(channel, channel, channel, (r, g, b) => {
        const back = fromOklab(toOklab({ r, g, b, a: 1 }));
        expect(Math.max(Math.abs(back.r - r), Math.abs(back.g - g), Math.abs(back.b - b))).toBeLessThan(1e-4);
      }),
    );
  });

  it('stay inside sRGB however strong they are asked for', () => {
    fc.assert(
      fc.property(channel, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 360, noNaN: true }), (l, chroma, hue) => {
        const { r, g, b } = oklch(l, chroma, hue);
        for (const value of [r, g, b]) expect(value).toBeGreaterThanOrEqual(0);
        for (const value of [r, g, b]) expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('have the contrast that WCAG gives them', () => {
    expect(contrast(BLACK, WHITE)).toBeCloseTo(21, 5);
    expect(contrast(parseColour('rgb(118, 118, 118)') ?? BLACK, WHITE)).toBeCloseTo(4.54, 2);
  });

  it('mix from one to the other', () => {
    expect(toCss(mix(BLACK, 0, WHITE))).toBe('rgb(255 255 255)');
    expect(toCss(mix(BLACK, 1, WHITE))).toBe('rgb(0 0 0)');
  });

  it('are laid over each other as browsers do it', () => {
    expect(toCss(blend({ ...BLACK, a: 0.5 }, WHITE))).toBe('rgb(128 128 128)');
  });
});

const PARSED: [css: string, expected: string | null][] = [
  ['rgb(1, 2, 3)', 'rgb(1 2 3)'],
  ['rgba(1, 2, 3, 0.5)', 'rgb(1 2 3 / 0.5)'],
  ['rgb(1 2 3 / 50%)', 'rgb(1 2 3 / 0.5)'],
  ['color(srgb 1 0 0)', 'rgb(255 0 0)'],
  ['color(srgb 1 0 0 / 0.25)', 'rgb(255 0 0 / 0.25)'],
  ['oklch(1 0 0)', 'rgb(255 255 255)'],
  ['oklab(0 none 0 / 1)', 'rgb(0 0 0)'],
  ['transparent', 'rgb(0 0 0 / 0)'],
  ['color(display-p3 1 0 0)', null],
  ['hsl(1 2% 3%)', null],
  ['rgb(1, 2)', null],
  ['rgb(a, b, c)', null],
  ['', null],
];

describe('reading computed colours', () => {
  it.each(PARSED)('%s', (css, expected) => {
    const colour = parseColour(css);
    expect(colour && toCss(colour)).toBe(expected);
  });
});
