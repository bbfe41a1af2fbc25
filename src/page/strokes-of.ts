import { type Colour, toCss } from '../core/colour.ts';
import type { PlannedPaint } from '../core/paint/paint-plan.ts';
import type { Span } from '../core/span.ts';
import { groundOf } from './ground.ts';
import type { Stroke } from './highlight-layer.ts';
import { type Ground, paintRule, printRule } from './paint-rule.ts';
import type { TextMap } from './text-map.ts';

export interface Strokes {
  /** Makes the ranges: not before they are wanted, since the page keeps every range up to date. */
  make(): Stroke[];
  /** The grounds that they were mixed for, in one word: another word, another theme. */
  readonly grounds: string;
}

interface Known {
  readonly ground: Ground;
  readonly suffix: string;
}

interface Sorted {
  readonly item: PlannedPaint;
  readonly ground: Ground;
  readonly spans: Span[];
}

/**
 * Sorts a plan by paint and ground: words on a light and on a dark part of one page get highlights of their own. The
 * first ground keeps the plain name, "s1-mark"; later ones are "s1-mark-g2".
 * @param printsOwn the reader's own highlights are on paper too
 */
export function strokesOf(plan: readonly PlannedPaint[], map: TextMap, view: Window, printsOwn: boolean): Strokes {
  const grounds = new Map<string, Known>();
  const byElement = new Map<Element, Known>();
  const backgrounds = new Map<Element, Colour | null>();
  const sorted = new Map<string, Sorted>();
  for (const item of plan) {
    for (const { span, element } of perBlock(map, item.span)) {
      let known = byElement.get(element);
      if (known === undefined) {
        const ground = groundOf(element, view, backgrounds);
        const key = groundKey(ground);
        known = grounds.get(key) ?? { ground, suffix: grounds.size === 0 ? '' : `-g${grounds.size + 1}` };
        grounds.set(key, known);
        byElement.set(element, known);
      }
      const name = item.name + known.suffix;
      const same = sorted.get(name) ?? { item, ground: known.ground, spans: [] };
      same.spans.push(span);
      sorted.set(name, same);
    }
  }
  return {
    make: () =>
      [...sorted].map(([name, { item, ground, spans }]) => ({
        name,
        priority: item.priority,
        ranges: spans.flatMap((span) => map.toRanges(span)),
        rule: paintRule(item.paint, ground),
        printRule: printRule(item.paint, printsOwn),
        paint: item.paint,
        ground,
      })),
    grounds: [...grounds.keys()].join(' '),
  };
}

function groundKey({ background, text }: Ground): string {
  return `${toCss(background)} ${toCss(text)}`;
}

function perBlock(map: TextMap, span: Span): { readonly span: Span; readonly element: Element }[] {
  const { blocks } = map.page;
  const pieces: { readonly span: Span; readonly element: Element }[] = [];
  for (let index = firstBlockAfter(map, span.start); index < blocks.length; index++) {
    const block = blocks[index]?.span;
    const element = map.elementOf(index);
    if (!block || element === null || block.start >= span.end) break;
    pieces.push({ span: { start: Math.max(span.start, block.start), end: Math.min(span.end, block.end) }, element });
  }
  return pieces;
}

function firstBlockAfter({ page: { blocks } }: TextMap, offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
