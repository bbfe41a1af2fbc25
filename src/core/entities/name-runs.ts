import type { Language } from '../languages/language.ts';
import { TRAITS } from '../languages/traits.ts';
import type { Sentence } from '../text/sentences.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';

/** Capitalised words that stand together: token indexes, half-open. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** What stood right before it and was cut off: "President", "Mr.". */
  readonly title: string | null;
  readonly opensSentence: boolean;
}

/** How the article itself writes its words: the best sign of whether a capital means a name. */
export interface Spelling {
  /** Words with a capital that also occur without one. */
  readonly plain: ReadonlySet<string>;
  /** Words that have a capital in mid-sentence. */
  readonly named: ReadonlySet<string>;
  /** Sentences in headline style, where capitals say nothing. */
  readonly headlines: ReadonlySet<Sentence>;
}

/** Longer words and runs are no names, whatever their letters. */
const LONGEST_WORD = 60;
const LONGEST_RUN = 14;
/** "R-Ky." behind a politician's name, "Oslo-based", "XIV". */
const MAY_BE_NO_NAME = /^[XVI]|[-‐‑]/;
const NO_NAME = /^\p{Lu}-\p{Lu}[\p{L}.]*$|[-‐‑]\p{Ll}+$|^(?=..)X{0,3}(?:IX|IV|V?I{0,3})$/u;

/** "al-Sabah" */
function opensWithParticle(word: string, language: Language): boolean {
  const hyphen = word.indexOf('-');
  return hyphen > 0 && language.nameParticles.has(word.slice(0, hyphen)) && isCapitalised(word.slice(hyphen + 1));
}

/** "dijo Del Olmo", "selon Le Goff": a particle that has a capital in mid-sentence opens the name. */
function isCapitalParticle(tokens: readonly Token[], i: number, language: Language): boolean {
  const [token, next] = [tokens[i] as Token, tokens[i + 1]];
  if (!isCapitalised(token.text) || !language.nameParticles.has(token.lower) || next === undefined) return false;
  return next.start === token.end + 1 && hasNameShape(next, language);
}

/** A word that can be part of a name by its letters alone. */
function hasNameShape(token: Token, language: Language): boolean {
  return (
    token.kind === 'word' &&
    (isCapitalised(token.text) || opensWithParticle(token.text, language)) &&
    token.text.length <= LONGEST_WORD &&
    !isCommonWord(token, language) &&
    !(MAY_BE_NO_NAME.test(token.text) && NO_NAME.test(token.text))
  );
}

/** "US" and "IT" are names in capitals, "us" and "It" are not. */
function isCommonWord(token: Token, language: Language): boolean {
  if ((token.traits & TRAITS.common) === 0) return false;
  if (language.calendar.has(token.lower)) return true;
  return (
    language.functionWords.has(token.lower) &&
    !(token.text.length > 1 && token.text === token.text.toUpperCase() && language.places.has(token.lower))
  );
}

/** True for a line in headline style. */
function isHeadline(tokens: readonly Token[], sentence: Sentence): boolean {
  if (tokens[sentence.last - 1]?.text === '.') return false;
  let capital = 0;
  let words = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (isCapitalised(token.text)) capital++;
  }
  return words >= 4 && capital / words > 0.75;
}

/** Reads the article's spelling, headlines left out. */
export function readSpelling(tokens: readonly Token[], sentences: readonly Sentence[]): Spelling {
  // Only of words that have a capital somewhere is it ever asked how else they are written.
  const capital = new Set<string>();
  for (const token of tokens) if (token.kind === 'word' && isCapitalised(token.text)) capital.add(token.lower);
  const plain = new Set<string>();
  const named = new Set<string>();
  const headlines = new Set<Sentence>();
  for (const sentence of sentences) {
    const headline = isHeadline(tokens, sentence);
    if (headline) headlines.add(sentence);
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i] as Token;
      if (token.kind !== 'word') continue;
      if (!isCapitalised(token.text)) {
        if (capital.has(token.lower)) plain.add(token.lower);
      } else if (!headline && i > sentence.first && (tokens[i - 1] as Token).kind !== 'mark') named.add(token.lower);
    }
  }
  return { plain, named, headlines };
}

/** Marks behind which a sentence inside the sentence begins. */
const OPENING: ReadonlySet<string> = new Set('"“„«‘:');

/** So many marks may stand behind the stop that ends a sentence. */
const MARKS_BEHIND = 2;

/** A stop inside closing marks ends a sentence, and no headline: «... нет.» */
function stops(tokens: readonly Token[], { last }: Sentence): boolean {
  return tokens.slice(Math.max(0, last - 1 - MARKS_BEHIND), last).some(({ text }) => /^[.!?…]$/.test(text));
}

