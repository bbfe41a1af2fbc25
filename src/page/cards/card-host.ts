import type { Analysis } from '../../core/analysis.ts';
import type { Placement } from '../../core/anchors/placement.ts';
import type { Annotation } from '../../core/annotation.ts';
import type { ArticleText } from '../../core/article.ts';
import type { Correction, CorrectionDraft } from '../../core/correction.ts';
import type { Reply } from '../../core/reply.ts';
import type { PaintSettings } from '../../core/settings.ts';
import type { Span } from '../../core/span.ts';
import type { Words } from '../../core/words/words.ts';
import type { PageHost } from '../surface/page-host.ts';

/** What cards show: the article as it was read, and as the reader has it now. */
export interface CardPage {
  /** What the article's annotations and corrections are filed under. */
  readonly key: string;
  readonly url: string;
  readonly article: ArticleText;
  /** The page's text, in which `article.toPage` counts. */
  readonly pageText: string;
  /** As the finders left it. */
  readonly raw: Analysis;
  /** As the reader corrected it. */
  readonly analysis: Analysis;
  /** Person → colour, 1 to 9; null stands for the unknown. */
  readonly slots: ReadonlyMap<string | null, number>;
  readonly corrections: readonly Correction[];
  readonly annotations: readonly Annotation[];
  /** Where they are. */
  readonly placements: readonly Placement[];
  /** What the page shows. */
  readonly paint: PaintSettings;
  /** What the reader chose that we speak. */
  readonly words: Words;
}

/** What the content script does for the cards. Spans are the page's. */
export interface CardHost extends PageHost {
  /** Null while nothing is painted. */
  page(): CardPage | null;
  /** The offset of the painted unit where a pointer is that a card may be about, or null. */
  paintedAt(event: PointerEvent): number | null;
  /** The box of the column that words stand in. */
  columnOf(span: Span): DOMRect | undefined;
  /** Underlines the words that a shown answer rests on. */
  underline(spans: readonly Span[], slot: number): void;
  /** Keeps a quotation, or puts it into the bin; gives the annotation. */
  keep(quotationId: string, keep: boolean): Promise<Reply<Annotation | null>>;
  correct(correction: CorrectionDraft): Promise<Reply<Correction>>;
  /** Shows in a part of a card how the newsroom changed what the reader kept, and asks whose words count. */
  showChange(part: HTMLElement, annotationId: string, card: ChangeCard): void;
}

/** What the card does for the part that shows a change. */
export interface ChangeCard {
  /** Something has come under the pointer. */
  onMoved(): void;
  /** Writes, and shows in the card what failed. */
  run(write: () => Promise<Reply<unknown>>, then: () => void): void;
  /** Says what was done. @param undo takes it back */
  say(words: string, undo: () => Promise<Reply<unknown>>): void;
}

/** What a card is about. */
export type CardTarget =
  | { readonly kind: 'quotation'; readonly id: string }
  | { readonly kind: 'name'; readonly id: string /** Which of its mentions. */; readonly mention: number };

export interface Cards {
  /** @param byKey the card takes the focus, and gives it back when it closes */
  open(target: CardTarget, options?: { readonly byKey?: boolean }): void;
  close(): void;
}

/**
 * Starts the cards of one visit.
 * @param missed what the reader did while the cards' script was on its way, in order
 */
export type StartCards = (host: CardHost, missed: readonly PointerEvent[]) => Cards;

declare global {
  // Our isolated world's own: page scripts do not see it. Set by cards.iife.ts.
  var quotemarkCards: StartCards | undefined;
}
