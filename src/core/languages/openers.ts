import type { Language } from './language.ts';

/** Words of several lists that are asked for at once: most words of a text are in none of them. */
export interface Openers {
  /** Noun phrases that can be speakers, apart from names. */
  readonly phrase: ReadonlySet<string>;
  /** Cues. */
  readonly cue: ReadonlySet<string>;
  /** What no noun phrase goes on with. */
  readonly end: ReadonlySet<string>;
  /** First words of the verbs that name what was spoken of. */
  readonly object: ReadonlySet<string>;
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
    end: new Set([
      ...language.prepositions,
      ...language.conjunctions,
      ...language.auxiliaries,
      ...language.pronouns.keys(),
      ...language.relativeWords,
      ...verbsOfSpeech(language),
    ]),
    object: new Set([...language.reporting.object].flatMap((words) => words.split(' ')[0] ?? [])),
  };
  KNOWN.set(language, openers);
  return openers;
}

/** Finite verbs of speech, but for those that name a document as well. */
function verbsOfSpeech({ cues, documents }: Language): string[] {
  return [...cues].flatMap(([word, cue]) => (cue.strength === 'speech' && cue.form === 'finite' && !documents.has(word) ? [word] : []));
}