/** The runs of one sentence, longest first cut, titles not yet taken off. */
export function runsOf(tokens: readonly Token[], sentence: Sentence, spelling: Spelling, language: Language): NameRun[] {
  const out: NameRun[] = [];
  // Where nouns have capitals, a sentence of them is no headline.
  const headline =
    language.moodWords.size === 0 && spelling.headlines.has(sentence) && !(language.subjectBehindVerb && stops(tokens, sentence));
  let fresh = true;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    const particle = !fresh && isCapitalParticle(tokens, i, language);
    if (!(particle || hasNameShape(token, language)) || isPlainOpener(tokens, i, fresh || headline, spelling, language)) {
      if (token.kind === 'word' || token.kind === 'number') fresh = false;
      // A quotation inside the sentence opens one of its own.
      else if (OPENING.has(token.text)) fresh = true;
      continue;
    }
    const last = runEnd(tokens, i, sentence.last, headline ? spelling : null, language);
    out.push({ first: i, last, title: null, opensSentence: fresh });
    fresh = false;
    i = last - 1;
  }
  return out;
}

/** A capital that the place in the sentence explains: no name without another sign. */
function isPlainOpener(tokens: readonly Token[], i: number, explained: boolean, spelling: Spelling, language: Language): boolean {
  const token = tokens[i] as Token;
  if (!explained || spelling.named.has(token.lower)) return false;
  if ((token.traits & TRAITS.title) !== 0 || language.places.has(token.lower)) return false;
  if (spelling.plain.has(token.lower)) return true;
  const next = tokens[i + 1];
  return next !== undefined && !isCapitalised(next.text) && /(?:ing|ed|ly|ers|ions)$/.test(token.lower);
}

function runEnd(tokens: readonly Token[], first: number, limit: number, headline: Spelling | null, language: Language): number {
  let last = first + 1;
  while (last < Math.min(limit, first + LONGEST_RUN)) {
    const next = tokens[last] as Token;
    if (next.start - (tokens[last - 1] as Token).end > 1) break;
    if ((hasNameShape(next, language) || isDayAsName(tokens, last, language)) && (headline === null || headline.named.has(next.lower)))
      last++;
    else {
      const jump = joint(tokens, first, last, limit, language);
      if (jump === 0) break;
      last += jump;
    }
  }
  return last;
}

/** "Anna Sonntag": where nouns have capitals, a day without "am" behind a word that is no office is a family's name. */
function isDayAsName(tokens: readonly Token[], at: number, language: Language): boolean {
  const [before, token] = [tokens[at - 1] as Token, tokens[at] as Token];
  return language.moodWords.size > 0 && language.calendar.has(token.lower) && isCapitalised(token.text) && !isCommonNoun(before, language);
}

/** "das Fazit von Berg": a single word with an article is no given name. */
function isNounWithArticle(tokens: readonly Token[], first: number, at: number, language: Language): boolean {
  // "Anna Berg von der Initiative": behind two words that are no office it leads to where she works.
  const names = tokens.slice(first, at).filter((token) => !isCommonNoun(token, language));
  if (language.moodWords.size > 0 && names.length > 1) return true;
  const before = tokens[first - 1]?.lower ?? '';
  return language.moodWords.size > 0 && at === first + 1 && (language.definiteArticles.has(before) || language.indefinites.has(before));
}

/** "Mitteilung von Berg": where nouns have capitals, one of the lists is no first part of a name. */
function isCommonNoun({ lower }: Token, language: Language): boolean {
  if (language.moodWords.size === 0) return false;
  return (
    language.documents.has(lower) ||
    language.titles.has(lower) ||
    language.roles.has(lower) ||
    language.speechNouns.has(lower) ||
    language.commonEndings.some((ending) => lower.endsWith(ending))
  );
}

/** How many tokens from `at` on belong to the name though they have no capital: "de", "&", "of the". */
function joint(tokens: readonly Token[], first: number, at: number, limit: number, language: Language): number {
  const token = tokens[at] as Token;
  if (isCommonNoun(tokens[at - 1] as Token, language) || isNounWithArticle(tokens, first, at, language)) return 0;
  const follows = (offset: number) => {
    const next = tokens[at + offset];
    return at + offset < limit && next !== undefined && hasNameShape(next, language);
  };
  if (token.text === '&' && follows(1)) return 2;
  if (language.nameParticles.has(token.lower) && token.kind === 'word' && !language.definiteArticles.has(token.text)) {
    if (follows(1)) return 2;
    const next = tokens[at + 1];
    return next !== undefined && language.nameParticles.has(next.lower) && follows(2) ? 3 : 0;
  }
  if (language.ofWords.has(token.lower) && hasOfHead(tokens, first, at, language)) {
    if (follows(1)) return 2;
    if (language.definiteArticles.has(tokens[at + 1]?.lower ?? '') && follows(2)) return 3;
  }
  return 0;
}

function hasOfHead(tokens: readonly Token[], first: number, at: number, language: Language): boolean {
  for (let i = first; i < at; i++) if (language.ofHeads.has((tokens[i] as Token).lower)) return true;
  return false;
}
