import { type Check, InvalidError, integer, list, nullable, object, oneOf, optional, record, text, variant, where } from './check.ts';
import { checkSpan } from './check-span.ts';
import { type Clock, checkClock } from './clock.ts';
import { BLOCK_KINDS, type BlockKind } from './page-text.ts';
import type { Span } from './span.ts';

/** W3C Web Annotation motivations that the product uses. */
export const MOTIVATIONS = ['highlighting', 'commenting', 'bookmarking'] as const;
/** highlighting: the reader's own highlight · commenting: a note on the article · bookmarking: a quotation kept. */
export type Motivation = (typeof MOTIVATIONS)[number];

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'orange'] as const;
export type Colour = (typeof COLOURS)[number];

/** How an annotation finds its place again by its words (W3C TextQuoteSelector). */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where the words stood, in a page text of this version. Ours: a W3C TextPositionSelector counts otherwise. */
export interface PageTextPositionSelector {
  readonly type: 'PageTextPositionSelector';
  readonly span: Span;
  readonly pageTextVersion: number;
}

/**
 * The words around a quotation, each as twelve bits of a hash: enough to know the place again, too little to read. Ours,
 * versioned. A later version is kept and not read.
 */
export interface WordFingerprint {
  readonly type: 'WordFingerprint';
  readonly fingerprintVersion: number;
  /** What kind of block the quotation starts in: a paragraph's words are not those of a pull quote that repeats them. */
  readonly block: BlockKind;
  /** In the quotation's own block before and behind it, the nearest word first. */
  readonly before: string;
  readonly after: string;
  /** The end of the block before, its last word first, and the start of the block behind. */
  readonly previous: string;
  readonly next: string;
  /** How often the quotation's words stood in the page. */
  readonly places: number;
  /** How much of what this place had the best other place of the page had, in per cent. */
  readonly rival: number;
}

/** What the reader answered when asked about the place: not asked again while the page offers the same. Ours. */
export interface PlaceAnswer {
  readonly type: 'PlaceAnswer';
  /** mine: other words stand there now, and the reader keeps the stored ones · none: it is at no place that was offered. */
  readonly answer: 'mine' | 'none';
  /** What was asked about, as `Placement.asked` names it. */
  readonly asked: string;
}

export type Selector = TextQuoteSelector | PageTextPositionSelector | WordFingerprint | PlaceAnswer;

/** The quotation that a reader kept, as the finders and the reader's corrections had it at that time. */
export interface KeptQuotation {
  readonly quotationId: string;
  readonly speaker: string | null;
  readonly words: string | null;
  readonly cue: string | null;
}

/** A text that lost against another one written at the same time. Kept until the reader joins or drops it. */
export interface Conflict {
  readonly field: AnnotationField;
  readonly value: FieldValue;
  readonly clock: Clock;
}

/** What the reader made, or kept. */
export interface Annotation {
  readonly id: string;
  readonly articleKey: string;
  readonly motivation: Motivation;
  /** Empty for a note on the article as a whole. */
  readonly selectors: readonly Selector[];
  /** Markdown. */
  readonly note: string;
  readonly colour: Colour | null;
  readonly tags: readonly string[];
  readonly keptQuotation?: KeptQuotation;
  /** When each field was last written. */
  readonly clocks: Readonly<Partial<Record<AnnotationField, Clock>>>;
  readonly conflicts?: readonly Conflict[];
  /** When it went into the bin. After 30 days its texts go and this stays. */
  readonly deleted?: Clock;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
}

/** The fields that change one by one, each with its clock. */
export const ANNOTATION_FIELDS = ['note', 'colour', 'tags', 'selectors', 'keptQuotation', 'deleted'] as const;
export type AnnotationField = (typeof ANNOTATION_FIELDS)[number];
export type FieldValue = string | boolean | null | readonly string[] | readonly Selector[] | KeptQuotation;

