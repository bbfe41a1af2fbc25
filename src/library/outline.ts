import type { Analysis, EntityKind } from '../core/analysis.ts';
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
  /** What the reader made here whose words are not in the article any more. */
  readonly lost: readonly Annotation[];
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
  const lost: Annotation[] = [];
  for (const annotation of live) {
    if (annotation.motivation === 'commenting' || shown.has(annotation.id)) continue;
    const span = placeIn(page.text, annotation);
    const { id, colour, note, tags } = annotation;
    if (span === null) lost.push(annotation);
    else items.push({ kind: 'own', id, span, annotation, words: exactWords(annotation) ?? '', colour, note, tags });
  }
  for (const { id, name, kind, mentions } of analysis.entities) {
    const [first] = mentions;
    if (first !== undefined) items.push({ kind: 'name', id, span: first, name, entity: kind, mentions });
  }
  return { speakers, items: items.sort((a, b) => a.span.start - b.span.start), lost };
}

/** Where the words stand in the article's text; of several places the one with the most of the words before it. */
function placeIn(text: string, annotation: Annotation): Span | null {
  const quote = annotation.selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (quote?.type !== 'TextQuoteSelector') return null;
  let best: { readonly span: Span; readonly fit: number } | null = null;
  for (let at = text.indexOf(quote.exact); at !== -1; at = text.indexOf(quote.exact, at + quote.exact.length)) {
    const fit = sharedEnd(text.slice(Math.max(0, at - quote.prefix.length), at), quote.prefix);
    if (best === null || fit > best.fit) best = { span: { start: at, end: at + quote.exact.length }, fit };
  }
  return best?.span ?? null;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
