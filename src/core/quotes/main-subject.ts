import type { Language } from '../languages/language.ts';
import { canSpeak, itemAt, type Scene } from './scene.ts';
import { isObjectPronoun, isUpper, type Subject } from './subject-words.ts';

/** The subject of what stands before `limit`: the first phrase of the clause that is no object. */
export function mainSubject(scene: Scene, limit: number, language: Language): Subject | null {
  const opening = behindDateline(scene);
  let from = opening;
  for (let i = limit - 1; i >= opening; i--) {
    const item = itemAt(scene, i);
    if (item?.kind === 'quote' && i < limit - 1 && itemAt(scene, i + 1)?.kind === 'mark') break;
    if (item?.text === ';') {
      from = i + 1;
      break;
    }
  }
  const inClause = scene.phrases.filter(
    (phrase) =>
      phrase.first >= from &&
      phrase.last <= limit &&
      !phrase.governed &&
      !isObjectPronoun(scene, phrase, language) &&
      !(language.subjectBehindVerb && language.thatWords.has(itemAt(scene, phrase.first)?.lower ?? '')),
  );
  const first = inClause.find(canSpeak);
  const opener = inClause[0];
  // "The grid operator, based in Oslo, said it ...": a noun that no list holds, alone or before a pronoun that means it.
  const phrase = opener !== undefined && opener.first === from && (first === undefined || first.pronoun === 'other') ? opener : first;
  return phrase ? { phrase, inverted: false, beside: false } : null;
}

/** How far a dateline reaches, in items. */
const LONGEST_DATELINE = 14;

/** "HAVEN, July 25 (ABC) — The mayor ...": where the first sentence of a report begins behind its place and agency. */
function behindDateline(scene: Scene): number {
  for (let i = 1; i < LONGEST_DATELINE; i++) {
    const item = itemAt(scene, i);
    if (item === undefined || item.kind === 'quote') return 0;
    if (/^[-–—]$/.test(item.text)) return itemAt(scene, i - 1)?.text === ')' || isUpper(itemAt(scene, 0)?.text ?? '') ? i + 1 : 0;
  }
  return 0;
}
