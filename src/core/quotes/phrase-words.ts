import type { Language } from '../languages/language.ts';
import { openersOf } from '../languages/openers.ts';
import type { Item } from './outline.ts';

export function opensPhrase(item: Item | undefined, language: Language): boolean {
  return item !== undefined && (language.determiners.has(item.lower) || language.possessivePronouns.has(item.lower));
}

export function isRole(lower: string, language: Language): boolean {
  return language.roles.has(lower) || language.titles.has(lower) || language.honorifics.has(lower) || language.documents.has(lower);
}

export function isTitleAt(items: readonly Item[], i: number, language: Language): boolean {
  const item = items[i];
  return item !== undefined && item.mention === -1 && (language.roles.has(item.lower) || language.titles.has(item.lower));
}

export function leadsToRole(items: readonly Item[], i: number, language: Language): boolean {
  const [one, two] = [items[i + 1], items[i + 2]];
  return (one !== undefined && isRole(one.lower, language)) || (two !== undefined && isRole(two.lower, language));
}

/** Words that no noun phrase goes on with. */
export function ends({ lower }: Item, language: Language): boolean {
  return openersOf(language).end.has(lower);
}

/** Where the name goes on to. */
export function mentionEnd(items: readonly Item[], i: number): number {
  const mention = items[i]?.mention ?? -1;
  let end = i;
  while (end < items.length && (items[end] as Item).mention === mention) end++;
  return end;
}

export function isPossessive(item: Item | undefined): boolean {
  return item !== undefined && /^['’]s?$/.test(item.text);
}
