import type { Language } from '../languages/language.ts';
import { keptWordsOf, type Written } from './kept-words.ts';

const FIRST_BEYOND_ASCII = 0x80;
/** By the code of ASCII: 1 begins a word and goes on with it, 2 goes on with it. */
const ROLES = Uint8Array.from({ length: FIRST_BEYOND_ASCII }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[\p{L}\p{N}]/u.test(sign) ? 1 : /['-]/.test(sign) ? 2 : 0;
});
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const REST = /[\p{L}\p{M}\p{N}'’-]*/uy;

/** The words of a text: letters and digits, with apostrophes and hyphens inside and behind. Plain ones need no expression. */
export function wordsIn(text: string, language: Language): Written[] {
  const words = keptWordsOf(language);
  const out: Written[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < FIRST_BEYOND_ASCII) {
      if (ROLES[code] !== 1) {
        at++;
        continue;
      }
      const start = at++;
      while (at < text.length && (ROLES[text.charCodeAt(at)] ?? 0) > 0) at++;
      if (text.charCodeAt(at) >= FIRST_BEYOND_ASCII) {
        REST.lastIndex = at;
        at += REST.exec(text)?.[0].length ?? 0;
      }
      out.push(words.at(text, start, at));
      continue;
    }
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (match === null) break;
    at = match.index + match[0].length;
    out.push(words.at(text, match.index, at));
  }
  return out;
}
