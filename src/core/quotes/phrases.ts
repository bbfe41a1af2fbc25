import type { Mention } from '../entities/entity-model.ts';
import type { CueForm, Language, PronounKind } from '../languages/language.ts';
import { TRAITS } from '../languages/traits.ts';
import type { Span } from '../span.ts';
import { isCapitalised } from '../text/tokens.ts';
import { type Core, isBody, isDeclinedAt, isPlainNoun, leadsOnFrom, nameBehindOffice, nameBehindTitle, pastAdjectives } from './offices.ts';
import type { Item } from './outline.ts';
import { ends, isPossessive, isRole, isTitleAt, leadsToRole, mentionEnd, opensPhrase } from './phrase-words.ts';

/** Somebody or something in a sentence that could speak: item indexes, half-open. */
export interface Phrase {
  readonly first: number;
  /** Behind its "of ..." and its brackets. */
  readonly last: number;
  readonly head: number;
  readonly kind: 'name' | 'pronoun' | 'description';
  /** Index of the mention that is its head; -1 for others. */
  readonly mention: number;
  readonly pronoun: PronounKind | null;
  /** True behind a preposition: then it is no subject. */
  readonly governed: boolean;
  /** A description whose head is a person's or a body's role, or one that "who" follows, not just any noun; a name that is no place's. */
  readonly speaks: boolean;
}

/** "der 29-Jährige". */
const AGE = /^\d+-?Jährigen?$/;
/** The longest run of words before a head. */
const MAX_MODIFIERS = 7;

/** Finds the noun phrases of a sentence that could be speakers, in order. */
export function phrasesOf(items: readonly Item[], mentions: readonly Mention[], language: Language): Phrase[] {
  const out: Phrase[] = [];
  for (let i = 0; i < items.length; ) {
    const phrase = mayOpen(items[i] as Item) ? phraseAt(items, i, mentions, language, false) : null;
    if (phrase === null) {
      i++;
      continue;
    }
    out.push(phrase);
    i = pushInner(out, items, phrase, mentions, language);
  }
  return out;
}

/** A name, a capital, a number or a word of the lists: no phrase begins with anything else. */
function mayOpen({ kind, mention, text, traits }: Item): boolean {
  if (kind !== 'word') return kind === 'number';
  return mention !== -1 || (traits & TRAITS.opensPhrase) !== 0 || isCapitalised(text);
}

/** The phrases behind the prepositions of a phrase; returns where reading goes on. */
function pushInner(out: Phrase[], items: readonly Item[], phrase: Phrase, mentions: readonly Mention[], language: Language): number {
  for (let i = phrase.head + 1; i < phrase.last; i++) {
    const inner = phraseAt(items, i, mentions, language, true);
    if (inner === null || inner.last > phrase.last) continue;
    out.push(inner);
    i = inner.last - 1;
  }
  return phrase.last;
}

function isGoverned(items: readonly Item[], first: number, last: number, language: Language): boolean {
  const before = items[first - 1];
  if (before === undefined || !language.prepositions.has(before.lower)) return false;
  // "As Smith put it": a conjunction there, before a name.
  if (language.asWords.has(before.lower) && items[first]?.mention !== -1) return false;
  return !opensClause(items, first, last, language);
}

/** A word that is a phrase by itself. */
function oneWord(first: number, kind: Phrase['kind'], pronoun: PronounKind | null, governed: boolean, speaks: boolean): Phrase {
  return { first, last: first + 1, head: first, kind, mention: -1, pronoun, governed, speaks };
}

function phraseAt(items: readonly Item[], first: number, mentions: readonly Mention[], language: Language, inner: boolean): Phrase | null {
  const item = items[first];
  if (item === undefined || item.kind === 'quote' || item.kind === 'mark') return null;
  const governed = inner || isGoverned(items, first, first + 1, language);
  const pronoun = language.pronouns.get(item.lower);
  const possessive = language.possessivePronouns.has(item.lower);
  if (pronoun !== undefined && !possessive && item.mention === -1) return oneWord(first, 'pronoun', pronoun, governed, true);
  // « ... », juge le député: a verb, though the word is an office as well.
  const isVerb = language.subjectBehindVerb && formOf(item, language) !== undefined && isBeforeSubject(items, first);
  const own = isVerb ? null : coreOf(items, first, mentions, language);
  const core = own && (nameBehindTitle(items, own, mentions, language) ?? own);
  if (core === null && (language.subjectBehindVerb || isSaying(items[first + 1], language)) && language.subjectDeterminers.has(item.lower))
    return oneWord(first, 'description', null, governed, true);
  if (core === null) {
    if (pronoun === undefined && !possessive) return null;
    return oneWord(first, 'pronoun', pronoun ?? language.possessivePronouns.get(item.lower) ?? 'other', governed, !possessive);
  }
  const end = core.mention === -1 && core.role ? pastAdjectives(items, core.end, language) : core.end;
  const last = inner ? end : withTail(items, end, mentions, language, 0);
  const behind = items[last]?.lower ?? '';
  const isPerson = language.relativeWords.has(behind) && language.pronouns.has(behind);
  return {
    first,
    last,
    head: core.head,
    kind: core.mention === -1 ? 'description' : 'name',
    mention: core.mention,
    pronoun: null,
    governed: inner || isGoverned(items, first, last, language),
    speaks: core.mention === -1 ? core.role || isPerson : mentions[core.mention]?.kind !== 'PLACE',
  };
}

