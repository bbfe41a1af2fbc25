import type { ArticleText } from '../core/article.ts';
import { blockIndexAt } from '../core/page-text.ts';
import { paintName, paintPriority } from '../core/paint/paint-name.ts';
import type { Span } from '../core/span.ts';
import type { Opened } from '../messages.ts';
import type { CardHost, CardPage } from '../page/cards/card-host.ts';
import { groundOf } from '../page/ground.ts';
import type { Painter } from '../page/highlights.ts';
import { groundIsLight } from '../page/paint-rule.ts';
import { joinedSpans, paintedAt } from '../page/painted-words.ts';
import type { TextMap } from '../page/text-map.ts';
import { citedAddress } from './address-now.ts';
import { ask } from './connection.ts';
import { offerCards } from './offer-cards.ts';
import { pageWords } from './page-words.ts';

export interface CardSources {
  readonly signal: AbortSignal;
  readonly map: TextMap;
  readonly painter: Painter;
}

/** Offers cards for one visit. Call what comes back with what is painted, or null, after each change. */
export function cardsFor({ signal, map, painter }: CardSources): (opened: Opened | null, article: ArticleText) => void {
  const listeners = new Set<() => void>();
  let page: CardPage | null = null;
  let joined: readonly Span[] = [];
  const elementAt = (span: Span) => map.elementOf(blockIndexAt(map.page.blocks, span.start));
  const host: CardHost = {
    signal,
    page: () => page,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    paintedAt: (x, y) => paintedAt(document, map, joined, x, y),
    boxesOf: (span) => map.toRanges(span).flatMap((range) => [...range.getClientRects()]),
    columnOf: (span) => elementAt(span)?.getBoundingClientRect() ?? null,
    isLightAt: (span) => {
      const element = elementAt(span);
      return element === null || groundIsLight(groundOf(element, window));
    },
    scrollTo: painter.scrollTo,
    deepen: painter.deepen,
    underline: (spans, slot) => {
      const paint = { kind: 'evidence', slot } as const;
      painter.underline(spans.map((span) => ({ name: paintName(paint), span, priority: paintPriority(paint), paint })));
    },
    keep: (quotationId, keep) => ask('quotation.keep', { quotationId, keep }),
    correct: (correction) => ask('correction.write', { correction }),
    openPopup: (focus) => ask('popup.open', { focus }),
  };
  offerCards(host);
  return (opened, article) => {
    joined = joinedSpans(opened?.plan.map(({ span }) => span) ?? []);
    page = opened && {
      key: opened.key,
      url: citedAddress(),
      article,
      pageText: map.page.text,
      raw: opened.analysis,
      analysis: opened.corrected ?? opened.analysis,
      slots: new Map(opened.slots.map(({ person, slot }) => [person, slot])),
      corrections: opened.corrections,
      annotations: opened.annotations,
      paint: opened.settings.paint,
      words: pageWords(opened.words),
    };
    for (const listener of [...listeners]) listener();
  };
}
