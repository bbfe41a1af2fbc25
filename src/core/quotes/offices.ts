import type { Mention } from '../entities/entity-model.ts';
import { isDeclined } from '../entities/nominative.ts';
import type { Language } from '../languages/language.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Item } from './outline.ts';
import { ends, isRole, mentionEnd } from './phrase-words.ts';

export interface Core {
  readonly head: number;
  readonly end: number;
  readonly mention: number;
  readonly role: boolean;
}

/** "el portavoz parlamentario, Ana Ruiz,": words behind an office that belong to it, since a comma or the end follows. */
export function pastAdjectives(items: readonly Item[], end: number, language: Language): number {
  let last = end;
  while (last < end + MOST_ADJECTIVES && isPlainNoun(items[last], language)) last++;
  const behind = items[last];
  // "Компания «Север»": its name in marks.
  if (last === end && behind?.kind === 'quote' && language.namesInMarks && isBody(items[end - 1], language)) return end + 1;
  return behind === undefined || behind.kind === 'mark' || language.ofWords.has(behind.lower) ? last : end;
}

const MOST_ADJECTIVES = 3;

/** The longest office between its noun and the name: "министр культуры и спорта области Анна Берг", in items. */
const OFFICE_REACH = 8;

/** "la ministre de la Santé Anna Berg": the name that an office leads to without a comma. */
export function nameBehindOffice(items: readonly Item[], from: number, mentions: readonly Mention[], language: Language): Core | null {
  if (!language.subjectBehindVerb) return null;
  let free = true;
  for (let i = from; i < Math.min(items.length, from + OFFICE_REACH); i++) {
    const item = items[i] as Item;
    if (item.mention !== -1) {
      const end = mentionEnd(items, i);
      if ((mentions[item.mention] as Mention).kind === 'PERSON')
        return free && !isDeclinedAt(items, i, end, language) ? { head: end - 1, end, mention: item.mention, role: false } : null;
      i = end - 1;
      free = true;
    } else if (item.kind === 'quote') free = true;
    else if (language.ofWords.has(item.lower) || language.determiners.has(item.lower) || language.coordinators.has(item.lower))
      free = false;
    else if (
      item.kind !== 'word' ||
      ends(item) ||
      language.cues.has(item.lower) ||
      language.adverbs.has(item.lower) ||
      language.calendar.has(item.lower)
    )
      return null;
    else free = true;
  }
  return null;
}

/** "a Harbour Union leadership aide": behind a body's name more words may lead to the office. */
export function leadsOnFrom(mention: Mention | undefined, { lower }: Item, language: Language): boolean {
  if (mention === undefined || mention.kind === 'PERSON' || language.subjectBehindVerb) return false;
  return !language.cues.has(lower) && !language.functionWords.has(lower) && !lower.endsWith('ed');
}

/** The longest "of State" behind an office, and the name's first word, in items. */
const LONGEST_TITLE = 4;

/** "Secretary of State Anna Berg": an office in capitals with its "of", then the name. */
export function nameBehindTitle(
  items: readonly Item[],
  { head, end, role }: Core,
  mentions: readonly Mention[],
  language: Language,
): Core | null {
  const title = items[head];
  if (!role || title === undefined || !language.titles.has(title.lower) || !isCapitalised(title.text)) return null;
  if (language.subjectBehindVerb || !language.ofWords.has(items[end]?.lower ?? '')) return null;
  for (let i = end + 1; i <= end + LONGEST_TITLE; i++) {
    const item = items[i];
    if (item === undefined || isRole(item)) return null;
    if (i > end + 1 && mentions[item.mention]?.kind === 'PERSON')
      return { head: mentionEnd(items, i) - 1, end: mentionEnd(items, i), mention: item.mention, role: false };
    if (item.mention !== -1 || !isCapitalised(item.text)) return null;
  }
  return null;
}

export function isBody(item: Item | undefined, language: Language): boolean {
  return language.subjectBehindVerb && item !== undefined && language.documents.has(item.lower) && !language.roles.has(item.lower);
}

export function isDeclinedAt(items: readonly Item[], first: number, end: number, { nameCases }: Language): boolean {
  if (nameCases === null) return false;
  const name = items.slice(first, end).map(({ text }) => text);
  return isDeclined(name.join(' '), nameCases);
}

/** "la consejera de Educación": a noun of an office that no list holds. */
export function isPlainNoun(item: Item | undefined, language: Language): boolean {
  if (!language.subjectBehindVerb || item?.kind !== 'word' || item.mention !== -1 || language.cueParticles.has(item.lower)) return false;
  return !ends(item) && !language.cues.has(item.lower) && !language.functionWords.has(item.lower);
}
