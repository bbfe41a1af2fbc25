import type { Language } from '../languages/language.ts';
import type { Span } from '../span.ts';
import { writtenAt } from './kept-words.ts';

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** break: a line break, which separates blocks. mark: one punctuation mark or symbol. */
  readonly kind: 'word' | 'number' | 'mark' | 'break';
}

// Dotted capitals | word with inner hyphens, apostrophes, ampersands | number | line break | any other visible character.
const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|[-‐‑'’&](?=[\p{L}\p{N}]))*|\p{N}(?:\p{N}|[.,:](?=\p{N}))*(?:[\p{L}]|[-‐‑](?=\p{L}))*|\n|[^\s]/gu;
const POSSESSIVE = /['’]s$/i;
const WORD = /^[\p{L}\p{M}]/u;
const INITIAL = /^\p{Lu}$/u;
const NUMBER = /^\p{N}/u;

const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE, AMPERSAND, APOSTROPHE, HYPHEN, STOP] = [0x09, 0x0a, 0x0d, 0x20, 0x26, 0x27, 0x2d, 0x2e];
const [FIRST_DASH, LAST_DOTS] = [0x2010, 0x2027];
const [ZERO, NINE, UPPER_A, UPPER_Z, LOWER_A, LOWER_Z, FIRST_BEYOND_ASCII] = [0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a, 0x80];

/**
 * Cuts a text into tokens. A full stop stays with its abbreviation ("St. Petersburg", "U.S.") and with an initial
 * before a name; the possessive 's is a token of its own. Offsets are UTF-16 units.
 */
export function tokens(text: string, language: Language): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isAsciiSpace(code)) at++;
    else if (isAsciiLetter(code)) at = pushAsciiWord(out, text, at, language);
    else if (isPlainMark(code)) out.push(mark(text, at++));
    else at = pushMatch(out, text, at, language);
  }
  return out;
}

/** Most words are plain letters: they need no expression. One that goes on with another sign is left to it. */
function pushAsciiWord(out: Token[], text: string, start: number, language: Language): number {
  let end = start + 1;
  while (isAsciiLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  if (next >= FIRST_BEYOND_ASCII || next === HYPHEN || next === APOSTROPHE || next === AMPERSAND || (next === STOP && end - start === 1))
    return pushMatch(out, text, start, language);
  const word = writtenAt(text, start, end);
  if (next === STOP) return pushWord(out, text, start, word.text, language);
  out.push({ start, end, text: word.text, lower: word.lower, kind: 'word' });
  return end;
}

/** @returns where reading goes on */
function pushMatch(out: Token[], text: string, at: number, language: Language): number {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  if (match === null) return text.length;
  const start = match.index;
  const word = match[0];
  if (word === '\n') out.push(mark(text, start));
  else if (WORD.test(word)) return pushWord(out, text, start, word, language);
  else out.push(token(start, word, NUMBER.test(word) ? 'number' : 'mark'));
  return start + word.length;
}

/** A line break, or one sign. */
function mark(text: string, at: number): Token {
  const sign = text[at] as string;
  return { start: at, end: at + 1, text: sign, lower: sign === '’' ? "'" : sign, kind: sign === '\n' ? 'break' : 'mark' };
}

/** A sign of ASCII that is no letter and no digit, or a dash or quotation mark beyond: neither begins anything longer. */
function isPlainMark(code: number): boolean {
  if (code < FIRST_BEYOND_ASCII) return !isDigit(code);
  return code >= FIRST_DASH && code <= LAST_DOTS;
}

function isAsciiSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN && code !== LINE_FEED);
}

function isAsciiLetter(code: number): boolean {
  return (code >= LOWER_A && code <= LOWER_Z) || (code >= UPPER_A && code <= UPPER_Z);
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function pushWord(out: Token[], text: string, start: number, word: string, language: Language): number {
  if (word.length > 2 && POSSESSIVE.test(word)) {
    out.push(token(start, word.slice(0, -2), 'word'), token(start + word.length - 2, word.slice(-2), 'mark'));
    return start + word.length;
  }
  const cut = cutAt(word, language);
  if (cut !== null) {
    out.push(token(start, word.slice(0, cut.end), 'word'));
    return pushWord(out, text, start + cut.next, word.slice(cut.next), language);
  }
  const end = start + word.length;
  const stops = text[end] === '.' && (language.abbreviations.has(lastPart(word)) || isInitial(text, end, word));
  out.push(token(start, stops ? `${word}.` : word, 'word'));
  return stops ? end + 1 : end;
}

/** Where a word is two: behind an elision ("l'eau"), before a pronoun that a hyphen joins ("dit-elle", "a-t-il"). */
function cutAt(word: string, language: Language): { readonly end: number; readonly next: number } | null {
  if (language.elided.size > 0) {
    const apostrophe = word.search(/['’]/) + 1;
    if (apostrophe > 0 && apostrophe < word.length && language.elided.has(word.slice(0, apostrophe).toLowerCase().replace('’', "'")))
      return { end: apostrophe, next: apostrophe };
  }
  if (language.enclitics.size > 0) {
    const hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && language.enclitics.has(word.slice(hyphen + 1).toLowerCase()))
      return { end: word.endsWith('-t', hyphen) ? hyphen - 2 : hyphen, next: hyphen + 1 };
  }
  return null;
}

/** "R-Ky." is abbreviated as "Ky." is. */
function lastPart(word: string): string {
  return word.slice(word.lastIndexOf('-') + 1).toLowerCase();
}

/** "J." before another name word; "plan B." at a sentence's end mostly is followed by a line break or nothing. */
function isInitial(text: string, end: number, word: string): boolean {
  return INITIAL.test(word) && word !== 'I' && /^\.\s?\p{Lu}/u.test(text.slice(end, end + 4));
}

function token(start: number, text: string, kind: Token['kind']): Token {
  return { start, end: start + text.length, text, lower: text.toLowerCase().replaceAll('’', "'"), kind };
}

/** True when the first letter is a capital, or the script has no case and `text` is asked for as it is. */
export function isCapitalised(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < FIRST_BEYOND_ASCII ? code >= UPPER_A && code <= UPPER_Z : /^\p{Lu}|^\p{Lt}/u.test(text);
}
