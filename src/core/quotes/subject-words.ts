import type { Language } from '../languages/language.ts';
import type { Phrase } from './phrases.ts';
import { itemAt, type Scene } from './scene.ts';

/** Whose verb a cue is, and whether the speaker stands behind it ("said Smith"). */
export interface Subject {
  readonly phrase: Phrase;
  readonly inverted: boolean;
  /** True when the phrase stands right beside the verb. */
  readonly beside: boolean;
  /** True for the verb of a relative clause: "an engineer who asked not to be named". */
  readonly relative?: true;
}

/** The phrase that begins at an item, as a subject. */
export function startingAt(scene: Scene, index: number, inverted: boolean, language: Language): Subject | null {
  const phrase = scene.phrases.find((candidate) => candidate.first === index && !isObjectPronoun(scene, candidate, language));
  return phrase ? { phrase, inverted, beside: true } : null;
}

export function isObjectPronoun(scene: Scene, phrase: Phrase, language: Language): boolean {
  return phrase.kind === 'pronoun' && language.objectPronouns.has(itemAt(scene, phrase.first)?.lower ?? '');
}

/** Adverbs, auxiliaries and days, which may stand between a subject and its verb. */
export function isSkipped(scene: Scene, index: number, language: Language): boolean {
  const item = itemAt(scene, index);
  if (item === undefined || item.kind !== 'word' || item.mention !== -1) return false;
  return (
    language.adverbs.has(item.lower) ||
    language.auxiliaries.has(item.lower) ||
    language.calendar.has(item.lower) ||
    item.lower.endsWith('ly')
  );
}

export function endingAt(scene: Scene, end: number, language: Language): Phrase | undefined {
  return scene.phrases.findLast((phrase) => phrase.last === end && !phrase.governed && !isObjectPronoun(scene, phrase, language));
}

export function isUpper(text: string): boolean {
  return text.length > 2 && text === text.toUpperCase();
}
