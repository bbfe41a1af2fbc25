import type { Annotation, Colour } from '../core/annotation.ts';
import { exactWords } from '../core/export/quoted-passages.ts';
import type { Span } from '../core/span.ts';
import type { SpeakerGroup } from './article-quotations.ts';

/** A quotation that the reader kept, or a highlight of the reader's own. */
export interface OwnThing {
  readonly id: string;
  readonly annotation: Annotation;
  readonly words: string;
  readonly note: string;
  readonly colour: Colour | null;
  /** Who said a kept quotation, as it was when it was kept. */
  readonly speaker: string | null;
  /** Where it stands in the article, or null where the article does not have it (any more). */
  readonly span: Span | null;
}

/** What the reader kept and marked, the newest first. */
export function ownThings(annotations: readonly Annotation[], groups: readonly SpeakerGroup[]): OwnThing[] {
  const here = new Map(groups.flatMap(({ quotations }) => quotations.flatMap(({ ids, span }) => ids.map((each) => [each, span] as const))));
  return annotations
    .filter(({ motivation, deleted }) => motivation !== 'commenting' && deleted === undefined)
    .sort((a, b) => (a.created < b.created ? 1 : -1))
    .map((annotation) => ({
      id: annotation.id,
      annotation,
      words: exactWords(annotation) ?? '',
      note: annotation.note,
      colour: annotation.colour,
      speaker: annotation.keptQuotation?.speaker ?? annotation.keptQuotation?.words ?? null,
      span: here.get(annotation.keptQuotation?.quotationId ?? '') ?? null,
    }));
}
