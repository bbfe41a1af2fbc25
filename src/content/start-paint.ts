import type { ArticleText } from '../core/article.ts';
import type { PlannedPaint } from '../core/paint/paint-plan.ts';
import { type Span, textAt } from '../core/span.ts';
import type { Opened } from '../messages.ts';
import { createPainter } from '../page/highlights.ts';
import type { Bound } from '../page/keep-bound.ts';
import type { leaveNote } from '../page/leave-note.ts';
import type { BarCommand } from '../page/selection/selection-host.ts';
import type { TextMap } from '../page/text-map.ts';
import { cardHost } from './card-host.ts';
import type { ask } from './connection.ts';
import { keepPrivate } from './keep-private.ts';
import { offerScript } from './offer-script.ts';
import { shownPage } from './shown-page.ts';
import { placeScript, tellPlace } from './tell-place.ts';
import { watchExtension } from './watch-extension.ts';

/** What is shown of an article on its page: paint, and cards where it is pointed at. */
export interface PaintedArticle {
  /** Shows this, or nothing. */
  show(opened: Opened | null, article: ArticleText): void;
  /** Paints what is not known yet to be anybody's: nothing answers to a pointer. */
  preview(plan: readonly PlannedPaint[]): void;
  /** False when the words are gone from the page. */
  scrollTo(span: Span): boolean;
  command(name: BarCommand): void;
  /** The reader's selection, in the page's text. */
  selected(): { readonly span: Span; readonly words: string } | null;
}

export interface PaintSources {
  readonly map: TextMap;
  readonly ask: typeof ask;
  /** Reads the page again. */
  readonly read: () => TextMap;
  /** When it aborts, all of ours leaves the page. */
  readonly signal: AbortSignal;
  /** The extension is gone from under the page: takes all away, before the reader is told. */
  readonly onGone: () => void;
}

declare global {
  // Our isolated world's own: these are injected when there is something to be painted.
  var quotemarkPaint: typeof startPaint | undefined;
  var quotemarkRebind: ((bound: Bound) => void) | undefined;
  var quotemarkLeave: typeof leaveNote | undefined;
}

export function startPaint({ map, ask, read, signal, onGone }: PaintSources): PaintedArticle {
  const scroll = async (range: Range) => (await placeScript(ask))?.scrollToRange(range, window);
  const painter = createPainter(document, map, signal, scroll);
  const tellOpen = tellPlace(map, () => page.article, ask, signal);
  const page = shownPage({ signal, map, painter, ask, tellOpen });
  const cards = cardHost(page, painter);
  page.cards = offerScript({
    name: 'cards',
    ask,
    signal,
    wants: (event) => cards.paintedAt(event) !== null,
    start: (missed) => globalThis.quotemarkCards?.(cards, missed) ?? null,
  });
  const bar = offerScript({
    name: 'selection',
    ask,
    signal,
    wants: (event) => page.at(event)?.own != null,
    wantsSelection: () => page.opened !== null && page.selected() !== null,
    start: (missed) => globalThis.quotemarkSelection?.(page, missed) ?? null,
  });
  const setPrivate = keepPrivate(painter, ask, signal);
  const { isTorn, onTorn } = painter;
  void ask('script.start', { name: 'rebind' }).then(() =>
    globalThis.quotemarkRebind?.({ map, signal, read, isTorn, onTorn, redraw: page.redraw }),
  );
  // Asked for while there is somebody to ask.
  let farewell = '';
  watchExtension(signal, () => {
    onGone();
    globalThis.quotemarkLeave?.(document, farewell);
  });
  return {
    show: (opened, article) => {
      if (opened !== null) setPrivate(opened.settings.privatePaint);
      page.show(opened, article);
      farewell = page.words().find('page_updated');
    },
    preview: painter.paint,
    scrollTo: painter.scrollTo,
    command: async (name) => (await bar())?.command(name),
    selected: () => {
      const span = page.selected();
      return span && { span, words: textAt(map.page.text, span) };
    },
  };
}
