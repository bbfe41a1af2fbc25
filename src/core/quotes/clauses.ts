import type { Language } from '../languages/language.ts';
import { itemAt, type Scene } from './scene.ts';

/** How far a clause's verb may stand behind its first word. */
const VERB_REACH = 8;
/** A clause has so many items before a comma can end it. */
const LEAST_CLAUSE = 3;
/** How far behind "and" a verb that reports may stand that goes on with the author's sentence. */
const CUE_REACH = 3;

/** True where a subject begins whose verb follows soon. */
export function opensClause(scene: Scene, first: number, language: Language): boolean {
  const item = itemAt(scene, first);
  if (item === undefined || item.kind === 'mark' || item.kind === 'quote' || language.prepositions.has(item.lower)) return false;
  if (language.pronouns.has(item.lower) && !language.objectPronouns.has(item.lower) && !language.possessivePronouns.has(item.lower))
    return true;
  for (let i = first + 1; i < Math.min(scene.items.length, first + VERB_REACH); i++) {
    const word = itemAt(scene, i);
    if (word === undefined || word.kind === 'quote' || /^[;:,]$/.test(word.text)) return false;
    if (language.infinitiveWords.has(word.lower) || language.thatWords.has(word.lower)) return false;
    if (language.auxiliaries.has(word.lower) || isFiniteVerb(word.lower, language)) return true;
  }
  return false;
}

export function isFiniteVerb(word: string, language: Language): boolean {
  return language.cues.get(word)?.form === 'finite';
}

/**
 * Where a reported clause ends and the author goes on, at the latest at `end`: before a semicolon, and before a comma
 * with "but", "who", or "and" and a verb or a clause.
 */
export function clauseEnd(scene: Scene, start: number, end: number, language: Language): number {
  for (let i = start + LEAST_CLAUSE; i < end - 1; i++) {
    const mark = itemAt(scene, i)?.text;
    if (mark === ';' || (mark === ',' && goesOnBehind(scene, start, i, language))) return i;
  }
  return end;
}

function goesOnBehind(scene: Scene, start: number, comma: number, language: Language): boolean {
  const [word, next] = [itemAt(scene, comma + 1)?.lower ?? '', itemAt(scene, comma + 2)?.lower ?? ''];
  if (language.thatWords.has(next)) return false;
  if (language.reporting.breaks.has(word)) return true;
  // "that the pier, which is old, will fall": inside what is reported.
  if (language.relativeWords.has(word) && !language.thatWords.has(word)) return hasVerb(scene, start + 1, comma, language);
  if (!language.coordinators.has(word)) return false;
  const cue = scene.cues.some(({ first }) => first > comma && first <= comma + 1 + CUE_REACH);
  return cue || language.auxiliaries.has(next) || language.cues.get(next)?.form === 'finite' || opensClause(scene, comma + 2, language);
}

/** True where one of the words may be a verb that has a subject. */
export function hasVerb(scene: Scene, from: number, end: number, language: Language): boolean {
  for (let i = from; i < end; i++) {
    const { lower = '' } = itemAt(scene, i) ?? {};
    if (language.auxiliaries.has(lower) || /(?:ed|s|'s)$/.test(lower) || isFiniteVerb(lower, language)) return true;
  }
  return false;
}
