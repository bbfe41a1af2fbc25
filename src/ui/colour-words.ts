import type { Colour } from '../core/annotation.ts';

const WORDS: Readonly<Record<Colour, string>> = { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', orange: 'Orange' };

/** What a colour is called: as the reader named it, else by its plain name. */
export function colourName(names: Readonly<Record<Colour, string>>, colour: Colour): string {
  return names[colour].trim() || plainColourName(colour);
}

export function plainColourName(colour: Colour): string {
  return WORDS[colour];
}
