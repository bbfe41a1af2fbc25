import type { Language } from './language.ts';

/** Words that a rule can begin at: all others need not be looked at, and most words of a text are others. */
export interface Openers {
  /** Noun phrases that can be speakers, apart from names. */
  readonly phrase: ReadonlySet<string>;
  /** Cues. */
  readonly cue: ReadonlySet<string>;
}

const KNOWN = new WeakMap<Language, Openers>();

/** The openers of a language, put together once from its lists. */
export function openersOf(language: Language): Openers {
  const known = KNOWN.get(language);
  if (known !== undefined) return known;
  const openers = {
    phrase: new Set([
      ...language.pronouns.keys(),
      ...language.possessivePronouns.keys(),
      ...language.determiners,
      ...language.roles,
      ...language.titles,
      ...language.honorifics.keys(),
      ...language.documents,
      ...language.titleModifiers,
    ]),
    cue: new Set([
      ...language.sourcePhrases.flatMap(([first, second]) => (first === '^' ? second : first) ?? []),
      ...language.speechNouns,
      ...language.cues.keys(),
      ...language.splitCues.keys(),
    ]),
  };
  KNOWN.set(language, openers);
  return openers;
}
