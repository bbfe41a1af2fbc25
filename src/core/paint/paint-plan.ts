import type { Analysis, EntityKind, Quotation } from '../analysis.ts';
import type { Placement } from '../anchors/placement.ts';
import type { Annotation } from '../annotation.ts';
import type { ArticleText } from '../article.ts';
import { type Check, integer, list, object, text } from '../check.ts';
import { checkSpan } from '../check-span.ts';
import { confidenceWord } from '../confidence.ts';
import type { PaintSettings } from '../settings.ts';
import { bySpan, overlaps, type Span, spanLength } from '../span.ts';
import { LAST_SLOT } from '../speaker-slots.ts';
import { checkPaint, type Paint, paintName, paintPriority } from './paint-name.ts';
import { quotationMarks } from './quotation-marks.ts';

/** One stretch to paint, in the page's text. */
export interface PlannedPaint {
  /** The paint's name, "s1-mark": the painter adds its prefix and the ground. */
  readonly name: string;
  readonly span: Span;
  readonly priority: number;
  readonly paint: Paint;
}

export const checkPlan: Check<readonly PlannedPaint[]> = list(
  object({ name: text(60), span: checkSpan, priority: integer(), paint: checkPaint }),
  500_000,
);

export interface PaintSources {
  readonly analysis: Analysis;
  readonly article: ArticleText;
  /** Person id → 1 to 9; null stands for the unknown. */
  readonly slots: ReadonlyMap<string | null, number>;
  readonly settings: PaintSettings;
  readonly annotations: readonly Annotation[];
  /** Where they are in the page. */
  readonly placements: readonly Placement[];
  /** The quotation whose evidence is shown: its speaker's words and cue are underlined. */
  readonly evidenceOf?: string;
}

const SETTING: Readonly<Record<EntityKind, keyof PaintSettings>> = {
  PERSON: 'people',
  ORG: 'organisations',
  PLACE: 'places',
  GROUP: 'groups',
};

/** What is painted where, and who wins: fill says who speaks, line what kind of name, bar what is the reader's own. */
export function paintPlan(sources: PaintSources): PlannedPaint[] {
  const { analysis, article, settings } = sources;
  const shown = analysis.quotes
    .filter(({ kind }) => (kind === 'indirect' ? settings.reportedSpeech : settings.quotations))
    .sort((a, b) => bySpan(a.span, b.span));
  const evidence = analysis.quotes.filter(({ id }) => id === sources.evidenceOf).flatMap((quotation) => evidencePaints(quotation, sources));
  const inArticle = [
    ...shown.flatMap((quotation, index) => quotationPaints(quotation, insideOf(quotation, shown, index), sources)),
    ...namePaints(sources, evidence),
    ...evidence,
  ];
  return [
    ...inArticle.flatMap(({ paint, span }) => perBlock(article, span).map((piece) => planned(paint, article.toPage(piece)))),
    ...(settings.own ? ownPaints(sources) : []),
  ];
}

interface Stroke {
  readonly paint: Paint;
  readonly span: Span;
}

function planned(paint: Paint, span: Span): PlannedPaint {
  return { name: paintName(paint), span, priority: paintPriority(paint), paint };
}

function slotOf(quotation: Quotation, { slots }: PaintSources): number {
  return slots.get(quotation.speaker?.person ?? null) ?? LAST_SLOT;
}

function quotationPaints(quotation: Quotation, inside: readonly Quotation[], sources: PaintSources): Stroke[] {
  const slot = slotOf(quotation, sources);
  const reported = quotation.kind === 'indirect';
  const hollow = (quotation.speaker?.person ?? null) === null || confidenceWord(quotation.confidence) === 'Unsure';
  const fill: Paint = { kind: 'fill', slot, pale: reported || hollow, deep: false };
  // The words of a quotation inside this one are painted as its own speaker's.
  const inner = inside.flatMap(({ parts }) => parts);
  const fills = quotation.parts.flatMap((part) => without(part, inner)).map((span) => ({ paint: fill, span }));
  if (reported) return fills;
  const marks = quotation.parts.flatMap((part) => {
    const { opening, closing } = quotationMarks(sources.article.text, part);
    return [opening, closing].filter((mark) => mark !== null);
  });
  return [...fills, ...marks.map((span): Stroke => ({ paint: { kind: 'mark', slot, hollow }, span }))];
}

/** The quotations inside another one. All are in order, so they start right behind it: linear, unless all are nested. */
function insideOf(outer: Quotation, shown: readonly Quotation[], index: number): Quotation[] {
  const inside: Quotation[] = [];
  for (let i = index + 1; i < shown.length; i++) {
    const other = shown[i];
    if (other === undefined || other.span.start >= outer.span.end) break;
    if (spanLength(other.span) < spanLength(outer.span)) inside.push(other);
  }
  return inside;
}

function namePaints({ analysis, settings }: PaintSources, evidence: readonly Stroke[]): Stroke[] {
  return analysis.entities
    .filter(({ kind }) => settings[SETTING[kind]])
    .flatMap(({ kind, mentions }) => mentions.map((span): Stroke => ({ paint: { kind: 'line', entity: kind }, span })))
    .filter(({ span }) => !evidence.some((line) => overlaps(line.span, span)));
}

function evidencePaints(quotation: Quotation, sources: PaintSources): Stroke[] {
  const slot = slotOf(quotation, sources);
  const spans = [quotation.speaker?.mention ?? null, quotation.cue].filter((span) => span !== null);
  return spans.map((span) => ({ paint: { kind: 'evidence', slot }, span }));
}

/** Where two places fit alike both are dotted: the reader is asked which it is. */
function ownPaints({ annotations, placements }: PaintSources): PlannedPaint[] {
  const own = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return placements.flatMap(({ id, span, places }) => {
    const { colour = null, motivation } = own.get(id) ?? {};
    if (motivation === undefined) return [];
    if (span === null) return places.map((place) => planned({ kind: 'asked', colour: colour ?? 'yellow' }, place.span));
    return motivation === 'bookmarking' || colour === null ? [] : [planned({ kind: 'own', colour, deep: false }, span)];
  });
}

/** A span cut at the joints between blocks: what lies between two blocks of the article on the page is not painted. */
function perBlock(article: ArticleText, span: Span): Span[] {
  const { blocks } = article;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const pieces: Span[] = [];
  for (let i = low; i < blocks.length; i++) {
    const block = blocks[i]?.span;
    if (!block || block.start >= span.end) break;
    const piece = { start: Math.max(block.start, span.start), end: Math.min(block.end, span.end) };
    if (piece.end > piece.start) pieces.push(piece);
  }
  return pieces;
}

function without(span: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  let start = span.start;
  for (const hole of holes.filter((hole) => overlaps(hole, span)).sort(bySpan)) {
    if (hole.start > start) left.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (start < span.end) left.push({ start, end: span.end });
  return left;
}
