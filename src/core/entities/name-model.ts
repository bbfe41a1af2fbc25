import type { Language } from '../languages/language.ts';
import { TRAITS } from '../languages/traits.ts';
import { editDistance } from '../text/edit-distance.ts';
import { type Sentence, sentences } from '../text/sentences.ts';
import { type Token, tokens as tokenise } from '../text/tokens.ts';
import { cutTitles } from './cut-titles.ts';
import type { EntityModel, Mention } from './entity-model.ts';
import { type KindGuess, kindOf } from './name-kind.ts';
import { type NameRun, readSpelling, runsOf, type Spelling } from './name-runs.ts';

interface Candidate {
  readonly run: NameRun;
  readonly words: string;
  guess: KindGuess;
}

/** The longest text whose names are compared for misprints: beyond it the pairs grow too many. */
const MAX_SURNAMES = 400;
/** Signs that a word must not contradict by standing elsewhere without a capital. */
const WEAK: ReadonlySet<string> = new Set(['one-capital', 'article-before', 'place-preposition', 'same-name-elsewhere', 'employee-of']);
/** A capitalised word that nothing else speaks for is a name when it comes so often. */
const OFTEN = 3;
const LEAST_CONFIDENCE = 0.3;

/**
 * Finds names by rules: runs of capitalised words, typed by their own words and by their neighbours, then made to agree
 * over the article. For languages without a trained
 * model, and as hints to that model.
 */
export function nameModel(language: Language): EntityModel {
  return {
    language: language.code,
    version: 1,
    find: (text, tokens = tokenise(text, language)) => findNames(text, tokens, sentences(tokens, language), language),
  };
}

/** Finds names by the rules in a text that was cut into tokens and sentences already. */
export function findNames(text: string, tokens: readonly Token[], parts: readonly Sentence[], language: Language): Mention[] {
  const spelling = readSpelling(tokens, parts);
  const candidates: Candidate[] = [];
  for (const sentence of parts)
    for (const whole of runsOf(tokens, sentence, spelling, language))
      for (const run of cutTitles(tokens, whole, language))
        if (!isOnlyTitle(tokens, run, language))
          candidates.push({ run, words: wordsOf(tokens, run), guess: kindOf(tokens, run, language) });
  agree(candidates);
  return candidates
    .filter((candidate) => candidate.guess.confidence >= LEAST_CONFIDENCE && isNamed(candidate, spelling))
    .map(({ run, guess }): Mention => {
      const span = { start: (tokens[run.first] as Token).start, end: (tokens[run.last - 1] as Token).end };
      const words = run.title;
      return {
        span: withoutFullStop(text, span),
        kind: guess.kind,
        confidence: guess.confidence,
        reason: words === null ? { rule: guess.rule } : { rule: guess.rule, words },
      };
    });
}

/** "Petersburg." at a sentence's end keeps no full stop, "U.S." and "Jr." do. */
export function withoutFullStop(text: string, span: { start: number; end: number }) {
  const words = text.slice(span.start, span.end);
  return words.endsWith('.') && !/(?:\.\p{L}\.|\b\p{L}{1,3}\.)$/u.test(words) ? { ...span, end: span.end - 1 } : span;
}

function wordsOf(tokens: readonly Token[], { first, last }: NameRun): string {
  let words = (tokens[first] as Token).lower;
  for (let i = first + 1; i < last; i++) words += ` ${(tokens[i] as Token).lower}`;
  return words;
}

function isOnlyTitle(tokens: readonly Token[], run: NameRun, language: Language): boolean {
  for (let i = run.first; i < run.last; i++) {
    const { lower: word, traits } = tokens[i] as Token;
    if ((traits & (TRAITS.role | TRAITS.modifiesTitle)) === 0) return false;
    const isBody = language.subjectBehindVerb && run.opensSentence && language.documents.has(word);
    if (!isBody && (traits & (TRAITS.title | TRAITS.modifiesTitle)) === 0 && !language.roles.has(word)) return false;
    if (language.places.has(word) || language.demonyms.has(word)) return false;
  }
  return true;
}

/** A single capitalised word that opens a sentence is a name only where something says so. */
function isNamed({ run, guess, words }: Candidate, { named, plain }: Spelling): boolean {
  if (run.last - run.first === 1 && plain.has(words) && WEAK.has(guess.rule)) return false;
  return !run.opensSentence || run.last - run.first > 1 || guess.rule !== 'one-capital' || named.has(words);
}

/**
 * One surface form has one kind: the surest guess of the article wins. A last name takes its kind from the full name,
 * and a word one slip away from a known last name is that person.
 */
function agree(candidates: readonly Candidate[]): void {
  const best = new Map<string, KindGuess>();
  const surnames = new Set<string>();
  const counts = new Map<string, number>();
  for (const { words, guess, run } of candidates) {
    counts.set(words, (counts.get(words) ?? 0) + 1);
    const known = best.get(words);
    if (known === undefined || guess.confidence > known.confidence) best.set(words, guess);
    if (guess.kind === 'PERSON' && guess.confidence >= 0.6 && run.last - run.first > 1) surnames.add(words.split(' ').at(-1) ?? '');
  }
  for (const candidate of candidates) {
    const known = best.get(candidate.words);
    if (surnames.has(candidate.words) && candidate.guess.rule !== 'known-place') {
      candidate.guess = { kind: 'PERSON', confidence: 0.9, rule: 'full-name-elsewhere' };
    } else if (known !== undefined && known.kind !== candidate.guess.kind) {
      candidate.guess = { ...known, rule: 'same-name-elsewhere' };
    } else if (candidate.guess.rule === 'one-capital' && (counts.get(candidate.words) ?? 0) >= OFTEN) {
      candidate.guess = { ...candidate.guess, confidence: LEAST_CONFIDENCE };
    } else if (candidate.guess.rule === 'one-capital' && isMisprint(candidate.words, surnames)) {
      candidate.guess = { kind: 'PERSON', confidence: 0.6, rule: 'misprint-of' };
    }
  }
}

function isMisprint(word: string, surnames: ReadonlySet<string>): boolean {
  if (word.length < 5 || surnames.size > MAX_SURNAMES) return false;
  for (const surname of surnames) if (editDistance(word, surname, 1) === 1) return true;
  return false;
}
