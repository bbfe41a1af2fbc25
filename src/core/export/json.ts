import type { Analysis, EntityKind, Quotation, QuotationKind, Reason } from '../analysis.ts';
import type { Annotation, Conflict, KeptQuotation, Motivation, Selector } from '../annotation.ts';
import type { ArticleMetadata } from '../article.ts';
import type { ArticleRecord } from '../article-record.ts';
import { type Clock, parseClock } from '../clock.ts';
import type { CorrectionChange } from '../correction.ts';
import { keptToday } from '../kept-today.ts';
import type { Block } from '../page-text.ts';
import { currentIds } from '../quotes/quotation-ids.ts';
import { bySpan, textAt } from '../span.ts';
import { textFragment } from '../text-fragment.ts';
import type { ExportArticle, ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';
import { publicUrl, withFragment } from './links.ts';
import { isChosenByReader } from './quoted-passages.ts';

/** Rises when a field changes its meaning or goes. A new field is no new version. */
export const JSON_EXPORT_VERSION = 1;

/** One article of the file, which is an array of them. Times are ISO 8601; what is not known is null, never missing. */
export interface JsonArticle {
  readonly version: typeof JSON_EXPORT_VERSION;
  /** Without passwords and sessions; null for what is no web page and no file. */
  readonly url: string | null;
  readonly title: string | null;
  readonly site: string | null;
  readonly authors: readonly string[];
  /** As precise as the page has it. */
  readonly published: string | null;
  readonly modified: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly section: string | null;
  readonly image: string | null;
  readonly exported: string;
  /** In reading order, reported speech as well. */
  readonly quotations: readonly JsonQuotation[];
  /** In the order of their first mentions. */
  readonly entities: readonly JsonEntity[];
  /** All that the reader made and did not throw away, in the order it was made. */
  readonly annotations: readonly JsonAnnotation[];
  /** What the reader put right and did not take back. Quotations and entities already follow it. */
  readonly corrections: readonly JsonCorrection[];
  /** What an import needs to give the library back as it was; other programs need not look at it. */
  readonly library: JsonLibrary;
}

/** As it is stored, the keys of every object in alphabetical order, so that equal libraries make equal files. */
export interface JsonLibrary {
  /** Null for an article that was not stored when it was written. */
  readonly record: ArticleRecord | null;
  /** With where each piece was read. */
  readonly metadata: ArticleMetadata;
  /** The article's text, in which all spans count. UTF-16. */
  readonly text: string;
  readonly blocks: readonly Block[] | null;
  /** As the finders left it, before any correction. */
  readonly analysis: Analysis;
}

export interface JsonQuotation {
  readonly id: string;
  /** From the first word said to the last, with what breaks them off; as the article has them, without the marks. */
  readonly words: string;
  /** To the very words; null for what is no web page and no file. */
  readonly link: string | null;
  /** The stretches that were said. */
  readonly parts: readonly string[];
  /** Shared by the paragraphs of one long quotation. */
  readonly group: string | null;
  readonly kind: QuotationKind;
  /** name: null where the article gives none · words: how the article has it beside the quotation. */
  readonly speaker: { readonly name: string | null; readonly words: string } | null;
  readonly cue: string | null;
  /** How likely the speaker is right, 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly kept: boolean;
  readonly chosenByReader: boolean;
}

export interface JsonEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** The words of each mention. */
  readonly mentions: readonly string[];
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

export interface JsonAnnotation {
  readonly id: string;
  /** As in the W3C Web Annotation vocabulary. */
  readonly motivation: Motivation;
  /** W3C selectors, and our own PageTextPositionSelector. None for a note on the whole article. */
  readonly selectors: readonly Selector[];
  /** Markdown. */
  readonly note: string;
  /** Other texts of this note, written at the same time elsewhere and not joined yet. */
  readonly otherNotes: readonly string[];
  /** All that lost against another value and waits for the reader. */
  readonly conflicts: readonly Conflict[];
  readonly colour: string | null;
  readonly tags: readonly string[];
  readonly keptQuotation: KeptQuotation | null;
  readonly created: string;
  readonly modified: string;
  /** The address that it is filed under, and when each field was last written. */
  readonly articleKey: string;
  readonly clocks: Annotation['clocks'];
}

export interface JsonCorrection {
  readonly id: string;
  readonly target: string;
  readonly change: CorrectionChange;
  readonly value: string | null;
  readonly made: string;
  readonly articleKey: string;
  readonly clock: Clock;
}

/** For other programs: everything, in a shape of our own that stays. One JSON array, an article a line. */
export const json: ExportFormat = {
  id: 'json',
  label: 'JSON',
  extension: 'json',
  mime: 'application/json',
  anyOrder: true,
  // JSON.stringify escapes what UTF-8 cannot hold: half a surrogate pair.
  write: inChunks((article) => JSON.stringify(jsonArticle(article)), { open: '[\n', between: ',\n', close: '\n]\n' }),
};

function jsonArticle(article: ExportArticle): JsonArticle {
  const { metadata, analysis, annotations, corrections, text } = article;
  const live = keptToday(annotations, currentIds(analysis.quotes, text)).filter(({ deleted }) => deleted === undefined);
  const address = publicUrl(article.url);
  const kept = new Set(live.map(({ keptQuotation }) => keptQuotation?.quotationId));
  return {
    version: JSON_EXPORT_VERSION,
    url: address,
    title: metadata.title?.value ?? null,
    site: metadata.site?.value ?? null,
    authors: metadata.authors?.value ?? [],
    published: metadata.published?.value ?? null,
    modified: metadata.modified?.value ?? null,
    language: metadata.language?.value ?? null,
    section: metadata.section?.value ?? null,
    image: metadata.image?.value ?? null,
    exported: article.accessed,
    quotations: [...analysis.quotes]
      .sort((a, b) => bySpan(a.span, b.span))
      .map((quotation) => jsonQuotation(article, address, quotation, kept.has(quotation.id))),
    entities: analysis.entities.map(({ id, kind, name, mentions, confidence, reasons }) => ({
      id,
      kind,
      name,
      mentions: mentions.map((span) => textAt(text, span)),
      confidence,
      reasons,
    })),
    annotations: live.map(jsonAnnotation),
    corrections: corrections
      .filter(({ withdrawn }) => withdrawn !== true)
      .map(({ id, target, change, value, clock, articleKey }) => {
        return { id, target, change, value, made: new Date(parseClock(clock).time).toISOString(), articleKey, clock };
      }),
    library: inOrder({
      record: article.record ?? null,
      metadata,
      text,
      blocks: article.blocks ?? null,
      analysis: article.found ?? analysis,
    }),
  };
}

function jsonQuotation({ text }: ExportArticle, address: string | null, quotation: Quotation, kept: boolean): JsonQuotation {
  const { id, span, parts, group = null, kind, speaker, cue, confidence, reasons } = quotation;
  return {
    id,
    words: textAt(text, span),
    link: address && withFragment(address, textFragment(text, span)),
    parts: parts.map((part) => textAt(text, part)),
    group,
    kind,
    speaker: speaker && { name: speaker.name, words: speaker.words },
    cue: cue && textAt(text, cue),
    confidence,
    reasons,
    kept,
    chosenByReader: isChosenByReader(quotation),
  };
}

function jsonAnnotation(annotation: Annotation): JsonAnnotation {
  const { id, motivation, note, conflicts = [], colour, tags, keptQuotation = null, created, modified, articleKey, clocks } = annotation;
  const otherNotes = conflicts.filter(({ field }) => field === 'note').map(({ value }) => String(value));
  const { selectors, ...rest } = inOrder({ selectors: annotation.selectors, keptQuotation, clocks, conflicts });
  return { id, motivation, selectors, note, otherNotes, colour, tags, created, modified, articleKey, ...rest };
}

/** The same data with the keys of its objects in order: what was read back then writes the same bytes (cf. RFC 8785, 3.2.3). */
function inOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inOrder) as T;
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  // No key of ours is a number, which would come first, or __proto__: records are checked.
  for (const key of Object.keys(value).sort()) out[key] = inOrder((value as Record<string, unknown>)[key]);
  return out as T;
}
