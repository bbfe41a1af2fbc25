import type { Language } from '../languages/language.ts';
import type { NameCases } from '../languages/name-cases.ts';
import { TRAITS } from '../languages/traits.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import type { NameRun } from './name-runs.ts';
import { isGivenName } from './nominative.ts';

/**
 * Cuts a run of capitalised words where titles and nationalities stand in it: "Russian President Vladimir Putin" gives
 * a group and a name with a title; "House Speaker" alone gives nothing.
 */
export function cutTitles(tokens: readonly Token[], run: NameRun, language: Language): NameRun[] {
  const lower = (i: number) => (tokens[i] as Token).lower;
  const isTitle = (i: number) =>
    hasTrait(tokens, i, TRAITS.title) || (i === run.first && run.opensSentence && opensWithRole(lower(i), language));
  const joined = bodyBefore(tokens, run, language);
  if (joined !== null) return joined;
  if (isOrganisation(tokens, run, language)) return [run];
  let title = lastNoun(tokens, run, language);
  const end = mayEndInTitle(tokens, run, language) ? run.last : run.last - 1;
  for (let i = Math.max(run.first, title + 1); i < end; i++) if (isTitle(i) && !startsSaint(tokens, i, run)) title = i;
  if (title === -1) return cutDemonym(tokens, run, language);

  const before = { ...run, last: firstTitleWord(tokens, run.first, title, language) };
  const after = { ...run, first: title + 1, title: lower(title), opensSentence: false };
  const out: NameRun[] = [];
  if (before.last > before.first) out.push(...cutDemonym(tokens, before, language));
  if (after.last > after.first) out.push(...(bodyBefore(tokens, after, language) ?? [after]));
  return out;
}

/**
 * "президент Франции Эмиль Дюкре", "el juez de la Audiencia Nacional Ana Ruiz": what somebody has an office in stands
 * before the name, and both have capitals.
 */
function bodyBefore(tokens: readonly Token[], run: NameRun, language: Language): NameRun[] | null {
  const { nameCases, namesInMarks } = language;
  if (nameCases === null && !namesInMarks) return null;
  const words = tokens.slice(run.first, run.last).map(({ lower }) => lower);
  const cut = (length: number) => [
    { ...run, last: run.first + length, title: null },
    { ...run, first: run.first + length, opensSentence: false },
  ];
  const before = tokens[run.first - 1];
  // "à l'AFP Anna Berg", "ТАСС Анна Берг": an agency in capitals.
  if (words.length > 2 && /^\p{Lu}{2,6}$/u.test((tokens[run.first] as Token).text)) return cut(1);
  if (
    nameCases !== null &&
    words.length > 2 &&
    before?.kind === 'word' &&
    (run.title !== null || !isCapitalised(before.text) || language.titles.has(before.lower))
  ) {
    const length = wordsBeforeName(words, nameCases, language);
    return length === 0 ? null : cut(length).slice(1);
  }
  const isParted = words.some((word) => language.ofWords.has(word) || language.nameParticles.has(word));
  if (namesInMarks && words.length > WORDS_OF_A_NAME && !isParted && isOfOffice(tokens, run, language))
    return cut(words.length - WORDS_OF_A_NAME);
  const isBody = (word = '') => language.organisationWords.has(word) || language.documents.has(word);
  if (
    !language.namesInMarks ||
    words.length < 4 ||
    !isBody(words[0]) ||
    isBody(words.at(-1)) ||
    words.some((word) => language.ofWords.has(word))
  )
    return null;
  return cut(2);
}

const PATRONYMIC = /(?:ич|[ое]вна|ична|инична)[аеуыо]?[мй]?$/;
const DECLINED_ADJECTIVE = /(?:ого|его|ой|ей|ых|их)$/;

/** How many words in another case stand before a name: "Франции" of "Франции Эмиль Дюкре", two of "Саудовской Аравии". */
function wordsBeforeName(words: readonly string[], cases: NameCases, language: Language): number {
  const [first = '', second = ''] = words;
  const given = words.findIndex((word, i) => i < words.length - 1 && isGivenName(word, cases));
  if (given !== -1) return given;
  if (words.some((word) => word.endsWith('.'))) return 0;
  if (words.length > 3) return DECLINED_ADJECTIVE.test(first) ? 2 : 0;
  return PATRONYMIC.test(second) || language.nameParticles.has(second) ? 0 : 1;
}

/** So far before a name its office may stand: "le député sortant de l'Hérault Anna Berg", in tokens. */
const OFFICE_REACH = 5;

/** "le député de l'Hérault Anna Berg": an article before the run, an "of" before that, and an office. */
function isOfOffice(tokens: readonly Token[], { first }: NameRun, language: Language): boolean {
  const [article, of] = [tokens[first - 1], tokens[first - 2]];
  if (article === undefined || !language.definiteArticles.has(article.lower)) return false;
  if (!language.ofWords.has(article.lower) && !language.ofWords.has(of?.lower ?? '')) return false;
  return tokens
    .slice(Math.max(0, first - OFFICE_REACH), first)
    .some(({ lower }) => language.roles.has(lower) || language.titles.has(lower));
}

