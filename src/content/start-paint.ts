import type { ArticleText } from '../core/article.ts';
import type { Span } from '../core/span.ts';
import type { Opened } from '../messages.ts';
import { createPainter } from '../page/highlights.ts';
import { leaveNote } from '../page/leave-note.ts';
import type { TextMap } from '../page/text-map.ts';
import { cardsFor } from './card-host.ts';
import { tellPlace } from './tell-place.ts';
import { watchExtension } from './watch-extension.ts';

/** What is shown of an article on its page: paint, and cards where it is pointed at. */
export interface PaintedArticle {
  /** Shows this, or nothing. */
  show(opened: Opened | null, article: ArticleText): void;
  /** False when the words are gone from the page. */
  scrollTo(span: Span): boolean;
}

export interface PaintSources {
  readonly map: TextMap;
  /** When it aborts, all of ours leaves the page. */
  readonly signal: AbortSignal;
  /** The extension is gone from under the page: takes all away, before the reader is told. */
  readonly onGone: () => void;
}

declare global {
  // Our isolated world's own: the script that paints is injected when there is something to be painted.
  var quotemarkPaint: typeof startPaint | undefined;
}

export function startPaint({ map, signal, onGone }: PaintSources): PaintedArticle {
  const painter = createPainter(document, map, signal);
  const offer = cardsFor({ signal, map, painter });
  let shown: ArticleText | null = null;
  tellPlace(map, () => shown, signal);
  watchExtension(signal, () => {
    onGone();
    leaveNote(document);
  });
  return {
    show: (opened, article) => {
      shown = article;
      offer(opened, article);
      if (opened === null) painter.clear();
      else painter.paint(opened.plan);
    },
    scrollTo: painter.scrollTo,
  };
}
