import type { Language } from '../languages/language.ts';
import type { Span } from '../span.ts';
import { type KeptWords, keptWordsOf, type Written } from './kept-words.ts';

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** What the lists of the language say of it: bits of `TRAITS`. */
  readonly traits: number;
  /** break: a line break, which separates blocks. mark: one punctuation mark or symbol. */
  readonly kind: 'word' | 'number' | 'mark' | 'break';
}

// Dotted capitals | word with inner hyphens, apostrophes, ampersands | number | line break | any other visible character.
const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|[-‐‑'’&](?=[\p{L}\p{N}]))*|\p{N}(?:\p{N}|[.,:](?=\p{N}))*(?:[\p{L}]|[-‐‑](?=\p{L}))*|\n|[^\s]/gu;
const WORD = /^[\p{L}\p{M}]/u;
const INITIAL = /^\p{Lu}$/u;
/** UTF-16 units. */
const LONGEST_LETTER = 2;
const NUMBER = /^\p{N}/u;

const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE, AMPERSAND, APOSTROPHE, HYPHEN, STOP] = [0x09, 0x0a, 0x0d, 0x20, 0x26, 0x27, 0x2d, 0x2e];
const [FIRST_DASH, HARD_HYPHEN, CURLY_APOSTROPHE, LAST_DOTS] = [0x2010, 0x2011, 0x2019, 0x2027];
const [LOWER_S, UPPER_S] = [0x73, 0x53];
const [ZERO, NINE, UPPER_A, UPPER_Z, LOWER_A, LOWER_Z, FIRST_BEYOND_ASCII] = [0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a, 0x80];

/**
 * Cuts a text into tokens. A full stop stays with its abbreviation ("St. Petersburg", "U.S.") and with an initial
 * before a name; the possessive 's is a token of its own. Offsets are UTF-16 units.
 */
export function tokens(text: string, language: Language): Token[] {
  const reading: Reading = { text, language, words: keptWordsOf(language), out: [] };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isAsciiSpace(code)) at++;
    else if (isAsciiLetter(code)) at = pushAsciiWord(reading, at);
    else if (isPlainMark(code)) push(reading, at, ++at, code === LINE_FEED ? 'break' : 'mark');
    else at = pushMatch(reading, at);
  }
  return reading.out;
}

/** A text that is cut into tokens. */
interface Reading {
  readonly text: string;
  readonly language: Language;
  readonly words: KeptWords;
  readonly out: Token[];
}

function push({ text, words, out }: Reading, start: number, end: number, kind: Token['kind']): void {
  const word = words.at(text, start, end);
  out.push({ start, end, text: word.text, lower: word.lower, traits: word.traits, kind });
}

/** Most words are plain letters: they need no expression. One that goes on with another letter is left to it. */
function pushAsciiWord(reading: Reading, start: number): number {
  const { text } = reading;
  let end = start + 1;
  let plain = true;
  for (let code = text.charCodeAt(end); ; code = text.charCodeAt(++end)) {
    if (isAsciiLetter(code) || isDigit(code)) continue;
    if (isJoiner(code)) {
      const next = text.charCodeAt(end + 1);
      if (isBeyond(next)) return pushMatch(reading, start);
      if (!isAsciiLetter(next) && !isDigit(next)) break;
      plain = false;
    } else if (isBeyond(code) || (code === STOP && end - start === 1)) return pushMatch(reading, start);
    else break;
  }
  if (!plain || text.charCodeAt(end) === STOP) return pushWord(reading, start, end);
  push(reading, start, end, 'word');
  return end;
}

/** @returns where reading goes on */
function pushMatch(reading: Reading, at: number): number {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(reading.text);
  if (match === null) return reading.text.length;
  const start = match.index;
  const word = match[0];
  const end = start + word.length;
  if (WORD.test(word)) return pushWord(reading, start, end);
  push(reading, start, end, word === '\n' ? 'break' : NUMBER.test(word) ? 'number' : 'mark');
  return end;
}

/** What stands inside words: hyphens, apostrophes, "&". */
function isJoiner(code: number): boolean {
  return (
    code === HYPHEN || code === APOSTROPHE || code === AMPERSAND || code === CURLY_APOSTROPHE || (code >= FIRST_DASH && code <= HARD_HYPHEN)
  );
}

/** A sign that may be a letter beyond ASCII, or part of one. */
function isBeyond(code: number): boolean {
  return code >= FIRST_BEYOND_ASCII && !isPlainMark(code);
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

/** A word that may have an 's, an elision or a pronoun at one of its ends, or a full stop behind it. */
function pushWord(reading: Reading, start: number, end: number): number {
  const { text, language } = reading;
  if (end - start > 2 && isPossessive(text, end)) {
    push(reading, start, end - 2, 'word');
    push(reading, end - 2, end, 'mark');
    return end;
  }
  const cut = language.elided.size > 0 || language.enclitics.size > 0 ? cutAt(text.slice(start, end), language) : null;
  if (cut !== null) {
    push(reading, start, start + cut.end, 'word');
    return pushWord(reading, start + cut.next, end);
  }
  const stops = text.charCodeAt(end) === STOP && keepsStop(text, end, reading.words.at(text, start, end), language);
  push(reading, start, stops ? end + 1 : end, 'word');
  return stops ? end + 1 : end;
}

/** True where "'s" ends at an offset. */
function isPossessive(text: string, end: number): boolean {
  const [mark, letter] = [text.charCodeAt(end - 2), text.charCodeAt(end - 1)];
  return (mark === APOSTROPHE || mark === CURLY_APOSTROPHE) && (letter === LOWER_S || letter === UPPER_S);
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

/** An abbreviation keeps its full stop, "R-Ky." as "Ky." does; and so does an initial. */
function keepsStop(text: string, end: number, word: Written, language: Language): boolean {
  return language.abbreviations.has(word.lower.slice(word.lower.lastIndexOf('-') + 1)) || isInitial(text, end, word.text);
}

/** "J." before another name word; "plan B." at a sentence's end mostly is followed by a line break or nothing. */
function isInitial(text: string, end: number, word: string): boolean {
  return word.length <= LONGEST_LETTER && INITIAL.test(word) && word !== 'I' && /^\.\s?\p{Lu}/u.test(text.slice(end, end + 4));
}

/** True when the first letter is a capital, or the script has no case and `text` is asked for as it is. */
export function isCapitalised(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < FIRST_BEYOND_ASCII ? code >= UPPER_A && code <= UPPER_Z : /^\p{Lu}|^\p{Lt}/u.test(text);
}
