import type { Reading } from './found.ts';
import { itemAt } from './scene.ts';
import { labelAt } from './unmarked.ts';

/** An introduction is looked at up to so many sentences. */
const REACH = 40;
/** So far behind "interview" or "spoke" its person may stand, in items: "an interview last week with Anna Berg". */
const WORD_REACH = 6;

/**
 * Who answers where the lines of an article are labelled "Q:" and "A:": the one whom the words before the first line name as
 * spoken to ("an interview with X", "spoke to X"), or the only person there. -1 where there are several, or none.
 */
export function intervieweeOf(reading: Reading): number {
  const { text, regions, scenes, cast, language } = reading;
  const first = regions.find(({ unmarked, span }) => unmarked && isLetter(labelAt(text, text.lastIndexOf('\n', span.start - 1) + 1)));
  if (first === undefined) return -1;
  const people = new Set<number>();
  const spokenTo = new Set<number>();
  for (const [index, scene] of scenes.slice(0, REACH).entries()) {
    if ((itemAt(scene, 0)?.start ?? 0) >= first.open - LONGEST_LETTER) break;
    for (const phrase of scene.phrases) {
      if (!cast.namesPerson(phrase)) continue;
      const entity = cast.refer(index, phrase)?.entity ?? -1;
      if (entity === -1) continue;
      people.add(entity);
      const before = scene.items.slice(Math.max(0, phrase.first - WORD_REACH), phrase.first);
      if (phrase.governed && before.some(({ lower }) => language.interview.words.has(lower))) spokenTo.add(entity);
    }
  }
  const told = spokenTo.size > 0 ? spokenTo : people;
  return told.size === 1 ? ([...told][0] ?? -1) : -1;
}

/** "Q: " before the words of its line. */
const LONGEST_LETTER = 4;

function isLetter(label: string | null): boolean {
  return label?.length === 1;
}
