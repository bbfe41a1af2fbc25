import type { Language } from '../languages/language.ts';
import { openersOf } from '../languages/openers.ts';
import { clauseEnd, hasVerb, opensClause } from './clauses.ts';
import type { Cue } from './cues.ts';
import { itemAt, type Scene } from './scene.ts';

/** Item indexes of words that are reported, half-open. */
export type Range = readonly [first: number, last: number];

/** Fewer words are no statement. */
const LEAST_WORDS = 4;
/** A clause says something in fewer: "she would", "it is old". */
const LEAST_CLAUSE = 3;
/** How far the object of "told the people of the town that" may reach, in items. */
const LONGEST_ADDRESS = 9;

/** The words that a verb reports behind itself: a clause, an infinitive or what is spoken of. Null where none are. */
export function rangeBehind(scene: Scene, cue: Cue, language: Language): Range | null {
  const clause = clauseStart(scene, cue, language);
  const start = clause ?? infinitiveStart(scene, cue, language) ?? objectStart(scene, cue, language);
  if (start === null) return null;
  const end = clauseEnd(scene, start, lastWord(scene), language);
  return end - start >= (clause === null ? LEAST_WORDS : LEAST_CLAUSE) ? [start, end] : null;
}

/** Where the sentence's closing marks begin. */
export function lastWord(scene: Scene): number {
  let end = scene.items.length;
  while (end > 0 && itemAt(scene, end - 1)?.kind === 'mark') end--;
  return end;
}

function clauseStart(scene: Scene, cue: Cue, language: Language): number | null {
  const { clause, address, plain } = language.reporting;
  if (!clause.has(cue.form.lemma)) return null;
  const told = address.has(cue.form.lemma);
  const aside = plain.has(cue.form.lemma) && opensAdverbial(scene, cue.last, language);
  for (let i = cue.last; i < Math.min(scene.items.length, cue.last + LONGEST_ADDRESS); i++) {
    const item = itemAt(scene, i);
    if (item === undefined || item.kind === 'mark' || item.kind === 'quote') break;
    if (language.thatWords.has(item.lower)) return i;
    const isInAside = aside && !language.cues.has(item.lower) && !language.pronouns.has(item.lower);
    if (!told && !isInAside && !saysWhen(scene, i, language)) break;
  }
  const first = told ? behindPhrase(scene, cue.last) : behindTime(scene, cue.last, language);
  if (language.reporting.plain.has(cue.form.lemma) && isPlainWord(scene, first, language)) return first;
  return opensClause(scene, first, language) ? first : null;
}

function isPlainWord(scene: Scene, i: number, language: Language): boolean {
  const item = itemAt(scene, i);
  return item !== undefined && (item.kind === 'word' || item.kind === 'number') && !language.prepositions.has(item.lower);
}

/** "said at the end of the long meeting that ...": where, when and how may take any nouns. */
function opensAdverbial(scene: Scene, i: number, language: Language): boolean {
  const word = itemAt(scene, i)?.lower ?? '';
  return language.prepositions.has(word) || language.calendar.has(word) || language.adverbs.has(word);
}

/** "on Monday", "in a statement": words between a verb and its clause that are neither. */
function saysWhen(scene: Scene, i: number, language: Language): boolean {
  const item = itemAt(scene, i);
  if (item === undefined) return false;
  return (
    item.kind === 'number' ||
    item.mention !== -1 ||
    [language.calendar, language.adverbs, language.documents, language.prepositions, language.determiners].some((set) =>
      set.has(item.lower),
    )
  );
}

function behindTime(scene: Scene, from: number, language: Language): number {
  let i = from;
  while (language.calendar.has(itemAt(scene, i)?.lower ?? '') || language.adverbs.has(itemAt(scene, i)?.lower ?? '')) i++;
  return i;
}

function behindPhrase(scene: Scene, from: number): number {
  return scene.phrases.find((phrase) => phrase.first === from)?.last ?? from;
}

/** "promised to leave", "urged the town to leave": from the one who is to do it. */
function infinitiveStart(scene: Scene, cue: Cue, language: Language): number | null {
  const { infinitive, address } = language.reporting;
  if (!infinitive.has(cue.form.lemma)) return null;
  if (language.infinitiveWords.has(itemAt(scene, cue.last)?.lower ?? '')) return cue.last;
  if (!address.has(cue.form.lemma)) return null;
  const start = language.prepositions.has(itemAt(scene, cue.last)?.lower ?? '') ? cue.last + 1 : cue.last;
  const behind = behindPhrase(scene, start);
  return behind > start && language.infinitiveWords.has(itemAt(scene, behind)?.lower ?? '') ? start : null;
}

