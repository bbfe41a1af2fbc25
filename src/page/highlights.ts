import { type Paint, paintName, paintPriority, paintsInForcedColours } from '../core/paint/paint-name.ts';
import type { PlannedPaint } from '../core/paint/paint-plan.ts';
import { contains, overlaps, type Span } from '../core/span.ts';
import { viewOf } from './dom.ts';
import { HighlightLayer } from './highlight-layer.ts';
import { scrollToRange } from './scroll-to-range.ts';
import { type Strokes, strokesOf } from './strokes-of.ts';
import type { TextMap } from './text-map.ts';

/** Paints spans of the page's text. The page's DOM is not touched: ranges, and one style sheet of our own. */
export interface Painter {
  /** Replaces all paint by this plan's. */
  paint(plan: readonly PlannedPaint[]): void;
  clear(): void;
  /** Scrolls to 30 % of the viewport and deepens the fill for a moment. False when the words are gone from the page. */
  scrollTo(span: Span): boolean;
  /** Deepens the fill of the painted words in a span for 1.2 s. */
  flash(span: Span): void;
}

/** How long a fill stays deeper, in milliseconds. */
const FLASH = 1200;
/** How often the page is looked at for what it did to our paint, in milliseconds, and how often that is undone. */
const GUARD_EVERY = 1000;
const MAX_RESTORES = 5;

/**
 * @param map the page's text, read before
 * @param signal when it aborts, everything of ours leaves the page
 */
export function createPainter(document: Document, map: TextMap, signal: AbortSignal): Painter {
  const view = viewOf(document);
  if (view === null) throw new TypeError('a document without a window cannot be painted');
  const layer = new HighlightLayer(document);
  const forced = view.matchMedia('(forced-colors: active)');
  let plan: readonly PlannedPaint[] = [];
  let deep: readonly PlannedPaint[] = [];
  let shown = '';
  let restores = 0;
  let flashing = 0;

  const mixed = (): Strokes =>
    strokesOf(
      [...plan, ...deep].filter(({ paint }) => !forced.matches || paintsInForcedColours(paint)),
      map,
      view,
    );
  const draw = (strokes = mixed()) => {
    shown = strokes.grounds;
    layer.set(strokes.make());
  };
  const guard = () => {
    if (document.hidden || plan.length === 0) return;
    const now = mixed();
    if (now.grounds !== shown) draw(now);
    else if (!layer.isWhole() && restores < MAX_RESTORES) {
      restores++;
      layer.restore();
    }
  };
  const clear = () => {
    view.clearTimeout(flashing);
    plan = [];
    deep = [];
    layer.clear();
  };
  const flash = (span: Span) => {
    view.clearTimeout(flashing);
    deep = plan.filter((item) => overlaps(item.span, span) && contains(span, item.span)).flatMap(deepened);
    draw();
    flashing = view.setTimeout(() => {
      deep = [];
      draw();
    }, FLASH);
  };

  if (!signal.aborted) {
    const timer = view.setInterval(guard, GUARD_EVERY);
    forced.addEventListener('change', () => draw(), { signal });
    signal.addEventListener(
      'abort',
      () => {
        view.clearInterval(timer);
        clear();
      },
      { once: true },
    );
  }
  return {
    paint(next) {
      if (signal.aborted) return;
      plan = next;
      restores = 0;
      draw();
    },
    clear,
    scrollTo(span) {
      const [range] = map.toRanges(span);
      if (range === undefined || signal.aborted) return false;
      scrollToRange(range, view);
      flash(span);
      return true;
    },
    flash,
  };
}

function deepened(item: PlannedPaint): PlannedPaint[] {
  if (item.paint.kind !== 'fill' && item.paint.kind !== 'own') return [];
  const paint: Paint = { ...item.paint, deep: true };
  return [{ ...item, paint, name: paintName(paint), priority: paintPriority(paint) }];
}
