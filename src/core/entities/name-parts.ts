import { editDistance } from '../text/edit-distance.ts';
import { fold } from '../text/fold.ts';

/** Plain letters and spaces: cut at the spaces. */
const LETTERS = /^[a-z ]+$/;
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** A name's words, folded, without suffixes such as "Jr.", possessives and full stops. */
export function nameParts(name: string): string[] {
  const folded = fold(name);
  const words = LETTERS.test(folded) ? folded.split(' ') : folded.replace(/'s?$/, '').split(/[^\p{L}\p{N}'-]+/u);
  return words.filter((part) => part !== '' && !SUFFIXES.has(part));
}

/**
 * May two given names be one person's? The same, an initial, a short form at the start, or another spelling of the
 * same sounds: one letter away in a name of four and more.
 */
export function givenNamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  if (a.length >= 3 && b.length >= 3 && (a.startsWith(b) || b.startsWith(a))) return true;
  return a[0] === b[0] && Math.min(a.length, b.length) >= 4 && editDistance(a, b, 1) === 1;
}

/** May two full names be one person's? The last names must be the same, or one slip apart when the given names are equal. */
export function fullNamesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [lastA, lastB] = [a.at(-1) ?? '', b.at(-1) ?? ''];
  const [firstA, firstB] = [a[0] ?? '', b[0] ?? ''];
  if (lastA === lastB) return givenNamesAgree(firstA, firstB);
  return firstA === firstB && isSlipOf(lastA, lastB);
}

/** True for two long words one slip of the pen apart. */
export function isSlipOf(a: string, b: string): boolean {
  return a.length >= 5 && b.length >= 5 && editDistance(a, b, 1) === 1;
}