/** "As one sailor told them", "after the mayor had called it old": a conjunction there, before a subject and its verb. */
function opensClause(items: readonly Item[], first: number, last: number, language: Language): boolean {
  if (!language.clausePrepositions.has(items[first - 1]?.lower ?? '')) return false;
  let verb = last;
  while (language.adverbs.has(items[verb]?.lower ?? '') || items[verb]?.lower.endsWith('ly')) verb++;
  const word = items[verb]?.lower ?? '';
  return language.auxiliaries.has(word) || language.cues.get(word)?.form === 'finite';
}

/** Right before an article or, behind a comma, a name. */
function isBeforeSubject(items: readonly Item[], i: number): boolean {
  const behind = items[i + 1];
  return opensPhrase(behind) || (items[i - 1]?.kind === 'mark' && (behind?.mention ?? -1) !== -1);
}

/** The words up to and with the head: "Russian President Vladimir Putin", "a campaign spokesman", "Smith's lawyer". */
function coreOf(items: readonly Item[], first: number, mentions: readonly Mention[], language: Language): Core | null {
  let head = -1;
  let named = -1;
  let role = false;
  let loose = 0;
  let noun = false;
  let office = false;
  const determined = opensPhrase(items[first]);
  let i = determined ? first + 1 : first;
  for (; i < items.length && i - first <= MAX_MODIFIERS + 4; i++) {
    const item = items[i] as Item;
    if (item.mention !== -1) {
      const end = mentionEnd(items, i);
      const possessive = isPossessive(items[end]);
      const kind = (mentions[item.mention] as Mention).kind;
      // "à l'AFP Anna Berg": an agency and a person are two, "le député PS Jean Berg" is one.
      if (named !== -1 && !office && language.subjectBehindVerb && mentions[named]?.kind === 'ORG') break;
      // "тренер Ивана Петрова": whose trainer he is.
      if (role && isDeclinedAt(items, i, end, language)) break;
      // "cuenta a este diario Ana Ruiz": a body and a person are two.
      if (role && kind === 'PERSON' && isBody(items[head], language)) break;
      // "el dirigente campesino Ana Ruiz": two nouns and adjectives that no list holds.
      if (loose > 1 && !(language.subjectBehindVerb && kind === 'PERSON')) break;
      named = possessive ? -1 : item.mention;
      head = possessive ? head : end - 1;
      role = false;
      i = possessive ? end : end - 1;
      if (determined && !possessive && isHeadNoun(items, end, language)) return { head: end, end: end + 1, mention: -1, role: true };
      // "the Smith campaign"
      const isBodys =
        determined && !language.subjectBehindVerb && items[end]?.mention === -1 && language.documents.has(items[end]?.lower ?? '');
      if (
        !possessive &&
        kind === 'PERSON' &&
        !isBodys &&
        !isTitleAt(items, end, language) &&
        !isNameBehindNoun(items, end, mentions, language)
      )
        break;
      if (possessive) loose = 0;
      continue;
    }
    if (item.kind === 'mark' && item.text === '-') continue;
    if (item.kind === 'quote' && head === -1 && loose === 0) continue;
    if (item.kind === 'mark' || item.kind === 'quote') break;
    // Where nouns have capitals, small letters behind one are a verb's.
    if (noun && !isCapitalised(item.text) && item.kind === 'word') break;
    noun ||= language.moodWords.size > 0 && item.kind === 'word' && isCapitalised(item.text) && i > first;
    if (named !== -1 && reports(items, i, language)) break;
    if (named !== -1 && language.subjectBehindVerb && isRole(item)) break;
    if (isRole(item)) {
      head = i;
      named = -1;
      role = true;
      office = true;
      loose = 0;
    } else if ((item.traits & TRAITS.modifiesTitle) !== 0 || item.kind === 'number') {
      if (named !== -1 && !leadsToRole(items, i)) break;
    } else if (
      (head !== -1 && !((role || leadsOnFrom(mentions[named], item, language)) && leadsToRole(items, i))) ||
      ends(item) ||
      (!determined && head === -1 && !isCapitalised(item.text)) ||
      (language.subjectBehindVerb && (language.calendar.has(item.lower) || (i > first && language.definiteArticles.has(item.lower))))
    )
      break;
    else loose++;
  }
  if (head !== -1 && role) {
    const named = isBody(items[head], language) ? null : nameBehindOffice(items, head + 1, mentions, language);
    if (named !== null) return named;
  }
  if (head !== -1) return { head, end: head + 1, mention: named, role };
  if (!determined && items[first]?.kind !== 'number') return null;
  const weak = weakCore(items, first, language);
  // "14 percent said"; other numbers open no phrase.
  return determined || weak?.role ? weak : null;
}

