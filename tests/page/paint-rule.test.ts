import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../src/core/annotation.ts';
import { type Colour, contrast, oklch, parseColour, toCss } from '../../src/core/colour.ts';
import type { Paint } from '../../src/core/paint/paint-name.ts';
import { ON_INK, speakerColours } from '../../src/core/palette.ts';
import { type Ground, groundIsLight, paintRule } from '../../src/page/paint-rule.ts';

/** @param hex #rrggbb */
function colour(hex: string): Colour {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { r, g, b, a: 1 };
}

function ground(background: string, text: string): Ground {
  return { background: colour(background), text: colour(text) };
}

const WHITE = '#ffffff';
const SEPIA = '#f4ecd8';
const DARK = '#16171a';
const GROUNDS: [name: string, background: string, text: string][] = [
  ['white', WHITE, '#1a1a1a'],
  ['white', WHITE, '#333333'],
  ['white', WHITE, '#595959'],
  ['a link on white', WHITE, '#0b4f8a'],
  ['sepia', SEPIA, '#5b4636'],
  ['sepia', SEPIA, '#3a2f25'],
  ['dark', DARK, '#e6e6e6'],
  ['dark', DARK, '#cfcfcf'],
  ['dark', DARK, '#b0b0b0'],
  ['a link on dark', DARK, '#8ab4f8'],
  ['black', '#000000', '#ffffff'],
  ['blue', '#003366', '#ffffff'],
  ['faint grey on white', WHITE, '#777777'],
  ['middle grey', '#888888', '#000000'],
];
const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const PAINTS: Paint[] = [
  ...SLOTS.flatMap((slot) => [false, true].flatMap((pale) => [false, true].map((deep): Paint => ({ kind: 'fill', slot, pale, deep })))),
  ...COLOURS.flatMap((own) => [false, true].map((deep): Paint => ({ kind: 'own', colour: own, deep }))),
];

function fillOf(rule: string): Colour | null {
  return parseColour(/background-color: ([^;]+)/.exec(rule)?.[1] ?? '');
}

describe('text on paint', () => {
  it.each(GROUNDS)('keeps at least 4.5:1 on %s %s under %s', (_, background, text) => {
    const under = ground(background, text);
    for (const paint of PAINTS) {
      const fill = fillOf(paintRule(paint, under));
      // Rounding to whole steps of 255 may take a hundredth.
      if (fill !== null) expect(contrast(fill, under.text), JSON.stringify(paint)).toBeGreaterThanOrEqual(4.49);
    }
  });

  it('has a fill for every speaker where the page’s own text is strong', () => {
    for (const [, background, text] of GROUNDS.slice(0, 2)) {
      for (const paint of PAINTS) expect(fillOf(paintRule(paint, ground(background, text)))).not.toBeNull();
    }
  });

  it('goes from the full mix to half of it to none as the text gets fainter', () => {
    const fills = ['#1a1a1a', '#606060', '#999999'].map((text) =>
      fillOf(paintRule({ kind: 'own', colour: 'pink', deep: false }, ground(WHITE, text))),
    );
    const [full, half, none] = fills;
    expect(none).toBeNull();
    expect(half && full && half.g > full.g).toBe(true);
  });

  it('writes letters on ink at 4.5:1 or more', () => {
    for (const slot of SLOTS) {
      const { ink } = speakerColours(slot);
      expect(contrast(ink.light, ON_INK.light)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink.dark, ON_INK.dark)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('a ground', () => {
  it.each([
    [WHITE, true],
    [SEPIA, true],
    [DARK, false],
    ['#003366', false],
  ])('%s is light: %s', (background, light) => {
    expect(groundIsLight(ground(background, '#777777'))).toBe(light);
  });
});

describe('rules', () => {
  const plain = ground(WHITE, '#1a1a1a');
  const RULES: [paint: Paint, expected: RegExp][] = [
    [{ kind: 'line', entity: 'PERSON' }, /underline solid 1px rgb\(26 26 26 \/ 0\.5\)/],
    [{ kind: 'line', entity: 'ORG' }, /underline double 1px/],
    [{ kind: 'line', entity: 'PLACE' }, /underline dotted 2px/],
    [{ kind: 'line', entity: 'GROUP' }, /underline dashed 1px/],
    [{ kind: 'mark', slot: 1, hollow: false }, /^background-color: rgb\(.*\); color: rgb\(255 255 255\);$/],
    [{ kind: 'mark', slot: 1, hollow: true }, /^color: rgb\(.*\); text-decoration: underline dashed 2px/],
    [{ kind: 'own', colour: 'yellow', deep: false }, /underline solid 3px .*skip-ink: none/],
    [{ kind: 'evidence', slot: 2 }, /underline solid 2px/],
  ];
  it.each(RULES)('paint %o', (paint, expected) => {
    expect(paintRule(paint, plain)).toMatch(expected);
  });
});

describe('every text on every ground', () => {
  /** 60 colours: five lightnesses, each in grey, two strengths and several hues. */
  const COLOURS_60 = [0.08, 0.3, 0.52, 0.75, 0.96].flatMap((l) => [
    oklch(l, 0, 0),
    oklch(l, 0.02, 80),
    ...[0.08, 0.16].flatMap((chroma) => [20, 90, 150, 220, 290].map((hue) => oklch(l, chroma, hue))),
  ]);
  /** The colour that a rule gives the letters themselves, where it gives one. */
  const inkOf = (rule: string) => parseColour(/(?:^|[ ;])color: ([^;]+)/.exec(rule)?.[1] ?? '');
  const MARKS = SLOTS.flatMap((slot) => [false, true].map((hollow): Paint => ({ kind: 'mark', slot, hollow })));

  it('has 60 of them', () => {
    expect(COLOURS_60.length).toBe(60);
  });

  it('keeps the lower of 4.5:1 and what the page itself had, or is underlined alone', () => {
    const worse: string[] = [];
    for (const background of COLOURS_60) {
      for (const text of COLOURS_60) {
        const under = { background, text };
        // On dark grounds rounding to whole steps of 255 takes up to four hundredths.
        const least = Math.min(4.5, contrast(background, text)) - 0.04;
        for (const paint of [...PAINTS, ...MARKS]) {
          const rule = paintRule(paint, under);
          const seen = contrast(fillOf(rule) ?? background, inkOf(rule) ?? text);
          if (seen < least) worse.push(`${JSON.stringify(paint)} ${toCss(text)} on ${toCss(background)}: ${seen.toFixed(2)}`);
        }
      }
    }
    expect(worse.slice(0, 10)).toEqual([]);
  });
});
