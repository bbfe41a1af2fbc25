import type { Colour } from '../core/annotation.ts';
import type { WordKey } from '../core/words/word-key.ts';
import { say } from '../core/words/words.ts';

const PLAIN: Readonly<Record<Colour, WordKey>> = {
  yellow: 'colour_yellow',
  green: 'colour_green',
  blue: 'colour_blue',
  pink: 'colour_pink',
  orange: 'colour_orange',
};

/** What the reader calls the colours; '' where they left a name as it is. */
export type ColourNames = Readonly<Record<Colour, string>>;

/** What a colour is called: as the reader named it, else by its plain name. */
export function colourName(names: ColourNames, colour: Colour): string {
  return names[colour].trim() || plainColourName(colour);
}

export function plainColourName(colour: Colour): string {
  return say(PLAIN[colour]);
}
