import type { NameCases } from './name-cases.ts';

/**
 * What a cue verb can do. speech: reports what was said · opinion: does so only beside marked words ("called it ...") ·
 * loose: mostly does something else, and now and then stands beside marked words ("used", "got").
 */
export type CueStrength = 'speech' | 'opinion' | 'loose';

export interface CueForm {
  readonly lemma: string;
  readonly strength: CueStrength;
  /** participle: "saying", whose subject is the sentence's · base: "say", after "to" or a modal. */
  readonly form: 'finite' | 'base' | 'participle';
  /** A form of several only, where the pronoun does not tell: "sagten sie". */
  readonly plural?: true;
}

/** How a pronoun can be a speaker. either: one person of any gender ("ses") · other: "they", "it", "who", which nobody is named for. */
export type PronounKind = 'male' | 'female' | 'either' | 'other';

/** Lemmas by what follows them when they report without marks. */
export interface Reporting {
  /** A clause: "said that ...", "said she ...". */
  readonly clause: ReadonlySet<string>;
  /** Verbs that can do nothing else: "said". */
  readonly plain: ReadonlySet<string>;
  /** Somebody who is told, then a clause or an infinitive: "told the town that ...". */
  readonly address: ReadonlySet<string>;
  /** An infinitive: "promised to ...", "urged them to ...". */
  readonly infinitive: ReadonlySet<string>;
  /** What is spoken of: "criticised the plan". */
  readonly object: ReadonlySet<string>;
  /** Words before a subject that leave open whether it says it, or before a verb whether it is said: "if", "what", "might". */
  readonly unsaid: ReadonlySet<string>;
  /** Who is asked is its subject, where it has one in the passive: "asked whether ...". */
  readonly questions: ReadonlySet<string>;
  /** Words that, behind a comma, end what is reported: "but". */
  readonly breaks: ReadonlySet<string>;
}

/** How interviews are introduced and their lines labelled. */
export interface Interview {
  /** "interview", "spoke": with a preposition they lead to whom is asked. */
  readonly words: ReadonlySet<string>;
  /** The letter before an answer: "A". */
  readonly answers: ReadonlySet<string>;
}

/**
 * All that the finders know of one language: data only. Words are in lower case, with plain apostrophes. An empty list
 * turns off the rules that need it.
 */
