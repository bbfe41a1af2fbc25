import type { Language } from '../languages/language.ts';
import type { Phrase } from './phrases.ts';
import { canSpeak, itemAt, type Scene } from './scene.ts';

/**
 * "Anna Berg and Oskar Lund said", "said Anna Berg and Oskar Lund": all who speak together, from the first name to the
 * last. Null for one alone. Names behind another verb are its objects: "Anna Berg met Oskar Lund and Ida Renn said".
 */
export function jointSpeakers(scene: Scene, phrase: Phrase, language: Language): Phrase | null {
  if (phrase.kind !== 'name') return null;
  const first = firstOfAll(scene, phrase, language);
  if (first !== phrase) return isBorder(scene, first.first - 1, language) ? { ...phrase, first: first.first } : null;
  const joins = language.coordinators.has(itemAt(scene, phrase.last)?.lower ?? '');
  const second = joins ? scene.phrases.find((other) => other.first === phrase.last + 1 && isName(other)) : undefined;
  return second !== undefined && isBorder(scene, second.last, language) ? { ...phrase, last: second.last } : null;
}

/** The first of the names that commas and an "and" before the last one join. */
function firstOfAll(scene: Scene, last: Phrase, language: Language): Phrase {
  let first = last;
  for (;;) {
    const between = itemAt(scene, first.first - 1);
    const joins = language.coordinators.has(between?.lower ?? '') || (first !== last && between?.text === ',');
    const before = joins ? scene.phrases.find((other) => other.last === first.first - 1 && isName(other)) : undefined;
    if (before === undefined) return first;
    first = before;
  }
}

function isName(phrase: Phrase): boolean {
  return phrase.kind === 'name' && !phrase.governed && canSpeak(phrase);
}

/** The sentence's end, a mark or a word that begins another clause. */
function isBorder(scene: Scene, index: number, language: Language): boolean {
  const item = itemAt(scene, index);
  if (item === undefined || item.kind !== 'word') return true;
  return [language.conjunctions, language.thatWords, language.prepositions, language.calendar].some((set) => set.has(item.lower));
}
