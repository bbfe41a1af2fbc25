import type { Language } from '../languages/language.ts';
import type { Span } from '../span.ts';

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

/**
 * Cuts a text into tokens. A full stop stays with its abbreviation ("St. Petersburg", "U.S.") and with an initial
 * before a name; the possessive 's is a token of its own. Offsets are UTF-16 units.
 */
export function tokens(text: string, language: Language): Token[] {
  const out: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const start = match.index;
    const word = match[0];
    const first = word[0] as string;
    if (word === '\n') out.push({ start, end: start + 1, text: word, lower: word, kind: 'break' });
    else if (WORD.test(word)) TOKEN.lastIndex = pushWord(out, text, start, word, language);
    else out.push(token(start, word, /\p{N}/u.test(first) ? 'number' : 'mark'));
  }
  return out;
}

function pushWord(out: Token[], text: string, start: number, word: string, language: Language): number {
  if (word.length > 2 && POSSESSIVE.test(word)) {
    out.push(token(start, word.slice(0, -2), 'word'), token(start + word.length - 2, word.slice(-2), 'mark'));
    return start + word.length;
  }
  const end = start + word.length;
  const stops = text[end] === '.' && (language.abbreviations.has(lastPart(word)) || isInitial(text, end, word));
  out.push(token(start, stops ? `${word}.` : word, 'word'));
  return stops ? end + 1 : end;
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
  return /^\p{Lu}|^\p{Lt}/u.test(text);
}
