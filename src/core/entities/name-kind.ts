import type { EntityKind } from '../analysis.ts';
import type { Language } from '../languages/language.ts';
import { TRAITS } from '../languages/traits.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import { isDemonym } from './cut-titles.ts';
import type { NameRun } from './name-runs.ts';
import { isGivenName } from './nominative.ts';

/** A kind, how sure it is (0 to 1) and the rule that gave it. */
export interface KindGuess {
  readonly kind: EntityKind;
  readonly confidence: number;
  readonly rule: EntityRule;
}

export const ENTITY_RULES = [
  'title-before',
  'organisation-word',
  'place-word',
  'known-place',
  'demonym',
  'acronym',
  'speech-verb-beside',
  'place-preposition',
  'article-before',
  'employee-of',
  'full-name-elsewhere',
  'same-name-elsewhere',
  'two-capitals',
  'one-capital',
  'misprint-of',
] as const;
/** Which sign a name's kind rests on. */
export type EntityRule = (typeof ENTITY_RULES)[number];

const guess = (kind: EntityKind, confidence: number, rule: EntityRule): KindGuess => ({ kind, confidence, rule });

/** What a run names, by its own words first, then by its neighbours. */
export function kindOf(tokens: readonly Token[], run: NameRun, language: Language): KindGuess {
  const words = tokens.slice(run.first, run.last).map((token) => token.lower);
  return byWords(tokens, run, words, language) ?? byNeighbours(tokens, run, language) ?? byShape(tokens, run, language);
}

function byWords(tokens: readonly Token[], run: NameRun, words: readonly string[], language: Language): KindGuess | null {
  const head = words.at(-1) ?? '';
  const first = words[0] ?? '';
  const whole = words.join(' ');
  if (run.title !== null && !language.places.has(whole)) return guess('PERSON', 0.95, 'title-before');
  if (language.places.has(whole)) return guess('PLACE', 0.9, 'known-place');
  if (words.length <= 2 && isDemonym(whole, language)) return guess('GROUP', 0.9, 'demonym');
  const of = words.findIndex((word) => language.ofWords.has(word));
  if (of > 0 && !isParticle(words, of, language)) {
    const before = words[of - 1] ?? '';
    const isPlace = language.placeWords.has(before) && !language.organisationWords.has(before);
    return isPlace ? guess('PLACE', 0.8, 'place-word') : guess('ORG', 0.9, 'organisation-word');
  }
  if (words.length > 1) {
    if (language.organisationWords.has(head)) return guess('ORG', 0.9, 'organisation-word');
    if (language.placeWords.has(head)) return guess('PLACE', 0.85, 'place-word');
    if (language.placeWords.has(first) || first === 'st.') return guess('PLACE', 0.8, 'place-word');
    if (words.slice(0, -1).some((word) => language.organisationWords.has(word))) return guess('ORG', 0.75, 'organisation-word');
  }
  const text = (tokens[run.first] as Token).text;
  if (words.length === 1 && /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(text) && text.length <= 8) return guess('ORG', 0.8, 'acronym');
  return null;
}

/** "Thibault de Roquemaurel": an "of" that is part of a person's name. */
function isParticle(words: readonly string[], of: number, language: Language): boolean {
  if (!language.nameParticles.has(words[of] ?? '')) return false;
  return !words
    .slice(0, of)
    .some((word) => language.ofHeads.has(word) || language.organisationWords.has(word) || language.placeWords.has(word));
}

function byNeighbours(tokens: readonly Token[], run: NameRun, language: Language): KindGuess | null {
  const before = tokens[run.first - 1];
  const behind = tokens[run.last];
  const length = run.last - run.first;
  // "председатель Верховного суда": an adjective in another case, and its noun.
  if (language.nameCases !== null && length === 1 && /(?:[ое]го|[оеы]й|[ыи]х)$/.test((tokens[run.first] as Token).lower)) {
    if (behind?.kind === 'word' && !isCapitalised(behind.text) && !language.cues.has(behind.lower)) return guess('ORG', 0.2, 'one-capital');
  }
  if (before !== undefined && (before.traits & TRAITS.title) !== 0) {
    if (!language.employeeWords.has(before.lower) || length > 1) return guess('PERSON', 0.9, 'title-before');
  }
  const beyond = tokens[run.first - 2];
  // "le groupe Valmance": the noun says what it is.
  if (before !== undefined && language.subjectBehindVerb && !isCapitalised(before.text) && language.documents.has(before.lower))
    return guess('ORG', 0.6, 'organisation-word');
  if (
    before !== undefined &&
    (language.ofWords.has(before.lower) || language.placePrepositions.has(before.lower)) &&
    beyond !== undefined &&
    language.employeeWords.has(beyond.lower)
  ) {
    return guess('ORG', 0.7, 'employee-of');
  }
  if (beyond !== undefined && language.ofWords.has(before?.lower ?? '') && language.compassWords.has(beyond.lower))
    return guess('PLACE', 0.8, 'place-preposition');
  let verb = run.last;
  // "Castel a déclaré", "Castel ha dicho".
  while (language.subjectBehindVerb && verb < run.last + MOST_AUXILIARIES && language.auxiliaries.has(tokens[verb]?.lower ?? '')) verb++;
  const speaks = isSaid(tokens[verb], length > 1, language);
  if (language.definiteArticles.has(before?.lower ?? '')) {
    if (speaks) return guess('ORG', 0.7, 'speech-verb-beside');
    // Where all nouns have capitals, an article before one says nothing.
    return language.moodWords.size > 0 || isCommonNoun(tokens, run, language)
      ? guess('ORG', 0.2, 'one-capital')
      : guess('ORG', 0.6, 'article-before');
  }
  if (
    before !== undefined &&
    language.placePrepositions.has(before.lower) &&
    length <= 2 &&
    behind?.text !== "'s" &&
    behind?.text !== '’s'
  ) {
    return guess('PLACE', before.lower === 'in' ? 0.75 : 0.6, 'place-preposition');
  }
  if (speaks) return guess('PERSON', length > 1 ? 0.85 : 0.75, 'speech-verb-beside');
  if (before !== undefined && language.subjectBehindVerb && language.moodWords.size === 0 && isSource(tokens, run.first, language))
    return guess('PERSON', 0.6, 'speech-verb-beside');
  if (before?.text === ',' && behind?.text === ',' && isSaid(tokens[run.last + 1], false, language)) {
    const roles = describedBefore(tokens, run.first - 1, language);
    if (roles !== null) return guess(roles.some((role) => isPersonal(role, language)) ? 'PERSON' : 'ORG', 0.7, 'speech-verb-beside');
  }
  // "dice la joven Ana", "хвастается семилетний Паша": a plain word between.
  const isApart =
    language.subjectBehindVerb && language.moodWords.size === 0 && before?.kind === 'word' && !language.functionWords.has(before.lower);
  const said = language.cues.get((isApart && !language.cues.has(before.lower) ? beyond : before)?.lower ?? '');
  if (said?.strength === 'speech' && said.form === 'finite') return guess('PERSON', length > 1 ? 0.8 : 0.7, 'speech-verb-beside');
  return null;
}

