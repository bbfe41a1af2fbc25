import type { Language } from '../languages/language.ts';

/** "CHT", "FoE", "U.N.": letters of which at least two are capitals. */
const ACRONYM = /^(?=(?:\P{Lu}*\p{Lu}){2})\p{Lu}[\p{L}.&]{1,9}$/u;
/** "NGOs", "MPs": several of a class, not one body. */
const PLURAL = /\p{Lu}s$/u;

/** The letters that an acronym stands for, in lower case; null for another word. */
export function acronymLetters(word: string): string | null {
  return ACRONYM.test(word) && !PLURAL.test(word) ? word.replace(/[.&]/g, '').toLowerCase() : null;
}

/**
 * Where the name begins at the end of `words` whose initials an acronym has (after Schwartz and Hearst 2003, with initials
 * alone): each of its capitalised words gives one letter, or one for each part with a hyphen; its small words ("of the")
 * give one or none.
 * @param letters of the acronym, in lower case
 * @returns the index of the first word, or -1 where the initials differ
 */
export function longFormStart(words: readonly string[], letters: string, language: Language): number {
  const from = (word: number, letter: number): number => {
    if (letter < 0) return word + 1;
    const text = words[word];
    if (text === undefined) return -1;
    if (isSmall(text, language)) {
      // No name ends in a small word, or begins with one.
      if (letter === letters.length - 1) return -1;
      const skipped = from(word - 1, letter);
      return skipped !== -1 || letter === 0 || text[0] !== letters[letter] ? skipped : from(word - 1, letter - 1);
    }
    if (!/^\p{Lu}/u.test(text)) return -1;
    const parts = text.toLowerCase().split(/[-‐‑]/);
    const initials = parts.map((part) => part[0] ?? '').join('');
    if (parts.length > 1 && letters.slice(0, letter + 1).endsWith(initials)) {
      const start = from(word - 1, letter - parts.length);
      if (start !== -1) return start;
    }
    return parts[0]?.[0] === letters[letter] ? from(word - 1, letter - 1) : -1;
  };
  return from(words.length - 1, letters.length - 1);
}

/**
 * May letters in brackets stand for the organisation before them, though they are not its initials: "(CONADIS)", "(MST)" for
 * a name that was translated? At least three, the first of them that of a word.
 */
export function mayStandFor(words: readonly string[], letters: string): boolean {
  return letters.length >= 3 && words.length > 1 && words.some((word) => /^\p{Lu}/u.test(word) && word[0]?.toLowerCase() === letters[0]);
}

function isSmall(word: string, language: Language): boolean {
  return word === '&' || /^['’]s?$/.test(word) || language.functionWords.has(word) || language.nameParticles.has(word);
}
