import { type Check, list, nullable, number, object, oneOf, optional, record, text } from './check.ts';
import { checkSpan } from './check-span.ts';
import type { Span } from './span.ts';

export const QUOTATION_KINDS = ['direct', 'mixed', 'indirect'] as const;
/** direct: all that was said stands in marks · mixed: marked words in a statement that goes on · indirect: reported. */
export type QuotationKind = (typeof QUOTATION_KINDS)[number];

export const ENTITY_KINDS = ['PERSON', 'ORG', 'PLACE', 'GROUP'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const GENDERS = ['female', 'male'] as const;
export type Gender = (typeof GENDERS)[number];

/**
 * Why a finder decided as it did: the rule's name, and the words of the text that it rests on. Screens turn it into a
 * sentence; `analyze` prints it as it is.
 */
export interface Reason {
  readonly rule: string;
  readonly words?: string;
}

export interface Speaker {
  /** The id of a Person of this analysis, or null where nobody could be named. */
  readonly person: string | null;
  /** Where the speaker stands in the text, or null where the speaker was carried over from another sentence. */
  readonly mention: Span | null;
  /** The speaker in the article's words: "the president", "she". */
  readonly words: string;
  /** The full name, or null where only a description is known. */
  readonly name: string | null;
}

export interface Quotation {
  /** hash(in marks or reported, folded words, which occurrence): the same quotation keeps its id when text is added before it. */
  readonly id: string;
  /** The words without their marks. */
  readonly span: Span;
  /** The stretches that were said; one, unless the sentence breaks off for "he said". In order, inside `span`. */
  readonly parts: readonly Span[];
  /** Shared by the paragraphs of one long quotation. */
  readonly group?: string;
  readonly kind: QuotationKind;
  readonly cue: Span | null;
  readonly speaker: Speaker | null;
  /** How likely the speaker is right, 0 to 1. Sure from .9, likely from .6. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly mentions: readonly Span[];
  /** The id of the Person that this entity is. */
  readonly person?: string;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** One of the cast: somebody, or an organisation, that the article names or lets speak. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Every way the article writes the name, the fullest first. */
  readonly names: readonly string[];
  /** How the article describes them: "President of the Association of Veterans". */
  readonly description: string | null;
  readonly gender: Gender | null;
  readonly mentions: readonly Span[];
}

/** What the finders found: raw, cacheable, never edited. Spans count in the article's text. */
export interface Analysis {
  readonly textHash: string;
  readonly finderVersions: Readonly<Record<string, number>>;
  readonly quotes: readonly Quotation[];
  readonly entities: readonly Entity[];
  readonly people: readonly Person[];
}

/** Where `finderVersions` says this of entities, none are looked for in the article's language. */
export const NO_NAMES = 0;

export function looksForNames({ finderVersions }: Analysis): boolean {
  return finderVersions.entities !== NO_NAMES;
}

/** The most quotations, entities or people of one article; no article has a tenth of them. */
export const MAX_FINDINGS = 50_000;

const id = text(200);
const confidence = number(0, 1);
const spans = list(checkSpan, 100_000);
const reasons = list(object({ rule: text(100), words: optional(text(1000)) }), 100) as Check<Reason[]>;
const speaker: Check<Speaker> = object({
  person: nullable(id),
  mention: nullable(checkSpan),
  words: text(2000),
  name: nullable(text(1000)),
});
const quotation = object({
  id,
  span: checkSpan,
  parts: spans,
  group: optional(id),
  kind: oneOf(QUOTATION_KINDS),
  cue: nullable(checkSpan),
  speaker: nullable(speaker),
  confidence,
  reasons,
}) as Check<Quotation>;
const entity = object({
  id,
  kind: oneOf(ENTITY_KINDS),
  name: text(2000),
  mentions: spans,
  person: optional(id),
  confidence,
  reasons,
}) as Check<Entity>;
const person: Check<Person> = object({
  id,
  name: text(2000),
  names: list(text(2000)),
  description: nullable(text(4000)),
  gender: nullable(oneOf(GENDERS)),
  mentions: spans,
});

/** An analysis from elsewhere: a message, a stored row. */
export const checkAnalysis: Check<Analysis> = object({
  textHash: text(100),
  finderVersions: record(number(0, 1e9)),
  quotes: list(quotation, MAX_FINDINGS),
  entities: list(entity, MAX_FINDINGS),
  people: list(person, MAX_FINDINGS),
});
