import type { Language } from './language.ts';

/** So many characters tell a language by its small words. */
const SAMPLE = 4000;

/**
 * The language whose function words a text uses most, for a page that does not name its own. Ties go to the first.
 * @param candidates at least one language
 */
export function guessLanguage(text: string, candidates: readonly [Language, ...Language[]]): Language {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best = candidates[0];
  let most = 0;
  for (const language of candidates) {
    const count = words.reduce((sum, word) => sum + Number(language.functionWords.has(word)), 0);
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