/** "Économiste Anna Berg ...", "Писательница Анна Берг ...": a noun for people that has its capital from the sentence. */
function opensWithRole(word: string, language: Language): boolean {
  return language.subjectBehindVerb && language.roles.has(word);
}

/** Names have no article: "der Ökonom Lothar Brandis" opens with nouns, and two words are left for the name. */
const WORDS_OF_A_NAME = 2;

/** "Kreisbrandmeister", "Ortsvorsteherin": a long word with the ending of a trade; given names are shorter. */
const TRADE = /^\p{Lu}\p{Ll}{7,}(?:er|or|ist|ent|ant|eur|är|in|rat)$/u;

/** The last of the nouns that stand before a name where nouns have capitals; -1 for none. */
function lastNoun(tokens: readonly Token[], run: NameRun, language: Language): number {
  if (language.moodWords.size === 0 || run.last - run.first <= WORDS_OF_A_NAME) return -1;
  if (!hasArticle(tokens, run, language)) return TRADE.test((tokens[run.first] as Token).text) ? run.first : -1;
  for (let i = run.first; i < run.last; i++) if (language.nameParticles.has((tokens[i] as Token).lower)) return -1;
  return run.last - WORDS_OF_A_NAME - 1;
}

/** "Axel Springer", "Anna Förster": where nouns have capitals, a family may be called after a trade. */
function mayEndInTitle(tokens: readonly Token[], run: NameRun, language: Language): boolean {
  return language.moodWords.size === 0 || run.last - run.first === 1 || hasArticle(tokens, run, language);
}

function hasArticle(tokens: readonly Token[], { first }: NameRun, language: Language): boolean {
  const opens = (token: Token | undefined) =>
    token !== undefined && (language.definiteArticles.has(token.lower) || language.indefinites.has(token.lower));
  const before = tokens[first - 1];
  return opens(before) || (before !== undefined && language.titleModifiers.has(before.lower) && opens(tokens[first - 2]));
}

/** "St. Petersburg" begins with what could be a title. */
function startsSaint(tokens: readonly Token[], i: number, run: NameRun): boolean {
  return i === run.first && /^st\.?$/.test((tokens[i] as Token).lower);
}

function isOrganisation(tokens: readonly Token[], run: NameRun, language: Language): boolean {
  const head = (tokens[run.last - 1] as Token).lower;
  const hasOf = (() => {
    for (let i = run.first; i < run.last; i++) if (language.ofWords.has((tokens[i] as Token).lower)) return i;
    return -1;
  })();
  if (hasOf > run.first)
    return language.ofHeads.has((tokens[hasOf - 1] as Token).lower) && !language.titles.has((tokens[run.first] as Token).lower);
  return run.last - run.first > 1 && language.organisationWords.has(head) && !language.honorifics.has((tokens[run.first] as Token).lower);
}

function hasTrait(tokens: readonly Token[], i: number, traits: number): boolean {
  return ((tokens[i] as Token).traits & traits) !== 0;
}

/** The words of an office before its head: "House Majority" of "House Majority Leader". */
function firstTitleWord(tokens: readonly Token[], first: number, title: number, language: Language): number {
  let i = title;
  while (i > first) {
    if (!hasTrait(tokens, i - 1, TRAITS.title | TRAITS.modifiesTitle)) break;
    const word = (tokens[i - 1] as Token).lower;
    if (language.demonyms.has(word) || language.places.has(word)) break;
    i--;
  }
  return i;
}

/** A nationality or party before something else stands for itself. */
function cutDemonym(tokens: readonly Token[], run: NameRun, language: Language): NameRun[] {
  const word = tokens[run.first] as Token;
  const next = tokens[run.first + 1] as Token | undefined;
  // German "Deutsche Umwelthilfe": an adjective that has its capital from the name.
  if (language.moodWords.size > 0 || run.last - run.first < 2 || next === undefined || !isDemonym(word.lower, language)) return [run];
  if (language.organisationWords.has((tokens[run.last - 1] as Token).lower)) return [run];
  // "Tamil Nadu", "French Guiana"
  if (run.last - run.first === 2 && language.places.has(`${word.lower} ${next.lower}`)) return [run];
  return [
    { ...run, last: run.first + 1 },
    { ...run, first: run.first + 1, opensSentence: false },
  ];
}

/** True for "Russian", "Lebanese", "Republicans". */
export function isDemonym(lower: string, language: Language): boolean {
  if (language.demonyms.has(lower)) return true;
  // "Nairobi" has a people's ending, and is a place.
  if (lower.length < 6 || language.places.has(lower)) return false;
  const ending = language.demonymEndings.find((end) => lower.endsWith(end));
  if (ending === undefined) return false;
  // "Brazilian" has a place as its stem; "Guardian" and "Parish" have none.
  const stem = lower.slice(0, -ending.length);
  return stemsOf(stem).some((form) => language.places.has(form));
}

function stemsOf(stem: string): string[] {
  const endings = ['', 'a', 'ia', 'e', 'y', 'i', 'o', 'and', 'land', 'ne', 'in', 'us', 'm', 'as', 'ay', 's', 'os', 'n', 'on'];
  return endings.map((end) => stem + end).concat(stem.replace(/n$/, ''));
}
