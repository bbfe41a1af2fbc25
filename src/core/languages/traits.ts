import type { Language } from './language.ts';
import { openersOf } from './openers.ts';

/**
 * What the lists of a language say of a word, as bits: they are asked once for each word that is kept, and read off it
 * wherever a rule would ask one list after the other for every word of a text.
 */
export const TRAITS = {
  /** Opens a noun phrase that can be a speaker, apart from names. */
  opensPhrase: 1,
  /** Opens a cue; no other word is a verb of the cues. */
  opensCue: 2,
  /** No noun phrase goes on with it. */
  endsPhrase: 4,
  /** A noun for somebody who can speak, a title, an honorific, a document. */
  role: 8,
  /** An article, or a pronoun that owns. */
  determines: 16,
  /** "former": before a title. */
  modifiesTitle: 32,
  /** A title or an honorific. */
  title: 64,
  /** A small word, or a day or month: no name. */
  common: 128,
  /** A hyphen stands in it. */
  hyphenated: 256,
} as const;

/** The bits of a word in lower case. */
export function traitsOf(lower: string, language: Language): number {
  const openers = openersOf(language);
  const isTitle = language.titles.has(lower) || language.honorifics.has(lower);
  const isRole = language.roles.has(lower);
  return (
    // Nouns for people that are known by their endings open one, too.
    bit(TRAITS.opensPhrase, openers.phrase.has(lower) || (language.subjectBehindVerb && isRole)) |
    bit(TRAITS.opensCue, openers.cue.has(lower)) |
    bit(TRAITS.endsPhrase, openers.end.has(lower)) |
    bit(TRAITS.role, isRole || isTitle || language.documents.has(lower)) |
    bit(TRAITS.determines, language.determiners.has(lower) || language.possessivePronouns.has(lower)) |
    bit(TRAITS.modifiesTitle, language.titleModifiers.has(lower)) |
    bit(TRAITS.title, isTitle) |
    bit(TRAITS.common, language.functionWords.has(lower) || language.calendar.has(lower)) |
    bit(TRAITS.hyphenated, /[-‐‑]/.test(lower))
  );
}

function bit(trait: number, holds: boolean): number {
  return holds ? trait : 0;
}
