import { type Box, bounds, GAP, type Size, within } from '../surface/box.ts';

export interface Placement extends Size {
  readonly left: number;
  readonly top: number;
  /** The highest that the card may be; what is more scrolls inside it. */
  readonly maxHeight: number;
  readonly sheet: boolean;
}

const WIDTH = 336;
/** A screen that is narrower has cards as a sheet at its foot, this much of it high. */
const NARROW = 480;
const SHEET_SHARE = 0.45;
/** A strip that is lower is no place for a card. */
const LOWEST = 140;

/**
 * Where a card stands: beside the column of the words where there is room, else under their last line, else above the
 * first; never over them, and within the viewport by 8 px. Words that fill the screen leave the foot of it.
 * @param card the card's own size, as high as it wants to be
 * @param words the boxes that must stay free, one a line; at least one
 * @param column the box of the text column that the words stand in
 */
export function placeCard(card: Size, words: readonly Box[], column: Box, viewport: Size): Placement {
  if (viewport.width < NARROW) {
    const maxHeight = Math.floor(viewport.height * SHEET_SHARE);
    const height = Math.min(card.height, maxHeight);
    return { left: 0, top: viewport.height - height, width: viewport.width, height, maxHeight, sheet: true };
  }
  const around = bounds(words);
  const highest = viewport.height - 2 * GAP;
  const at = (left: number, top: number, most: number): Placement => {
    // Words below the fold leave more above them than the viewport is high.
    const maxHeight = Math.min(most, highest);
    const height = Math.min(card.height, maxHeight);
    return {
      left: within(left, viewport.width - WIDTH),
      top: within(top, viewport.height - height),
      width: WIDTH,
      height,
      maxHeight,
      sheet: false,
    };
  };
  const right = Math.max(column.right, around.right) + GAP;
  if (viewport.width - right >= WIDTH + GAP) return at(right, around.top - 4, highest);
  const left = Math.min(column.left, around.left) - GAP - WIDTH;
  if (left >= GAP) return at(left, around.top - 4, highest);

  const below = viewport.height - GAP - (around.bottom + GAP);
  const above = around.top - GAP - GAP;
  if (below >= card.height) return at(around.left, around.bottom + GAP, below);
  if (above >= card.height) return at(around.left, around.top - GAP - card.height, above);
  if (Math.max(below, above) >= LOWEST) {
    return below >= above ? at(around.left, around.bottom + GAP, below) : at(around.left, GAP, above);
  }
  const maxHeight = Math.floor(viewport.height * SHEET_SHARE);
  return at(around.left, viewport.height - GAP - Math.min(card.height, maxHeight), maxHeight);
}
