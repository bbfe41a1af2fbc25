import type { Colour } from '../annotation.ts';

/** The reader's colours on paper and in software that knows no theme of ours. */
export const OWN_FILLS: Readonly<Record<Colour, string>> = {
  yellow: '#ffe58a',
  green: '#b9efc0',
  blue: '#b8dcff',
  pink: '#ffc9de',
  orange: '#ffd2a6',
};
