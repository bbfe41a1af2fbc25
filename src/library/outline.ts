import type { Analysis, EntityKind } from '../core/analysis.ts';
import { needsReader, type Placement } from '../core/anchors/placement.ts';
import type { Annotation, Colour } from '../core/annotation.ts';
import { exactWords } from '../core/export/quoted-passages.ts';
import type { Span } from '../core/span.ts';
import type { ReadyPage } from '../messages.ts';
import { type ListedQuotation, speakerGroups } from '../ui/article-quotations.ts';

/** One thing of the open article, where it stands. */
export type OutlineItem = { readonly id: string; readonly span: Span } & (
  | {
      readonly kind: 'quotation';
      readonly quotation: ListedQuotation;
      readonly speaker: OutlineSpeaker;
      /** The reader's annotation that keeps it, or null. */
      readonly kept: Annotation | null;
    }
  | {
      readonly kind: 'own';
      readonly annotation: Annotation;
      readonly words: string;
      readonly colour: Colour | null;
      readonly note: string;
      readonly tags: readonly string[];
      readonly placement: Placement;
    }
  | { readonly kind: 'name'; readonly name: string; readonly entity: EntityKind; readonly mentions: readonly Span[] }
);

export interface OutlineSpeaker {
  readonly key: string;
  readonly name: string;
  readonly initials: string | null;
  readonly slot: number;
  readonly count: number;
}

export interface Outline {
  readonly speakers: readonly OutlineSpeaker[];
  /** In reading order. */
  readonly items: readonly OutlineItem[];
  /** What the reader made here that has no sure place in the page, or other words in it. */
  readonly shelf: readonly Shelved[];
}

export interface Shelved {
  readonly annotation: Annotation;
  readonly placement: Placement;
}

/** What the reader has of it, or null. */
export function annotationOf(item: OutlineItem): Annotation | null {
  if (item.kind === 'name') return null;
  return item.kind === 'own' ? item.annotation : item.kept;
}

/** The quotations, highlights and names of the open article. @param analysis as the reader corrected it */
export function outline(page: ReadyPage, analysis: Analysis): Outline {
  const live = page.annotations.filter(({ deleted }) => deleted === undefined);
  const kept = new Map(
    live.flatMap((annotation) => (annotation.keptQuotation ? [[annotation.keptQuotation.quotationId, annotation]] : [])),
  );
  const groups = speakerGroups(page, analysis);
  const speakers = groups.map(({ key, name, initials, slot, quotations }) => ({ key, name, initials, slot, count: quotations.length }));
  const items: OutlineItem[] = groups.flatMap(({ key, quotations }) => {
    const speaker = speakers.find((each) => each.key === key);
    return quotations.flatMap((quotation) => {
      const own = quotation.ids.map((id) => kept.get(id)).find((annotation) => annotation !== undefined) ?? null;
      return speaker === undefined
        ? []
        : [{ kind: 'quotation' as const, id: quotation.id, span: quotation.span, quotation, speaker, kept: own }];
    });
  });
  const shown = new Set(items.flatMap((item) => (item.kind === 'quotation' && item.kept ? [item.kept.id] : [])));
  const placements = new Map(page.placements.map((placement) => [placement.id, placement]));
  const shelf: Shelved[] = [];
  for (const annotation of live) {
    if (annotation.motivation === 'commenting' || shown.has(annotation.id)) continue;
    const { id, colour, note, tags } = annotation;
    const placement = placements.get(id);
    if (placement === undefined) continue;
    // What stands outside of the article comes behind it.
    const span = placement.inArticle ?? { start: page.text.length, end: page.text.length };
    if (needsReader(placement)) shelf.push({ annotation, placement });
    else items.push({ kind: 'own', id, span, annotation, words: exactWords(annotation) ?? '', colour, note, tags, placement });
  }
  for (const { id, name, kind, mentions } of analysis.entities) {
    const [first] = mentions;
    if (first !== undefined) items.push({ kind: 'name', id, span: first, name, entity: kind, mentions });
  }
  return { speakers, items: items.sort((a, b) => a.span.start - b.span.start), shelf };
}
