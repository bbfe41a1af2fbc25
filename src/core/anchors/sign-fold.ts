/** What a code unit is in the middle of a text: between words, nothing at all, a word by itself, or more than one letter. */
export const SEPARATOR = 1;
export const IGNORED = 2;
export const APOSTROPHE = 3;
/** A surrogate, or a sign that folds to several units: ask `foldedSign`. */
export const LONG = 4;
/** A sign of a script that writes without spaces: each is taken as a word. */
export const IDEOGRAPH = 5;

const MARK = /^[\p{M}\p{Cf}]$/u;
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;
const PLAIN = /^[A-Za-z0-9]*$/;
const NOT_INK = /[^\p{L}\p{N}]+/gu;

/** For each code unit its class, or (above the classes) the one letter or digit that it folds to. 0: not asked yet. */
const units = new Uint16Array(65_536);

/** @returns one of the classes above, or the UTF-16 unit that the sign folds to */
export function unitClass(unit: number): number {
  const known = units[unit] as number;
  if (known !== 0) return known;
  return classify(unit);
}

/** Cold, and apart, so that what asks it for each sign of a page stays small. */
function classify(unit: number): number {
  const found = classOf(unit);
  units[unit] = found;
  return found;
}

function classOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return LONG;
  if (unit === 0x27 || unit === 0x2019) return APOSTROPHE;
  const sign = String.fromCharCode(unit);
  if (MARK.test(sign)) return IGNORED;
  const folded = foldedSign(sign);
  if (folded === '') return SEPARATOR;
  if (UNSPACED.test(sign)) return IDEOGRAPH;
  return folded.length === 1 ? folded.charCodeAt(0) : LONG;
}

const longSigns = new Map<string, string>();
/** More kinds of rare signs than this are folded each time: a page cannot make the list grow. */
const MOST_LONG_SIGNS = 5000;

/** The letters and digits that a sign stands for (Unicode NFKD, lower case, without diacritics); '' for a mark or half a sign. */
export function foldedSign(sign: string): string {
  const known = longSigns.get(sign);
  if (known !== undefined) return known;
  const folded = sign.isWellFormed() ? sign.normalize('NFKD').toLowerCase().replace(NOT_INK, '') : '';
  if (longSigns.size < MOST_LONG_SIGNS) longSigns.set(sign, folded);
  return folded;
}

/** A whole text as it is compared: its letters and digits alone. */
export function foldedLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.isWellFormed() ? text.normalize('NFKD').toLowerCase().replace(NOT_INK, '') : [...text].map(foldedSign).join('');
}
