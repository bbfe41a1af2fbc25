import type { Reply } from '../../core/reply.ts';
import type { Span } from '../../core/span.ts';

/** What the content script does for all that we show inside a page: it owns the page's text, the paint and the messages. Spans are the page's. */
export interface PageHost {
  /** Aborts when the visit ends. */
  readonly signal: AbortSignal;
  /** Calls back after each change of what is shown, until the signal aborts or the function that is returned is called. */
  onChange(listener: () => void): () => void;
  /** Where words stand in the viewport now: one box a line. */
  boxesOf(span: Span): readonly DOMRect[];
  isLightAt(span: Span): boolean;
  scrollTo(span: Span): boolean;
  /** Deepens the fill of words while they are pointed at. */
  deepen(span: Span | null): void;
  /** Says to the panel what a card or a bar was opened on: the id of a quotation, a name or a highlight. */
  tellOpen(id: string): void;
  /** Opens the popup on one thing: nothing is typed inside a page. */
  openPopup(focus: string): Promise<Reply<null>>;
}
