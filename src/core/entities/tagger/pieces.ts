import type { Language } from '../../languages/language.ts';
import { TRAITS } from '../../languages/traits.ts';
import type { Span } from '../../span.ts';
import type { Sentence } from '../../text/sentences.ts';
import { isCapitalised, type Token } from '../../text/tokens.ts';

/** What the tagger labels: a token, or a part of one that has hyphens. */
export interface Piece extends Span {
  readonly text: string;
}

/** The longest word that is taken apart. */
const LONGEST = 60;
const HYPHENS = '-‐‑';

/**
 * The pieces of a sentence. A word with hyphens is taken apart where only a part of it can be a name: "Oslo-based",
 * "anti-American", "Russia-Ukraine"; "Jean-Claude" and "al-Hadi" stay whole.
 */
export function piecesOf(tokens: readonly Token[], sentence: Sentence, language: Language): Piece[] {
  const out: Piece[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (hasHyphen(token)) out.push(...partsOf(token, language));
    else out.push(token);
  }
  return out;
}

function hasHyphen({ kind, text, traits }: Token): boolean {
  return (traits & TRAITS.hyphenated) !== 0 && kind === 'word' && text.length > 2 && text.length <= LONGEST;
}

function partsOf(token: Token, language: Language): readonly Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  const cut = (to: number) => {
    if (to > from) parts.push({ start: token.start + from, end: token.start + to, text: token.text.slice(from, to) });
    from = to;
  };
  for (let i = 0; i < token.text.length; i++) {
    if (!HYPHENS.includes(token.text[i] as string)) continue;
    cut(i);
    cut(i + 1);
  }
  cut(token.text.length);
  return isCompound(
    parts.filter((_, index) => index % 2 === 0).map(({ text }) => text),
    language,
  )
    ? parts
    : [token];
}

function isCompound(words: readonly string[], language: Language): boolean {
  const capitals = words.filter(isCapitalised).length;
  // "al-Hadi" and "e-Bay" have a short word before the capital, "Port-au-Prince" one between two.
  if (capitals > 0 && capitals < words.length)
    return words.some((word, index) => !isCapitalised(word) && word.length > 2 && (index === 0 || index === words.length - 1));
  const known = (word: string) => language.places.has(word.toLowerCase()) || language.demonyms.has(word.toLowerCase());
  return capitals === words.length && words.every(known);
}