/** "Smith constituent Anna Berg": behind a name a noun that no list holds, and a person. */
function isNameBehindNoun(items: readonly Item[], i: number, mentions: readonly Mention[], language: Language): boolean {
  const [item, behind] = [items[i], items[i + 1]];
  if (item?.kind !== 'word' || item.mention !== -1 || isCapitalised(item.text) || language.functionWords.has(item.lower)) return false;
  return !ends(item) && formOf(item, language) === undefined && mentions[behind?.mention ?? -1]?.kind === 'PERSON';
}

/** "one Smith confidant said": behind a name with an article, a noun nobody knows, right before its verb or a comma. */
function isHeadNoun(items: readonly Item[], i: number, language: Language): boolean {
  const [item, behind] = [items[i], items[i + 1]];
  if (item === undefined || item.kind !== 'word' || item.mention !== -1 || isCapitalised(item.text) || isRole(item)) return false;
  if (ends(item) || formOf(item, language) !== undefined || language.adverbs.has(item.lower) || /(?:ly|ed)$/.test(item.lower)) return false;
  return behind !== undefined && (behind.text === ',' || behind.text === '.' || formOf(behind, language)?.form === 'finite');
}

/** "the Tide Gazette reports:": behind a name a word that is a noun as well reports, when what it reports follows. */
function reports(items: readonly Item[], i: number, language: Language): boolean {
  const [item, behind] = [items[i], items[i + 1]];
  if (formOf(item, language)?.form !== 'finite') return false;
  return behind === undefined || behind.kind !== 'word' || language.thatWords.has(behind.lower);
}

/** "the plan", "the first thing": a head nobody knows, the last word before the phrase must end. */
function weakCore(items: readonly Item[], first: number, language: Language): Core | null {
  let i = first + 1;
  while (i < items.length && i - first <= 4) {
    const item = items[i] as Item;
    if (
      !(item.kind === 'word' || (language.subjectBehindVerb ? AGE.test(item.text) : item.kind === 'number')) ||
      item.mention !== -1 ||
      ends(item) ||
      language.adverbs.has(item.lower) ||
      formOf(item, language) !== undefined ||
      (language.subjectBehindVerb && (language.calendar.has(item.lower) || language.definiteArticles.has(item.lower))) ||
      (language.moodWords.size > 0 && i > first + 1 && isCapitalised((items[i - 1] as Item).text) && !isCapitalised(item.text))
    )
      break;
    i++;
  }
  // "the heckler yelled": who says something is no thing.
  const speaking = language.moodWords.size === 0 && isSaying(items[i], language);
  return i > first + 1 ? { head: i - 1, end: i, mention: -1, role: speaking } : null;
}

/** What a word is as a verb of the cues. */
function formOf(item: Item | undefined, language: Language): CueForm | undefined {
  return item === undefined || (item.traits & TRAITS.opensCue) === 0 ? undefined : language.cues.get(item.lower);
}

function isSaying(item: Item | undefined, language: Language): boolean {
  const cue = formOf(item, language);
  return cue?.strength === 'speech' && cue.form === 'finite';
}

/** The "of ..." and the brackets behind a phrase. */
function withTail(items: readonly Item[], end: number, mentions: readonly Mention[], language: Language, depth: number): number {
  const item = items[end];
  if (item === undefined || depth > 3) return end;
  if (item.text === '(') {
    const close = items.slice(end + 1, end + 12).findIndex((other) => other.text === ')');
    return close === -1 ? end : withTail(items, end + close + 2, mentions, language, depth + 1);
  }
  if (!language.nounPrepositions.has(item.lower)) return end;
  // French "du", Spanish "del": the article is in the preposition.
  const core = coreOf(items, language.determiners.has(item.lower) ? end : end + 1, mentions, language);
  if (core !== null) return withTail(items, core.end, mentions, language, depth + 1);
  return isPlainNoun(items[end + 1], language) ? withTail(items, end + 2, mentions, language, depth + 1) : end;
}

/** The text that a phrase covers. */
export function phraseSpan(items: readonly Item[], phrase: Phrase): Span {
  return { start: (items[phrase.first] as Item).start, end: (items[phrase.last - 1] as Item).end };
}
