import type { ArticleText } from '../core/article.ts';
import { blockIndexAt } from '../core/page-text.ts';
import type { PlannedPaint } from '../core/paint/paint-plan.ts';
import { contains, type Span } from '../core/span.ts';
import { spanIndex } from '../core/span-index.ts';
import type { Words } from '../core/words/words.ts';
import type { Opened } from '../messages.ts';
import type { Cards } from '../page/cards/card-host.ts';
import { groundsOf } from '../page/ground.ts';
import type { Painter } from '../page/highlights.ts';
import { groundIsLight } from '../page/paint-rule.ts';
import { paintedWords } from '../page/painted-words.ts';
import { selectedSpan } from '../page/selected-span.ts';
import type { OwnHighlight } from '../page/selection/selection-host.ts';
import type { PageHost } from '../page/surface/page-host.ts';
import type { TextMap } from '../page/text-map.ts';
import { citedAddress } from './address-now.ts';
import type { ask } from './connection.ts';
import { pageWords } from './page-words.ts';

/** What is painted in one visit, and what of it is where. */
export interface ShownPage {
  readonly host: PageHost;
  readonly map: TextMap;
  readonly ask: typeof ask;
  /** Has the cards' script put here. */
  cards: () => Promise<Cards | null>;
  /** What the page is cited by. */
  readonly address: () => string;
  /** What the reader chose that we speak. */
  readonly words: () => Words;
  readonly opened: Opened | null;
  readonly article: ArticleText | null;
  readonly own: readonly OwnHighlight[];
  show(opened: Opened | null, article: ArticleText): void;
  /** Paints what is to come in place of what is stored, until the page is shown anew. */
  preview(plan: readonly PlannedPaint[], own: readonly OwnHighlight[]): void;
  /** Paints again, on the nodes that the map leads to now. */
  redraw(): void;
  /** What is painted where a pointer is: the unit's offset, and the reader's own highlight where it is what is meant. */
  at(event: PointerEvent): { readonly offset: number; readonly own: string | null } | null;
  /** What the reader has selected of the page's text, to the letter. */
  selected(): Span | null;
  elementAt(span: Span): Element | null;
}

export interface PageSources {
  readonly signal: AbortSignal;
  readonly map: TextMap;
  readonly painter: Painter;
  readonly ask: typeof ask;
  readonly tellOpen: (id: string) => void;
}

export function shownPage({ signal, map, painter, ask, tellOpen }: PageSources): ShownPage {
  const listeners = new Set<() => void>();
  let painted: readonly Span[] = [];
  let offsetAt = paintedWords(document, map, painted);
  let highlights = spanIndex<OwnHighlight>([]);
  const elementAt = (span: Span) => map.elementOf(blockIndexAt(map.page.blocks, span.start));
  const page = {
    host: {
      ...painter,
      signal,
      onChange: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      boxesOf: (span: Span) => map.toRanges(span).flatMap((range) => [...range.getClientRects()]),
      isLightAt: (span: Span) => {
        const element = elementAt(span);
        return element === null || groundIsLight(groundsOf()(element));
      },
      tellOpen,
      openPopup: (focus: string) => ask('popup.open', { focus }),
    },
    map,
    ask,
    cards: async (): Promise<Cards | null> => null,
    address: citedAddress,
    words: () => pageWords(page.opened?.words ?? null),
    opened: null as Opened | null,
    article: null as ArticleText | null,
    own: [] as readonly OwnHighlight[],
    show: (opened: Opened | null, article: ArticleText) => {
      page.opened = opened;
      page.article = article;
      page.preview(opened?.plan ?? [], ownOf(opened));
      for (const listener of [...listeners]) listener();
    },
    preview: (plan: readonly PlannedPaint[], own: readonly OwnHighlight[]) => {
      page.own = own;
      painted = plan.map(({ span }) => span);
      offsetAt = paintedWords(document, map, painted);
      highlights = spanIndex(own);
      if (page.opened === null) painter.clear();
      else painter.paint(plan, page.opened.settings.highlights.print);
    },
    redraw: () => {
      offsetAt = paintedWords(document, map, painted);
      painter.redraw();
    },
    at: (event: PointerEvent) => {
      const offset = offsetAt(event);
      if (offset === null) return null;
      const [own] = highlights.at(offset);
      // A name and a quotation mark are painted over it, and meant when they are clicked, unless it is no more than they are.
      const isCovered = own && page.opened?.plan.some((item) => covers(item, offset) && !contains(item.span, own.span));
      return { offset, own: own && !isCovered ? own.id : null };
    },
    selected: () => selectedSpan(map),
    elementAt,
  };
  return page;
}

function covers({ paint: { kind }, span }: PlannedPaint, offset: number): boolean {
  return (kind === 'line' || kind === 'mark') && span.start <= offset && offset < span.end;
}

function ownOf(opened: Opened | null): OwnHighlight[] {
  if (!opened?.settings.paint.own) return [];
  const places = new Map(opened.placements.map((placement) => [placement.id, placement]));
  return opened.annotations.flatMap((annotation) => {
    const { id, motivation, colour } = annotation;
    const placement = places.get(id);
    if (motivation === 'bookmarking' || colour === null || !placement) return [];
    // Where two places fit, both are there, and ask.
    const spans = placement.span === null ? placement.places.map(({ span }) => span) : [placement.span];
    return spans.map((span, which) => ({ id: which === 0 ? id : `${id} ${which}`, span, colour, annotation, placement, which }));
  });
}
