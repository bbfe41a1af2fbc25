import type { Mention } from '../entities/entity-model.ts';
import type { Language } from '../languages/language.ts';
import { type Cue, cuesOf } from './cues.ts';
import type { Item, OuterSentence } from './outline.ts';
import { type Phrase, phrasesOf } from './phrases.ts';

/** A sentence of the author's with all that the rules look at. */
export interface Scene extends OuterSentence {
  readonly phrases: readonly Phrase[];
  readonly cues: readonly Cue[];
}

export function sceneOf(sentence: OuterSentence, mentions: readonly Mention[], language: Language): Scene {
  const { items, line, place } = sentence;
  return { items, line, place, phrases: phrasesOf(items, mentions, language), cues: cuesOf(items, language) };
}

/** True for a phrase that names a person or body, or stands for one; "the plan" does not, nor does a place. */
export function canSpeak(phrase: Phrase): boolean {
  return phrase.kind === 'pronoun' || phrase.speaks;
}

export function itemAt(scene: Scene, index: number): Item | undefined {
  return scene.items[index];
}

/** Two phrases with nothing but a comma between them, a name and a description: "Smith, a farmer". */
export function isApposition(scene: Scene, first: Phrase, second: Phrase): boolean {
  return (
    second.first === first.last + 1 &&
    scene.items[first.last]?.text === ',' &&
    canSpeak(first) &&
    canSpeak(second) &&
    first.kind !== second.kind
  );
}
