import type { Analysis } from '../../core/analysis.ts';
import type { Placement } from '../../core/anchors/placement.ts';
import type { Annotation, Colour } from '../../core/annotation.ts';
import type { ArticleText } from '../../core/article.ts';
import type { HighlightChange } from '../../core/highlight-change.ts';
import type { Reply } from '../../core/reply.ts';
import type { HighlightSettings, PaintSettings } from '../../core/settings.ts';
import type { Span } from '../../core/span.ts';
import type { Words } from '../../core/words/words.ts';
import type { PageHost } from '../surface/page-host.ts';

/** A highlight of the reader's that is painted in the page, or a place that may be one's. */
export interface OwnHighlight {
  /** The annotation's; more than that where it is another place of one. */
  readonly id: string;
  readonly span: Span;
  readonly colour: Colour;
  /** As it is stored; null for one that is on its way there. */
  readonly annotation: Annotation | null;
  /** How it was found, and what there is to ask. */
  readonly placement: Placement | null;
  /** Which of the places that the reader is asked about, from 0. */
  readonly which: number;
}

/** The article as the bar needs it. */
export interface SelectionPage {
  readonly url: string;
  readonly article: ArticleText;
  readonly pageText: string;
  /** As the reader corrected it. */
  readonly analysis: Analysis;
  readonly settings: HighlightSettings;
  /** What the reader chose that we speak. */
  readonly words: Words;
  /** What the page shows. */
  readonly paint: PaintSettings;
  /** In reading order. */
  readonly own: readonly OwnHighlight[];
}

/** What the content script does for the bar. Spans are the page's. */
export interface SelectionHost extends PageHost {
  /** Null while nothing is painted. */
  page(): SelectionPage | null;
  /** What the reader has selected of the page's text, to the letter; null where that is nothing, or a field of a form. */
  selected(): Span | null;
  /** Selects words, or nothing. */
  select(span: Span | null): void;
  /** The id of the reader's own highlight that a click there means, or null. */
  ownAt(event: PointerEvent): string | null;
  /** Opens the card of a quotation, with the focus in it; null closes it again. */
  openCard(quotationId: string | null): void;
  /** Shows a change at once and stores it; takes it back where it cannot be stored. */
  write(annotationId: string, change: HighlightChange): Promise<Reply<Annotation>>;
}

export type BarCommand = 'highlight' | 'next' | 'previous';

/** What the content script asks of the bar. */
export interface SelectionBar {
  /** Opens the bar on a highlight. @param byKey it takes the focus, and gives it back when it closes */
  open(annotationId: string, byKey: boolean): void;
  /**
   * highlight: what is selected, in the last colour; with nothing selected, opens the bar on the highlight made last ·
   * next, previous: goes to the next quotation or highlight and opens its card or bar.
   */
  command(name: BarCommand): void;
}
