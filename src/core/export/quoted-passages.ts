import type { Quotation, Speaker } from '../analysis.ts';
import type { Annotation, TextQuoteSelector } from '../annotation.ts';
import { type ConfidenceWord, confidenceWord } from '../confidence.ts';
import { cueText } from '../cue-text.ts';
import { keptToday } from '../kept-today.ts';
import { passages } from '../passages.ts';
import { currentIds } from '../quotes/quotation-ids.ts';
import { type Span, textAt } from '../span.ts';
import type { ExportArticle } from './format.ts';
import { quotedWords } from './quoted-words.ts';

/** One quotation as a reader cites it: all its paragraphs, who said it, and how that is known. */
export interface QuotedPassage {
  /** The id of its first paragraph. */
  readonly id: string;
  /** From the first word to the last in the article's text; null where it is not there any more. */
  readonly span: Span | null;
  /** In curly quotation marks, unless it is reported speech. */
  readonly paragraphs: readonly string[];
  /** A name, or a description where the article names nobody; null where nobody can tell. */
  readonly speaker: string | null;
  /** The words that report it: "he pointed out". */
  readonly cue: string | null;
  /** Null where there is nobody to be sure of. */
  readonly confidence: ConfidenceWord | null;
  /** True when the reader said who the speaker is. */
  readonly chosenByReader: boolean;
  /** What the reader kept of it. */
  readonly kept: Annotation | null;
  /** False for a kept quotation that is not in the article any more. */
  readonly found: boolean;
}

/** How far a cue may stand from its subject to be printed with it, in UTF-16 units. */
const NEAR = 30;

/**
 * The quotations of an article in reading order: all direct and mixed ones, reported ones when the reader kept them,
 * and at the end those that were kept and are not in the article any more.
 */
export function quotedPassages(article: ExportArticle): QuotedPassage[] {
  const kept = new Map<string, Annotation>();
  for (const annotation of keptToday(article.annotations, currentIds(article.analysis.quotes, article.text))) {
    if (annotation.keptQuotation && !annotation.deleted) kept.set(annotation.keptQuotation.quotationId, annotation);
  }
  const shown = passages(article.analysis.quotes.filter(({ kind, id }) => kind !== 'indirect' || kept.has(id)));
  const ids = new Set(article.analysis.quotes.map(({ id }) => id));
  const lost = [...kept].filter(([id]) => !ids.has(id)).map(([, annotation]) => lostPassage(annotation));
  return [...shown.map((group) => passage(article, group, kept)), ...lost];
}

/** The words of the quote selector: what the annotation is about, as the article had it. */
export function exactWords(annotation: Annotation): string | null {
  return quoteSelector(annotation)?.exact ?? null;
}

/** The selector that knows the annotation's words, or null for a note on the article as a whole. */
export function quoteSelector({ selectors }: Annotation): TextQuoteSelector | null {
  return selectors.find((selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector') ?? null;
}

/** True when the reader said who the speaker is, here or of another quotation by the same one. */
export function isChosenByReader({ reasons }: Quotation): boolean {
  return reasons.some(({ rule }) => rule === 'chosen-by-reader');
}

function passage(
  article: ExportArticle,
  group: readonly [Quotation, ...Quotation[]],
  kept: ReadonlyMap<string, Annotation>,
): QuotedPassage {
  const told = group.find(({ speaker }) => speaker !== null);
  const speaker = told?.speaker ?? null;
  const reported = group.find(({ cue }) => cue !== null);
  return {
    id: group[0].id,
    span: { start: group[0].span.start, end: Math.max(...group.map(({ span }) => span.end)) },
    paragraphs: group.map((quotation) => quotedWords(article.text, quotation)),
    speaker: (speaker?.name ?? speaker?.words ?? '').trim() || null,
    cue: reported ? cueWords(article.text, reported) : null,
    confidence: told ? confidenceWord(told.confidence) : null,
    chosenByReader: group.some(isChosenByReader),
    kept: group.map(({ id }) => kept.get(id)).find((annotation) => annotation !== undefined) ?? null,
    found: true,
  };
}

function lostPassage(annotation: Annotation): QuotedPassage {
  const { speaker = null, words: saidBy = null, cue = null } = annotation.keptQuotation ?? {};
  return {
    id: annotation.keptQuotation?.quotationId ?? annotation.id,
    span: null,
    paragraphs: (exactWords(annotation) ?? '…').split('\n').map((paragraph) => `“${paragraph}”`),
    speaker: speaker ?? saidBy,
    cue,
    confidence: null,
    chosenByReader: false,
    kept: annotation,
    found: false,
  };
}

/** The cue with its subject where they stand together and the subject is not the very name that is printed anyway. */
function cueWords(text: string, { cue, speaker }: Quotation): string | null {
  const alone = cueText(text, cue);
  if (cue === null || alone === null) return null;
  const mention = speaker?.mention ?? null;
  if (mention === null || isName(textAt(text, mention), speaker)) return alone;
  const [first, second] = mention.start <= cue.start ? [mention, cue] : [cue, mention];
  const between = text.slice(first.end, second.start);
  return second.start - first.end > NEAR || /[.!?\n"“”„«»]/.test(between)
    ? alone
    : text.slice(first.start, Math.max(first.end, second.end));
}

function isName(mention: string, speaker: Speaker | null): boolean {
  return mention === speaker?.name;
}