const MOST_AUXILIARIES = 3;

/** "selon Castel", "по словам Дымова": right behind a phrase that gives a source. */
function isSource(tokens: readonly Token[], first: number, { sourcePhrases }: Language): boolean {
  return sourcePhrases.some((words) => words[0] !== '^' && words.every((word, i) => tokens[first - words.length + i]?.lower === word));
}

/** A verb of speech whose subject can be a name: "go" and "say" have a plural before them, mostly a common noun. */
function isSaid(token: Token | undefined, withBase: boolean, language: Language): boolean {
  const cue = token === undefined ? undefined : language.cues.get(token.lower);
  // German "sich zu Einzelheiten äußern": what looks like the plural has a noun before it that does not speak.
  if (cue?.plural && language.moodWords.size > 0) return false;
  const speaks = cue?.strength === 'speech' || (cue?.strength === 'opinion' && language.subjectBehindVerb);
  return speaks && cue !== undefined && (cue.form === 'finite' || (withBase && cue.form === 'base'));
}

/** The longest "The old grid operator" before a name in commas. */
const LONGEST_ROLE = 4;
/** ... and "El consejero delegado de la eléctrica". */
const LONGEST_ROLE_OF = 8;

/** The last word of a description that opens with an article and ends at a comma: "The grid operator, Norvolt, said". */
function describedBefore(tokens: readonly Token[], comma: number, language: Language): string[] | null {
  const role = tokens[comma - 1];
  if (role?.kind !== 'word' || isCapitalised(role.text)) return null;
  // Where adjectives stand behind it, the noun may be any of the words: "el presidente mexicano".
  const words = [role.lower];
  for (let i = comma - 2; i >= Math.max(0, comma - 1 - (language.subjectBehindVerb ? LONGEST_ROLE_OF : LONGEST_ROLE)); i--) {
    const token = tokens[i] as Token;
    const isOf = (word: string | undefined) => word !== undefined && language.subjectBehindVerb && language.ofWords.has(word);
    const goesOn = isOf(token.lower) || isOf(tokens[i - 1]?.lower);
    if (!goesOn && (language.definiteArticles.has(token.lower) || language.indefinites.has(token.lower))) return words;
    if (token.kind !== 'word' || (!goesOn && language.prepositions.has(token.lower))) return null;
    if (language.subjectBehindVerb) words.push(token.lower);
  }
  return null;
}

function isPersonal(role: string, language: Language): boolean {
  return language.roles.has(role) || language.titles.has(role);
}

/** "the Commission": one word with the ending of a common noun, which the capital only honours. */
function isCommonNoun(tokens: readonly Token[], run: NameRun, language: Language): boolean {
  const word = (tokens[run.first] as Token).lower;
  return run.last - run.first === 1 && language.commonEndings.some((ending) => word.endsWith(ending));
}

function byShape(tokens: readonly Token[], run: NameRun, language: Language): KindGuess {
  const length = run.last - run.first;
  const behind = tokens[run.last];
  if (length >= 2 && length <= 4) return guess('PERSON', 0.6, 'two-capitals');
  if (length > 4) return guess('ORG', 0.5, 'two-capitals');
  if (behind !== undefined && language.relativeWords.has(behind.lower)) return guess('PERSON', 0.6, 'one-capital');
  if (behind !== undefined && (language.roles.has(behind.lower) || language.documents.has(behind.lower)))
    return guess('ORG', 0.5, 'one-capital');
  const isGiven = language.nameCases !== null && isGivenName((tokens[run.first] as Token).lower, language.nameCases);
  return guess('PERSON', isGiven ? 0.5 : 0.25, 'one-capital');
}
