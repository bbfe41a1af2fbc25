import type { Span } from '../span.ts';
import type { Pattern } from './pattern.ts';
import { APOSTROPHE, foldedSign, IGNORED, unitClass } from './sign-fold.ts';
import type { WordIndex } from './word-index.ts';

const SPACE = /\s/;

/**
 * The units of a page that stand for a quotation, when its words are found: with the marks at its ends, and with as much
 * of a word as it had where it started or ended inside one.
 * @param from the page's word that stands for the quotation's first, `to` the one after its last
 */
export function edgesOf(index: WordIndex, pattern: Pattern, from: number, to: number): Span {
  const start = startOf(index, pattern, from);
  return { start, end: Math.max(endOf(index, pattern, to), start) };
}

function startOf(index: WordIndex, { words, start, from }: Pattern, first: number): number {
  const wordStart = words.starts[from] as number;
  if (wordStart < start) return insideWord(index, first, words.text.slice(wordStart, words.ends[from]), start - wordStart);
  const at = index.starts[first] as number;
  const gap = index.text.slice(first === 0 ? 0 : index.ends[first - 1], at);
  return at - marksAtEnd(gap, words.text.slice(start, wordStart));
}

function endOf(index: WordIndex, { words, end, to }: Pattern, after: number): number {
  const wordEnd = words.ends[to - 1] as number;
  const last = after - 1;
  const lastStart = words.starts[to - 1] as number;
  if (wordEnd > end) return insideWord(index, last, words.text.slice(lastStart, wordEnd), end - lastStart);
  const at = index.ends[last] as number;
  const gap = index.text.slice(at, after < index.count ? index.starts[after] : index.text.length);
  return at + marksAtStart(gap, words.text.slice(wordEnd, end));
}

/**
 * The offset in the page's word behind as many letters as the stored part of a word has.
 * @param stored the whole stored word, of which `units` units count
 */
function insideWord(index: WordIndex, word: number, stored: string, units: number): number {
  let at = index.starts[word] as number;
  const end = index.ends[word] as number;
  if (index.text.slice(at, end) === stored) return at + units;
  const part = stored.slice(0, units);
  let left = lettersIn(part);
  while (at < end && left > 0) {
    const sign = String.fromCodePoint(index.text.codePointAt(at) as number);
    left -= lettersIn(sign);
    at += sign.length;
  }
  // What is no letter of its own (a diacritic, a soft hyphen) stays with the letter before it, as far as it did.
  for (let kept = trailingIgnored(part); kept > 0 && at < end && isSilent(index.text.charCodeAt(at)); kept--) at++;
  return at;
}

function trailingIgnored(part: string): number {
  let count = 0;
  while (count < part.length && isSilent(part.charCodeAt(part.length - 1 - count))) count++;
  return count;
}

/** Inside a word, and no letter of it. */
function isSilent(unit: number): boolean {
  const kind = unitClass(unit);
  return kind === IGNORED || kind === APOSTROPHE;
}

function lettersIn(text: string): number {
  let count = 0;
  for (const sign of text) count += foldedSign(sign).length;
  return count;
}

/** How many units at the end of a gap between words stand for the marks that a quotation starts with. */
function marksAtEnd(gap: string, marks: string): number {
  if (gap.endsWith(marks)) return marks.length;
  const wanted = ink(marks);
  const own = gap.slice(gap.lastIndexOf('\n') + 1);
  let left = wanted.length;
  let at = own.length;
  let kept = at;
  while (at > 0 && left > 0) {
    at--;
    const here = ink(own.charAt(at)).length;
    left -= here;
    if (here > 0) kept = at;
  }
  return own.length - kept;
}

/** How many units at the start of a gap stand for the marks that a quotation ends with. */
function marksAtStart(gap: string, marks: string): number {
  if (gap.startsWith(marks)) return marks.length;
  const wanted = ink(marks);
  const stop = gap.indexOf('\n');
  const own = stop === -1 ? gap : gap.slice(0, stop);
  let left = wanted.length;
  let kept = 0;
  for (let at = 0; at < own.length && left > 0; at++) {
    const here = ink(own.charAt(at)).length;
    left -= here;
    if (here > 0) kept = at + 1;
  }
  return kept;
}

/** The marks without white space and what cannot be seen, typographic forms taken apart: an ellipsis is three dots. */
function ink(text: string): string {
  let out = '';
  for (const sign of text.normalize('NFKD')) if (!SPACE.test(sign) && unitClass(sign.charCodeAt(0)) !== IGNORED) out += sign;
  return out;
}
