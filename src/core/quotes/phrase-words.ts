import type { Language } from '../languages/language.ts';
import { TRAITS } from '../languages/traits.ts';
import type { Item } from './outline.ts';

export function opensPhrase(item: Item | undefined): boolean {
  return item !== undefined && (item.traits & TRAITS.determines) !== 0;
}

export function isRole(item: Item | undefined): boolean {
  return item !== undefined && (item.traits & TRAITS.role) !== 0;
}

export function isTitleAt(items: readonly Item[], i: number, language: Language): boolean {
  const item = items[i];
  return item !== undefined && item.mention === -1 && (language.roles.has(item.lower) || language.titles.has(item.lower));
}

export function leadsToRole(items: readonly Item[], i: number): boolean {
  return isRole(items[i + 1]) || isRole(items[i + 2]);
}

/** Words that no noun phrase goes on with. */
export function ends({ traits }: Item): boolean {
  return (traits & TRAITS.endsPhrase) !== 0;
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
