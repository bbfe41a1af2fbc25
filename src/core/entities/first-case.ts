import type { Language } from '../languages/language.ts';
import type { NameCases } from '../languages/name-cases.ts';
import { textAt } from '../span.ts';
import type { Mention } from './entity-model.ts';
import { nominativeOf, readingsOf, singleReadings } from './nominative.ts';

/**
 * What each mention calls its person or thing: its words, and in a language that declines names those of a person in
 * their first case ("по словам Анны Берг": "Анна Берг"). Where the endings leave it open, the article's other names
 * decide; where those do not either, the words stay as they are.
 */
export function calledNames(text: string, mentions: readonly Mention[], { nameCases }: Language): string[] {
  const surfaces = mentions.map(({ span }) => textAt(text, span));
  if (nameCases === null) return surfaces;
  const people = surfaces.filter((_, index) => mentions[index]?.kind === 'PERSON');
  const known = knownNames(people, nameCases);
  return surfaces.map((surface, index) => (mentions[index]?.kind === 'PERSON' ? firstCase(surface, known, nameCases) : surface));
}

interface Known {
  readonly whole: ReadonlySet<string>;
  readonly lasts: ReadonlySet<string>;
  readonly firsts: ReadonlySet<string>;
}

function knownNames(people: readonly string[], cases: NameCases): Known {
  const singles = new Set(people.filter((name) => !name.includes(' ')));
  const whole = new Set<string>();
  for (const name of people) {
    if (!name.includes(' ')) continue;
    const first = nominativeOf(name, cases) ?? readingsOf(name, cases).find((reading) => singles.has(lastWord(reading.name)))?.name;
    if (first !== undefined) whole.add(first);
  }
  return { whole, lasts: new Set([...whole].map(lastWord)), firsts: new Set([...whole].map((name) => name.slice(0, name.indexOf(' ')))) };
}

function firstCase(surface: string, { whole, lasts, firsts }: Known, cases: NameCases): string {
  if (surface.includes(' '))
    return nominativeOf(surface, cases) ?? readingsOf(surface, cases).find((reading) => whole.has(reading.name))?.name ?? surface;
  if (lasts.has(surface) || firsts.has(surface)) return surface;
  const { family, given } = singleReadings(surface, cases);
  return only(family.filter((word) => lasts.has(word))) ?? only(given.filter((word) => firsts.has(word))) ?? surface;
}

function only(words: readonly string[]): string | undefined {
  return new Set(words).size === 1 ? words[0] : undefined;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
