import { needsReader, type Placement } from '../core/anchors/placement.ts';
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
  /** Where it stands in the page, or null where that is not known. */
  readonly span: Span | null;
  /** What there is to ask about its place, or null. */
  readonly question: Placement | null;
}

/** What the lists are made of. `placements` is empty until the page has answered. */
interface Made {
  readonly annotations: readonly Annotation[];
  readonly placements: readonly Placement[];
}

/** What the reader kept and marked, the newest first. */
export function ownThings({ annotations, placements }: Made, groups: readonly SpeakerGroup[]): OwnThing[] {
  const here = new Set(groups.flatMap(({ quotations }) => quotations.flatMap(({ ids }) => ids)));
  const places = new Map(placements.map((placement) => [placement.id, placement]));
  const question = ({ id, keptQuotation }: Annotation): Placement | null => {
    const placement = places.get(id);
    // A quotation that was found again stands in the list of quotations as well.
    return placement === undefined || here.has(keptQuotation?.quotationId ?? '') || !needsReader(placement) ? null : placement;
  };
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
      span: places.get(annotation.id)?.span ?? null,
      question: question(annotation),
    }));
}
