import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { guessLanguage } from './guess-language.ts';
import type { Language } from './language.ts';
import { RU } from './ru.ts';

/** Every language that the finders know. A new one is one file and one line here. */
export const LANGUAGES: readonly [Language, ...Language[]] = [EN, DE, FR, ES, RU];

/** The data of a language that nobody described: marks are still found, speakers only where no word list is needed. */
const UNKNOWN: Language = {
  ...EN,
  code: 'und',
  namesInMarks: false,
  reflexives: new Set(),
  speakerInsideMarks: false,
  showsNames: false,
  cues: new Map(),
  splitCues: new Map(),
  reporting: {
    clause: new Set(),
    plain: new Set(),
    address: new Set(),
    infinitive: new Set(),
    object: new Set(),
    unsaid: new Set(),
    questions: new Set(),
    breaks: new Set(),
  },
  interview: { words: new Set(), answers: new Set() },
  infinitiveWords: new Set(),
  moodWords: new Set(),
  speechNouns: new Set(),
  cueParticles: new Set(),
  sourcePhrases: [],
  asWords: new Set(),
  thatWords: new Set(),
  relativeWords: new Set(),
  auxiliaries: new Set(),
  negations: new Set(),
  passiveAuxiliaries: new Set(),
  determiners: new Set(),
  definiteArticles: new Set(),
  indefinites: new Set(),
  subjectDeterminers: new Set(),
  coordinators: new Set(),
  ofWords: new Set(),
  ownPronouns: new Set(),
  pluralPronouns: new Set(),
  objectPronouns: new Set(),
  prepositions: new Set(),
  clausePrepositions: new Set(),
  agentPrepositions: new Set(),
  accompanyingWords: new Set(),
  topicPrepositions: new Set(),
  nounPrepositions: new Set(),
  conjunctions: new Set(),
  adverbs: new Set(),
  pronouns: new Map(),
  possessivePronouns: new Map(),
  compassWords: new Set(),
  titles: new Set(),
  roles: new Set(),
  genderedRoles: new Map(),
  documents: new Set(),
  titleModifiers: new Set(),
  functionWords: new Set(),
  sentenceOpeners: new Set(),
  scareWords: new Set(),
  workWords: new Set(),
};

/** What a primary subtag looks like, and those that name no language: undetermined, several, none, uncoded. */
const LANGUAGE_TAG = /^[a-z]{2,3}$/;
const UNSAID: ReadonlySet<string> = new Set(['und', 'mul', 'zxx', 'mis']);

/**
 * The data of a language.
 * @param tag BCP 47, or null where the page does not say
 * @param text then tells: the known language whose small words it uses most. A known language is checked against it as
 *   well, since templates often name the wrong one
 */
export function languageFor(tag: string | null, text = ''): Language {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  if (!LANGUAGE_TAG.test(primary) || UNSAID.has(primary)) return guessLanguage(text, LANGUAGES);
  const named = LANGUAGES.find((language) => language.code === primary);
  if (named === undefined) return { ...UNKNOWN, code: primary };
  return text === '' ? named : guessLanguage(text, LANGUAGES, named);
}
