import { type Paint, paintName, paintPriority, paintsInForcedColours } from '../core/paint/paint-name.ts';
import type { PlannedPaint } from '../core/paint/paint-plan.ts';
import { contains, overlaps, type Span } from '../core/span.ts';
import { HighlightLayer, type OwnLayer, type Stroke } from './highlight-layer.ts';
import { type Strokes, strokesOf } from './strokes-of.ts';
import type { TextMap } from './text-map.ts';

/** Paints spans of the page's text. The page's DOM is not touched: ranges, and one style sheet of our own. */
export interface Painter {
  /**
   * Replaces all paint by this plan's.
   * @param printsOwn the reader's own highlights are on paper too
   */
  paint(plan: readonly PlannedPaint[], printsOwn?: boolean): void;
  clear(): void;
  /** Makes all ranges anew. */
  redraw(): void;
  /** Scrolls to 30 % of the viewport and deepens the fill for a moment. False when the words are gone from the page. */
  scrollTo(span: Span): boolean;
  /** Deepens the fill of the painted words in a span for 1.2 s. */
  flash(span: Span): void;
  /** Deepens the fill of the painted words in a span until it is called with another, or null. */
  deepen(span: Span | null): void;
  /** Paints evidence as well, in place of the name lines there, until it is called with other or none. */
  underline(evidence: readonly PlannedPaint[]): void;
  /** Where the reader's own are painted from now on, and where they may be; null: with all else. */
  ownOn(layer: OwnLayer | null): void;
  /** True where the page has taken away nodes under what is painted. */
  isTorn(): boolean;
  /** Has this called when a painting finds nodes gone that were read. */
  onTorn(listener: () => void): void;
}

/** How long a fill stays deeper, in milliseconds. */
const FLASH = 1200;
/**
 * How often the page is looked at for what it did to our paint, in milliseconds; more seldom where a look takes more than
 * this share of that time, and how often is undone what it did.
 */
const GUARD_EVERY = 1000;
const GUARD_SHARE = 0.005;
const MAX_RESTORES = 5;
const NOTHING: Strokes = { strokes: [], isWhole: true, isOnOthers: () => false };

/**
 * @param map the page's text, read before
 * @param signal when it aborts, everything of ours leaves the page
 * @param scroll brings a range to 30 % of the viewport
 */
export function createPainter(document: Document, map: TextMap, signal: AbortSignal, scroll: (range: Range) => void): Painter {
  const layer = new HighlightLayer(document);
  // What comes and goes with the pointer has a layer of its own, so that the rest is not made anew each time.
  const deepLayer = new HighlightLayer(document);
  const forced = matchMedia('(forced-colors: active)');
  let plan: readonly PlannedPaint[] = [];
  let evidence: readonly PlannedPaint[] = [];
  let printed = true;
  let pointed: Span | null = null;
  let flashed: Span | null = null;
  let ownLayer: OwnLayer | null = null;
  let drawn = NOTHING;
  let restores = 0;
  let flashing = 0;
  let tellTorn = () => {};

  const strokes = (items: readonly PlannedPaint[]): Strokes =>
    strokesOf(forced.matches ? items.filter(({ paint }) => paintsInForcedColours(paint)) : items, map, printed);
  const drawDeep = () => {
    const spans = [pointed, flashed].filter((span) => span !== null);
    const isIn = (item: PlannedPaint) => spans.some((span) => overlaps(item.span, span) && contains(span, item.span));
    const { strokes: deep } = strokes(spans.length === 0 ? [] : plan.filter(isIn).flatMap(deepened));
    deepLayer.set(deep.filter(isShared));
    ownLayer?.set?.([...drawn.strokes, ...deep].filter((stroke) => !isShared(stroke)));
  };
  /** What goes into the page's registry. */
  const isShared = ({ paint: { kind } }: Stroke) => ownLayer === null || (kind !== 'own' && kind !== 'asked');
  const draw = () => {
    const covered = ({ paint, span }: PlannedPaint) => paint.kind === 'line' && evidence.some((line) => overlaps(line.span, span));
    drawn = strokes(evidence.length === 0 ? plan : [...plan.filter((item) => !covered(item)), ...evidence]);
    layer.set(drawn.strokes.filter(isShared));
    drawDeep();
    if (!drawn.isWhole) tellTorn();
  };
  const guard = () => {
    if (document.hidden || plan.length === 0) return;
    if (drawn.isOnOthers()) draw();
    else if (!layer.isWhole() && restores < MAX_RESTORES) {
      restores++;
      layer.restore();
    }
  };
  const clear = () => {
    clearTimeout(flashing);
    plan = [];
    evidence = [];
    pointed = null;
    flashed = null;
    drawn = NOTHING;
    layer.clear();
    deepLayer.clear();
    ownLayer?.set?.([]);
  };
  const flash = (span: Span) => {
    clearTimeout(flashing);
    flashed = span;
    drawDeep();
    flashing = window.setTimeout(() => {
      flashed = null;
      drawDeep();
    }, FLASH);
  };

  if (!signal.aborted) {
    let timer = 0;
    const watch = (took: number) => {
      timer = window.setTimeout(
        () => {
          const started = performance.now();
          guard();
          watch(performance.now() - started);
        },
        Math.max(GUARD_EVERY, took / GUARD_SHARE),
      );
    };
    watch(0);
    forced.addEventListener('change', draw, { signal });
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        clear();
      },
      { once: true },
    );
  }
  return {
    paint(next, printsOwn = true) {
      if (signal.aborted) return;
      plan = next;
      printed = printsOwn;
      restores = 0;
      draw();
    },
    clear,
    redraw: draw,
    scrollTo(span) {
      const [range] = map.toRanges(span);
      if (range === undefined || signal.aborted) return false;
      scroll(range);
      flash(span);
      return true;
    },
    flash,
    deepen(span) {
      if (signal.aborted || (span === null && pointed === null)) return;
      pointed = span;
      drawDeep();
    },
    underline(next) {
      if (signal.aborted || plan.length === 0 || (next.length === 0 && evidence.length === 0)) return;
      evidence = next;
      draw();
    },
    ownOn(next) {
      if (next === ownLayer) return;
      ownLayer?.set?.([]);
      ownLayer = next;
      if (plan.length > 0) draw();
    },
    onTorn: (listener) => {
      tellTorn = listener;
    },
    isTorn: () => !drawn.isWhole || layer.isTorn() || ownLayer?.isTorn?.() === true,
  };
}

function deepened(item: PlannedPaint): PlannedPaint[] {
  if (item.paint.kind !== 'fill' && item.paint.kind !== 'own') return [];
  const paint: Paint = { ...item.paint, deep: true };
  return [{ ...item, paint, name: paintName(paint), priority: paintPriority(paint) }];
}