/** "criticised", "pointed to": a verb that names what was spoken of, some only with their preposition. */
export function takesObject(scene: Scene, cue: Cue, language: Language): boolean {
  const { lemma } = cue.form;
  if (!openersOf(language).object.has(lemma)) return false;
  const words = [lemma, `${lemma} ${itemAt(scene, cue.last)?.lower ?? ''}`, `${lemma} ${itemAt(scene, cue.last - 1)?.lower ?? ''}`];
  return words.some((word) => language.reporting.object.has(word));
}

function objectStart(scene: Scene, cue: Cue, language: Language): number | null {
  if (cue.form.form === 'participle' || !takesObject(scene, cue, language)) return null;
  let i = cue.last;
  while (language.prepositions.has(itemAt(scene, i)?.lower ?? '')) {
    // "cited in the report": no object.
    if (!language.reporting.object.has(`${cue.form.lemma} ${itemAt(scene, i)?.lower}`)) return null;
    i++;
  }
  const item = itemAt(scene, i);
  return item === undefined || item.kind === 'mark' || item.kind === 'quote' ? null : i;
}

/**
 * What stands before a speaker: "The pier is old, Anna Berg said." Null where words behind the verb are what it reports,
 * or where the words before only say when.
 * @param speaker where the speaker or the verb begins, whichever stands first
 */
export function rangeBefore(scene: Scene, cue: Cue, speaker: number, behind: number, language: Language): Range | null {
  const comma = itemAt(scene, speaker - 1)?.text === ',' ? speaker - 1 : cue.kind === 'source' ? speaker : -1;
  if (cue.kind === 'source') return beforeSource(scene, comma, language);
  const next = itemAt(scene, behind);
  // "The pier, Anna Berg said, is old.", "It is no surprise, Anna Berg said, that ..."
  if (next?.text === ',' && goesOn(scene, behind + 1, language)) return [0, lastWord(scene)];
  if (comma < LEAST_WORDS || opensAside(scene, comma, language)) return null;
  if (!language.reporting.clause.has(cue.form.lemma)) return null;
  if (!hasVerb(scene, 1, comma, language)) return null;
  const told = language.reporting.address.has(cue.form.lemma) ? behindPhrase(scene, behind) : behind;
  return endsAt(scene, told, cue, language) ? [0, comma] : null;
}

/** "And in spring the pier will fall, according to Anna Berg": without the word that joins it to the sentence before. */
function beforeSource(scene: Scene, comma: number, language: Language): Range | null {
  const first = language.coordinators.has(itemAt(scene, 0)?.lower ?? '') || itemAt(scene, 0)?.lower === 'but' ? 1 : 0;
  return comma - first < LEAST_WORDS || (!hasVerb(scene, 1, comma, language) && opensAside(scene, comma, language)) ? null : [first, comma];
}

/** The statement goes on behind a speaker between commas: no "and ...", no ", adding ...", no "who ...". */
function goesOn(scene: Scene, first: number, language: Language): boolean {
  const { lower = '' } = itemAt(scene, first) ?? {};
  if (lastWord(scene) - first < LEAST_WORDS) return false;
  const isThat = language.thatWords.has(lower);
  if (language.conjunctions.has(lower) || (language.relativeWords.has(lower) && !isThat)) return false;
  return language.cues.get(lower)?.form !== 'participle' && !/ing$/.test(lower);
}

/** Behind the verb stands nothing but a time, or for a verb that can do nothing else, a place. */
function endsAt(scene: Scene, i: number, cue: Cue, language: Language): boolean {
  const next = itemAt(scene, i);
  if (next === undefined || next.kind === 'mark' || language.calendar.has(next.lower) || language.adverbs.has(next.lower)) return true;
  if (language.infinitiveWords.has(next.lower) || !language.prepositions.has(next.lower)) return false;
  return language.reporting.plain.has(cue.form.lemma) || language.calendar.has(itemAt(scene, i + 1)?.lower ?? '');
}

/** "Although it rained, ...", "Asked about the rain, ...", "In spring, ...": no statement. */
function opensAside(scene: Scene, end: number, language: Language): boolean {
  const first = itemAt(scene, 0);
  if (first === undefined) return true;
  const cue = language.cues.get(first.lower);
  return (
    (language.relativeWords.has(first.lower) && !language.thatWords.has(first.lower)) ||
    (cue !== undefined && cue.form !== 'base') ||
    ((language.prepositions.has(first.lower) || language.conjunctions.has(first.lower)) && !hasVerbAfterComma(scene, end, language))
  );
}

/** "In spring, the pier will fall, she said": a clause of its own behind the first comma. */
function hasVerbAfterComma(scene: Scene, end: number, language: Language): boolean {
  const comma = scene.items.findIndex((item) => item.text === ',');
  return comma !== -1 && (opensClause(scene, comma + 1, language) || hasVerb(scene, comma + 2, end, language));
}
