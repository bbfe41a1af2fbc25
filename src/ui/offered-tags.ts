import { fold } from '../core/text/fold.ts';

/** A tag of the library, and how many things carry it. */
export interface KnownTag {
  readonly tag: string;
  readonly count: number;
}

const OFFERED = 5;

/**
 * The tags that fit what is being typed: those that begin with it before those with a later word that does; each as the
 * library knows it.
 * @param known the most used first
 * @param taken what need not be offered any more
 */
export function offeredTags(known: readonly KnownTag[], taken: readonly string[], typed: string): KnownTag[] {
  const words = fold(typed.trim());
  if (words === '') return [];
  const free = known.filter(({ tag }) => !taken.includes(tag));
  const begins = free.filter(({ tag }) => fold(tag).startsWith(words));
  const within = free.filter((each) => !begins.includes(each) && fold(each.tag).includes(` ${words}`));
  return [...begins, ...within].slice(0, OFFERED);
}

/** The tag that is meant: one that the library has but for capitals and accents, else the words as they are; '' for none. */
export function meantTag(known: readonly KnownTag[], typed: string): string {
  const words = typed.trim().slice(0, 100);
  return known.find(({ tag }) => tag === words)?.tag ?? known.find(({ tag }) => fold(tag) === fold(words))?.tag ?? words;
}
