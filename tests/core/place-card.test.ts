import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../src/page/cards/place-card.ts';
import type { Box } from '../../src/page/surface/box.ts';

const VIEW = { width: 1280, height: 900 };
const CARD = { width: 336, height: 200 };
const line = (left: number, top: number, width = 400): Box => ({ left, top, right: left + width, bottom: top + 24 });
const column = (left: number, right: number): Box => ({ left, top: 0, right, bottom: 2000 });
const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('a card', () => {
  it('stands beside the column where 352 px are free', () => {
    expect(placeCard(CARD, [line(120, 300)], column(120, 780), VIEW)).toMatchObject({ left: 788, top: 296, width: 336, sheet: false });
  });

  it('stands on the other side where only that is free', () => {
    expect(placeCard(CARD, [line(600, 300)], column(600, 1200), VIEW)).toMatchObject({ left: 256, top: 296 });
  });

  it('stands under the last line of a wide column, else above the first', () => {
    expect(placeCard(CARD, [line(20, 300), line(20, 324)], column(20, 1260), VIEW)).toMatchObject({ left: 20, top: 356 });
    expect(placeCard(CARD, [line(20, 760)], column(20, 1260), VIEW)).toMatchObject({ left: 20, top: 552 });
  });

  it('is lower than it wants to be rather than over the words', () => {
    const words = [line(20, 200), line(20, 650)];
    const { top, height, maxHeight } = placeCard({ width: 336, height: 500 }, words, column(20, 1260), VIEW);
    expect([top, height, maxHeight]).toEqual([682, 210, 210]);
  });

  it('is a sheet at the foot of a narrow screen, at most 45 % of it high', () => {
    const narrow = { width: 400, height: 800 };
    expect(placeCard(CARD, [line(20, 100, 300)], column(20, 380), narrow)).toMatchObject({ left: 0, top: 600, width: 400, sheet: true });
    expect(placeCard({ width: 400, height: 700 }, [line(20, 100, 300)], column(20, 380), narrow)).toMatchObject({ top: 440, height: 360 });
  });

  it('is always within the viewport, and never over words that leave it room', () => {
    const size = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(
        size(480, 2000),
        size(500, 1400),
        size(0, 1200),
        size(0, 1300),
        size(10, 900),
        size(1, 5),
        size(80, 600),
        (width, height, left, top, wide, lines, high) => {
          const words = Array.from({ length: lines }, (_, index) => line(left, top + index * 24, wide));
          const at = placeCard({ width: 336, height: high }, words, column(left, left + wide), { width, height });
          expect([at.left >= 8, at.top >= 8, at.left + at.width <= width - 8, at.top + at.height <= height - 8]).toEqual([
            true,
            true,
            true,
            true,
          ]);
          const box = { left: at.left, top: at.top, right: at.left + at.width, bottom: at.top + at.height };
          const inView = words.every((word) => word.top >= 0 && word.bottom <= height && word.right <= width);
          if (inView && Math.max(top, height - top - lines * 24) > 160) expect(words.some((word) => overlaps(word, box))).toBe(false);
        },
      ),
    );
  });
});
