import type { Language } from '../languages/language.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Phrase } from './phrases.ts';
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
  const speaking = inClause.filter(canSpeak);
  // "When Oskar Lind fell ill, Anna Berg released ...": whose verb follows, where the sentence opens with something else.
  const first =
    speaking[0]?.first === from ? speaking[0] : (speaking.find((phrase) => hasVerbOfItsOwn(scene, phrase, language)) ?? speaking[0]);
  const opener = inClause[0];
  // "The grid operator, based in Oslo, said it ...": a noun that no list holds, alone or before a pronoun that means it.
  const phrase = opener !== undefined && opener.first === from && (first === undefined || first.pronoun === 'other') ? opener : first;
  return phrase ? { phrase, inverted: false, beside: false } : null;
}

/** True for the subject of a clause that depends on no other: behind it stands its verb, before it no "when" or "who". */
function hasVerbOfItsOwn(scene: Scene, phrase: Phrase, language: Language): boolean {
  if (language.subjectBehindVerb || language.relativeWords.has(itemAt(scene, phrase.first)?.lower ?? '')) return false;
  const before = itemAt(scene, phrase.first - 1)?.lower ?? '';
  const joins = language.coordinators.has(before) || language.reporting.breaks.has(before);
  const depends = [language.conjunctions, language.clausePrepositions, language.thatWords, language.relativeWords].some((set) =>
    set.has(before),
  );
  if (depends && !joins) return false;
  let i = phrase.last;
  while (isAdverb(itemAt(scene, i)?.lower ?? '', language)) i++;
  const verb = itemAt(scene, i);
  if (verb?.kind !== 'word' || verb.mention !== -1) return false;
  if (language.auxiliaries.has(verb.lower) || language.cues.get(verb.lower)?.form === 'finite' || verb.lower.endsWith('ed')) return true;
  return (
    phrase.kind !== 'description' && !language.functionWords.has(verb.lower) && !isCapitalised(verb.text) && !verb.lower.endsWith('ing')
  );
}

function isAdverb(lower: string, language: Language): boolean {
  return language.adverbs.has(lower) || lower.endsWith('ly');
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
