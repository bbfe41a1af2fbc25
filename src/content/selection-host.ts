import type { Annotation, Colour } from '../core/annotation.ts';
import type { HighlightChange } from '../core/highlight-change.ts';
import { paintName, paintPriority } from '../core/paint/paint-name.ts';
import type { PlannedPaint } from '../core/paint/paint-plan.ts';
import { bySpan, type Span } from '../core/span.ts';
import type { Cards } from '../page/cards/card-host.ts';
import type { OwnHighlight, SelectionBar, SelectionHost } from '../page/selection/selection-host.ts';
import type { ShownPage } from './shown-page.ts';

declare global {
  // Our isolated world's own: page scripts do not see it. Set by selection.iife.ts; `missed` are pointer events from before, in order.
  var quotemarkSelection: ((page: ShownPage, missed: readonly PointerEvent[]) => SelectionBar) | undefined;
}

/** A highlight as it will be once it is stored; null for one that is deleted. */
type Preview = { readonly span: Span; readonly colour: Colour } | null;

/** What the bar of one visit is given. In the bar's own script: pages on which nothing is selected do not carry it. */
export function selectionHost(page: ShownPage): SelectionHost {
  const previews = new Map<string, Preview>();
  let stored = page.own;
  let cards: Cards | null = null;
  let asked: string | null = null;
  /** Ids of what is on its way to the store. */
  const unanswered = new Set<string>();
  const draw = () => {
    const own = ownOf(stored, page.opened, previews);
    page.preview(previewed(stored, page.opened, previews), own);
  };
  page.host.onChange(() => {
    // The page is shown anew for other things as well: what is not stored yet stays as it will be.
    for (const id of [...previews.keys()]) if (!unanswered.has(id)) previews.delete(id);
    stored = page.own;
    if (previews.size > 0) draw();
  });
  const isShown = ({ id, modified, deleted }: Annotation) => {
    const shown = page.opened?.annotations.find((each) => each.id === id);
    return deleted === undefined ? shown?.modified === modified : shown === undefined;
  };
  return {
    ...page.host,
    page: () => {
      const { opened, article } = page;
      return (
        opened &&
        article && {
          url: page.address(),
          article,
          pageText: page.map.page.text,
          analysis: opened.corrected ?? opened.analysis,
          settings: opened.settings.highlights,
          words: page.words(),
          paint: opened.settings.paint,
          own: [...page.own].sort((a, b) => bySpan(a.span, b.span)),
        }
      );
    },
    selected: page.selected,
    select: (span) => {
      const selection = getSelection();
      const range = span && page.map.toRange(span);
      selection?.removeAllRanges();
      if (range) selection?.addRange(range);
    },
    ownAt: (event) => page.at(event)?.own ?? null,
    openCard: async (id) => {
      asked = id;
      if (id === null) return cards?.close();
      cards = await page.cards();
      // Another key may have come before the script was there.
      if (asked === id) cards?.open({ kind: 'quotation', id }, { byKey: true });
    },
    write: async (annotationId, change) => {
      const preview = previewOf(page.own.find(({ id }) => id === annotationId) ?? null, change);
      if (preview !== undefined) {
        previews.set(annotationId, preview);
        draw();
      }
      unanswered.add(annotationId);
      const reply = await page.ask('highlight.write', { annotationId, ...change });
      unanswered.delete(annotationId);
      if ((!reply.ok || isShown(reply.value)) && previews.delete(annotationId)) draw();
      return reply;
    },
  };
}

/** Undefined where nothing tells what it will be like before the page is read again. */
function previewOf(own: OwnHighlight | null, change: HighlightChange): Preview | undefined {
  if (change.change === 'make') return change;
  if (change.change === 'deleted' && change.deleted) return null;
  if (own === null) return undefined;
  if (change.change === 'colour') return { ...own, colour: change.colour };
  return change.change === 'words' ? { ...own, span: change.span } : undefined;
}

function ownOf(own: readonly OwnHighlight[], opened: ShownPage['opened'], previews: ReadonlyMap<string, Preview>): OwnHighlight[] {
  const stored = own.filter(({ id }) => !previews.has(id));
  const coming = [...previews].flatMap(([id, preview]) => {
    const annotation = opened?.annotations.find((each) => each.id === id) ?? null;
    return preview === null ? [] : [{ id, span: preview.span, colour: preview.colour, annotation, placement: null, which: 0 }];
  });
  return [...stored, ...coming];
}

/** What is being changed is painted as it will be; all else as the page's plan has it. */
function previewed(own: readonly OwnHighlight[], opened: ShownPage['opened'], previews: ReadonlyMap<string, Preview>): PlannedPaint[] {
  const hidden = own.filter(({ id }) => previews.has(id)).map(({ span }) => span);
  const isHidden = ({ paint, span }: PlannedPaint) =>
    paint.kind === 'own' && hidden.some((each) => each.start === span.start && each.end === span.end);
  const coming = [...previews.values()].flatMap((preview): PlannedPaint[] => {
    if (preview === null) return [];
    const paint = { kind: 'own', colour: preview.colour, deep: false } as const;
    return [{ name: paintName(paint), span: preview.span, priority: paintPriority(paint), paint }];
  });
  return [...(opened?.plan ?? []).filter((item) => !isHidden(item)), ...coming];
}
