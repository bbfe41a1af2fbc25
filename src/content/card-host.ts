import { paintName, paintPriority } from '../core/paint/paint-name.ts';
import type { CardHost } from '../page/cards/card-host.ts';
import type { Painter } from '../page/highlights.ts';
import type { ShownPage } from './shown-page.ts';

/** What the cards of one visit are given. */
export function cardHost(page: ShownPage, painter: Painter): CardHost {
  return {
    ...page.host,
    page: () => {
      const { opened, article } = page;
      return (
        opened &&
        article && {
          ...opened,
          url: page.address(),
          article,
          pageText: page.map.page.text,
          raw: opened.analysis,
          analysis: opened.corrected ?? opened.analysis,
          slots: new Map(opened.slots.map(({ person, slot }) => [person, slot])),
          paint: opened.settings.paint,
          words: page.words(),
        }
      );
    },
    paintedAt: (event) => {
      const at = page.at(event);
      return at === null || at.own !== null ? null : at.offset;
    },
    columnOf: (span) => page.elementAt(span)?.getBoundingClientRect(),
    underline: (spans, slot) => {
      const paint = { kind: 'evidence', slot } as const;
      painter.underline(spans.map((span) => ({ name: paintName(paint), span, priority: paintPriority(paint), paint })));
    },
    keep: (quotationId, keep) => page.ask('quotation.keep', { quotationId, keep }),
    correct: (correction) => page.ask('correction.write', { correction }),
    showChange: async (...shown) => {
      if (!globalThis.quotemarkChanged) await page.ask('script.start', { name: 'changed' });
      globalThis.quotemarkChanged?.(page, ...shown);
    },
  };
}