export interface Language {
  /** BCP 47 primary subtag. */
  readonly code: string;
  /**
   * True where a trained recogniser of the language is shipped (public/models): the names that rules alone find in another
   * one are too often none. They tell who speaks, and are not shown.
   */
  readonly showsNames: boolean;
  /** Verbs whose mood reports speech without a cue (German "der Plan sei gut"); where there are any, nouns have capitals. */
  readonly moodWords: ReadonlySet<string>;
  /** Ships, papers, feasts have their names in marks, where English has them in italics or bare. */
  readonly namesInMarks: boolean;
  /** A subject may stand right behind its verb wherever that stands: "Gestern sagte Anna Berg", "Según dijo Ana Ruiz". */
  readonly subjectBehindVerb: boolean;
  /** A speaker may break into the words without closing the marks: «Да, — сказал Фома. — Иду». */
  readonly speakerInsideMarks: boolean;
  /** "se": before a verb it is part of it. */
  readonly reflexives: ReadonlySet<string>;
  /** Words that lose their last letter before a vowel, with the apostrophe: "l'", "qu'". */
  readonly elided: ReadonlySet<string>;
  /** Pronouns that a hyphen joins to the verb before them: "dit-elle", "a-t-il". */
  readonly enclitics: ReadonlySet<string>;
  readonly cues: ReadonlyMap<string, CueForm>;
  /** Verb forms that report only together with a word behind the clause: "teilte ... mit"; by form, then by that word. */
  readonly splitCues: ReadonlyMap<string, ReadonlyMap<string, CueForm>>;
  readonly reporting: Reporting;
  readonly interview: Interview;
  /** "to": opens an infinitive. */
  readonly infinitiveWords: ReadonlySet<string>;
  /** Nouns for what is said: "claim", "warning". Their owner is the speaker. */
  readonly speechNouns: ReadonlySet<string>;
  /** Words that follow a verb and are part of it: "point out". */
  readonly cueParticles: ReadonlySet<string>;
  /** Phrases whose next words are the speaker: "according to". Word by word; an asterisk stands for a pronoun that owns the words,
   * a caret before the first word for the beginning of a sentence. */
  readonly sourcePhrases: readonly (readonly string[])[];
  /** "as": the source stands between this word and a cue. */
  readonly asWords: ReadonlySet<string>;
  readonly thatWords: ReadonlySet<string>;
  readonly relativeWords: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Auxiliaries that make a passive with a past form: "was supported". */
  readonly passiveAuxiliaries: ReadonlySet<string>;
  /** "not": what follows is not said. */
  readonly negations: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** "the": what follows is known already. */
  readonly definiteArticles: ReadonlySet<string>;
  /** Articles that tell the gender of who is meant: "la", "die". */
  readonly articleGenders: ReadonlyMap<string, PronounKind>;
  /** Nouns have no articles: a bare one can be known already. */
  readonly bareNouns: boolean;
  /** "a", "another": what follows is new, and no one named before. */
  readonly indefinites: ReadonlySet<string>;
  /** Determiners that can be a subject alone: "some say". */
  readonly subjectDeterminers: ReadonlySet<string>;
  /** "and": joins two subjects. */
  readonly coordinators: ReadonlySet<string>;
  /** "of", "for": go on with a name, and lead to the body that somebody works for. */
  readonly ofWords: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions that open a clause as well: "after", "since". */
  readonly clausePrepositions: ReadonlySet<string>;
  /** "by": who does what a passive says. */
  readonly agentPrepositions: ReadonlySet<string>;
  /** Before somebody whom a sentence adds with a verb of their own: "..., with her friends chanting". */
  readonly accompanyingWords: ReadonlySet<string>;
  /** "about": what is spoken of. */
  readonly topicPrepositions: ReadonlySet<string>;
  /** Prepositions that continue the noun phrase before them: "a spokesman for". */
  readonly nounPrepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, PronounKind>;
  /** "I", "we", "you": the author and the reader, whom no one reports. */
  readonly ownPronouns: ReadonlySet<string>;
  /** "they". */
  readonly pluralPronouns: ReadonlySet<string>;
  /** Pronouns that are never a subject: "him". */
  readonly objectPronouns: ReadonlySet<string>;
  readonly possessivePronouns: ReadonlyMap<string, PronounKind>;
  /** Words before a name that stay outside it; some tell the gender. */
  readonly honorifics: ReadonlyMap<string, PronounKind>;
  /** Offices and ranks: before a name they are its title, alone they describe somebody. */
  readonly titles: ReadonlySet<string>;
  /** Nouns for people who speak: "spokesman", "officials". */
  readonly roles: ReadonlySet<string>;
  /** Nouns of roles that tell the gender. */
  readonly genderedRoles: ReadonlyMap<string, PronounKind>;
  /** Nouns for writings and bodies that speak: "statement", "ministry". */
  readonly documents: ReadonlySet<string>;
  readonly titleModifiers: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  /** Words that are no names even with a capital. */
  readonly functionWords: ReadonlySet<string>;
  /** "Alas": no names, wherever they stand. */
  readonly interjections: ReadonlySet<string>;
  /** Words that, capitalised after an abbreviation, open a new sentence. */
  readonly sentenceOpeners: ReadonlySet<string>;
  readonly nameParticles: ReadonlySet<string>;
  /** How names are declined; null in a language that leaves them as they are. */
  readonly nameCases: NameCases | null;
  /** Endings of nouns that are no names, though they may have a capital: "Commission". */
  readonly commonEndings: readonly string[];
  readonly demonymEndings: readonly string[];
  readonly demonyms: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Short names of places, with the long one. */
  readonly placeAliases: ReadonlyMap<string, string>;
  /** Last words of names: "University", "Street". */
  readonly organisationWords: ReadonlySet<string>;
  readonly placeWords: ReadonlySet<string>;
  /** Words before which an "of" goes on with the same name: "Department of". */
  readonly ofHeads: ReadonlySet<string>;
  /** Points of the compass: with "of" they stand before places. */
  readonly compassWords: ReadonlySet<string>;
  /** Prepositions that stand before places. */
  readonly placePrepositions: ReadonlySet<string>;
  /** Prepositions before whom something is told: "gegenüber", "mit". */
  readonly toldPrepositions: ReadonlySet<string>;
  /** Nouns after which "of" or "for" leads to an organisation: "correspondent of". */
  readonly employeeWords: ReadonlySet<string>;
  /** Verbs behind whose object a noun in marks is what somebody says of it: "nannte den Plan „Irrsinn“". */
  readonly namingVerbs: ReadonlySet<string>;
  /** Words before a marked term that is no quotation: "so-called". */
  readonly scareWords: ReadonlySet<string>;
  /** Kinds of works, whose titles stand in marks: "film", "song". */
  readonly workWords: ReadonlySet<string>;
}
