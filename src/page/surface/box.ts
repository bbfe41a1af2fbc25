/** A box in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between what we show and words, or the edge of the viewport. */
export const GAP = 8;

/** The box around boxes; at least one. */
export function bounds(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Not before the gap, and not behind the last place. */
export function within(at: number, last: number): number {
  return Math.max(GAP, Math.min(at, last - GAP));
}

/** The window's inside, without scroll bars. */
export function viewport(): Size {
  return { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
}

export function isInView({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
  return bottom > 0 && top < height && right > 0 && left < width;
}
