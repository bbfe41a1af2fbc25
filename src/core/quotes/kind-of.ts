import type { QuotationKind } from '../analysis.ts';
import type { Language } from '../languages/language.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Attribution } from './attribution.ts';
import { itemAt, type Scene } from './scene.ts';

/** What stands between words in marks and the words before them may be so long, in items, and still be only a comma. */
const COMMA = 2;

/**
 * direct or mixed: mixed where the statement began before the marks. Words right before them go on into them, and behind
 * a comma words in lower case go on with the sentence, unless the sentence only led to them ("He said, “we ...”").
 * @param place item index of the quotation
 * @param words the words in marks
 */
export function kindOf(
  scene: Scene,
  place: number,
  words: string,
  attribution: Attribution | null,
  language: Language,
): Exclude<QuotationKind, 'indirect'> {
  const before = itemAt(scene, place - 1);
  if (before === undefined || before.kind === 'quote') return 'direct';
  const upper = isCapitalised(words);
  // French elision: the apostrophe belongs to the word before it.
  if (before.kind !== 'mark' || /^['’]$/.test(before.text)) return attribution?.cue?.last === place && upper ? 'direct' : 'mixed';
  if (!/^\p{Ll}/u.test(words) || before.text === ':') return 'direct';
  return leadsOnly(scene, place, attribution, language) ? 'direct' : 'mixed';
}

/** Only a speaker and a cue stand before the marks, or a speaker who breaks off what began in marks. */
function leadsOnly(scene: Scene, place: number, attribution: Attribution | null, language: Language): boolean {
  const { cue, phrase } = attribution ?? {};
  if (!cue || Math.max(cue.last, phrase?.last ?? 0) < place - COMMA || cue.first > place) return !hasWordsBefore(scene, place);
  const comma = Math.min(cue.first, phrase?.first ?? cue.first) - 1;
  if (itemAt(scene, comma)?.text !== ',' || itemAt(scene, comma - 1)?.kind === 'quote') return true;
  // "On Monday, she said, “we ...”": the words before the speaker say when, and are nothing said.
  const opener = itemAt(scene, 0)?.lower ?? '';
  return language.prepositions.has(opener) || language.conjunctions.has(opener) || language.adverbs.has(opener);
}

function hasWordsBefore(scene: Scene, place: number): boolean {
  for (let i = 0; i < place; i++) if (itemAt(scene, i)?.kind === 'word') return true;
  return false;
}