export const MAX_NOTE = 200_000;
export const MAX_TAGS = 200;
export const MAX_EXACT = 100_000;
const MAX_CONTEXT = 2000;
const MAX_FINGERPRINT = 400;

export const checkId = where(text(64), (value) => /^[\w.-]{1,64}$/.test(value), 'an id of letters, digits, dot, dash');
const isoTime = where(text(40), (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value), 'a time in ISO 8601, UTC');

export const checkSelector: Check<Selector> = variant('type', {
  TextQuoteSelector: object({
    type: oneOf(['TextQuoteSelector']),
    exact: where(text(MAX_EXACT), (value) => value.length > 0, 'words'),
    prefix: text(MAX_CONTEXT),
    suffix: text(MAX_CONTEXT),
  }),
  PageTextPositionSelector: object({ type: oneOf(['PageTextPositionSelector']), span: checkSpan, pageTextVersion: integer(1, 1000) }),
  WordFingerprint: object({
    type: oneOf(['WordFingerprint']),
    fingerprintVersion: integer(1, 1000),
    block: oneOf(BLOCK_KINDS),
    before: text(MAX_FINGERPRINT),
    after: text(MAX_FINGERPRINT),
    previous: text(MAX_FINGERPRINT),
    next: text(MAX_FINGERPRINT),
    places: integer(),
    rival: integer(0, 100),
  }),
  PlaceAnswer: object({ type: oneOf(['PlaceAnswer']), answer: oneOf(['mine', 'none']), asked: text(100) }),
});

/** All selectors of an annotation. */
export const checkSelectors = list(checkSelector, 10);

export const checkKeptQuotation: Check<KeptQuotation> = object({
  quotationId: text(200),
  speaker: nullable(text(1000)),
  words: nullable(text(2000)),
  cue: nullable(text(1000)),
});

const checkTags = list(
  where(text(100), (tag) => tag.trim() !== '', 'a tag'),
  MAX_TAGS,
);

const FIELD_CHECKS: Record<AnnotationField, Check<FieldValue>> = {
  note: text(MAX_NOTE),
  colour: nullable(oneOf(COLOURS)),
  tags: checkTags,
  selectors: checkSelectors,
  keptQuotation: nullable(checkKeptQuotation),
  deleted: (value, path) => {
    if (typeof value !== 'boolean') throw new InvalidError(path ?? '', 'true or false');
    return value;
  },
};

/** The value of a field must be of that field's kind. */
export function checkFieldValue(field: AnnotationField, value: unknown, path = 'value'): FieldValue {
  return FIELD_CHECKS[field](value, path);
}

const conflict: Check<Conflict> = (value, path) => {
  const shape = object({ field: oneOf(ANNOTATION_FIELDS), clock: checkClock })(value, path);
  return { ...shape, value: checkFieldValue(shape.field, (value as { value?: unknown }).value, `${path ?? ''}.value`) };
};

const clocks: Check<Partial<Record<AnnotationField, Clock>>> = (value, path) => {
  const read = record(checkClock, ANNOTATION_FIELDS.length)(value, path);
  const stray = Object.keys(read).find((key) => !ANNOTATION_FIELDS.includes(key as AnnotationField));
  if (stray !== undefined) throw new InvalidError(`${path ?? ''}.${stray}`, 'a field of an annotation');
  return read;
};

/** An annotation from elsewhere, field by field: a message, a stored row, an imported file. */
export const checkAnnotation = object({
  id: checkId,
  articleKey: text(4000),
  motivation: oneOf(MOTIVATIONS),
  selectors: checkSelectors,
  note: text(MAX_NOTE),
  colour: nullable(oneOf(COLOURS)),
  tags: checkTags,
  keptQuotation: optional(checkKeptQuotation),
  clocks,
  conflicts: optional(list(conflict, 100)),
  deleted: optional(checkClock),
  created: isoTime,
  modified: isoTime,
}) as Check<Annotation>;
