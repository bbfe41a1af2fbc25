import { commonLengths } from './common-lengths.ts';
import { fold } from './fold.ts';

/** More words of a text are not compared: the table grows with the product of both. */
const LONGEST = 600;

/** How much of the shorter of two texts stands in the other in the same order, 0 to 1, and how many words that is. */
export function sharedWords(a: string, b: string): { readonly share: number; readonly words: number } {
  const [first, second] = [bareWords(a).slice(0, LONGEST), bareWords(b).slice(0, LONGEST)];
  const words = commonLengths(first, second)(0, 0);
  return { share: words / Math.max(1, Math.min(first.length, second.length)), words };
}

/** The words of a text, folded, without what stands around them. */
export function bareWords(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => fold(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
}
