import type { PlannedPaint } from '../core/paint/paint-plan.ts';
import { groundsOf } from './ground.ts';
import type { Stroke } from './highlight-layer.ts';
import { type Ground, paintRule, printRule } from './paint-rule.ts';
import type { TextMap } from './text-map.ts';

export interface Strokes {
  readonly strokes: readonly Stroke[];
  /** False where the page has put other nodes in place of some that were read. */
  readonly isWhole: boolean;
  /** True where the words stand on other colours by now: the page has another theme. */
  isOnOthers(): boolean;
}

/** A ground that was met, with what is painted on it by the paints' names. */
interface Known {
  readonly ground: Ground;
  readonly suffix: string;
  readonly paints: Map<string, Range[]>;
}

/**
 * Sorts a plan by paint and ground: words on a light and on a dark part of one page get highlights of their own. The
 * first ground keeps the plain name, "s1-mark"; later ones are "s1-mark-g2".
 * @param printsOwn the reader's own highlights are on paper too
 */
export function strokesOf(plan: readonly PlannedPaint[], map: TextMap, printsOwn: boolean): Strokes {
  const blocks = new Map<number, Known>();
  const grounds = new Map<Ground, Known>();
  const strokes: Stroke[] = [];
  const met = new Map<string, Ground>();
  const groundOf = groundsOf(met);
  const knownIn = (block: number): Known | null => {
    const element = map.elementOf(block);
    if (element === null) return null;
    const ground = groundOf(element);
    const known = grounds.get(ground) ?? { ground, suffix: grounds.size === 0 ? '' : `-g${grounds.size + 1}`, paints: new Map() };
    grounds.set(ground, known);
    blocks.set(block, known);
    return known;
  };
  const isWhole = map.eachPiece(plan, (item, range, block) => {
    const known = blocks.get(block) ?? knownIn(block);
    if (known === null) return;
    let ranges = known.paints.get(item.name);
    if (ranges === undefined) {
      const { name, priority, paint } = item;
      const { ground, suffix } = known;
      ranges = [];
      known.paints.set(name, ranges);
      strokes.push({
        name: name + suffix,
        priority,
        ranges,
        rule: paintRule(paint, ground),
        printRule: printRule(paint, printsOwn),
        paint,
        ground,
      });
    }
    ranges.push(range);
  });
  return {
    strokes,
    isWhole,
    isOnOthers: () => {
      const groundNow = groundsOf(met);
      return [...blocks].some(([block, { ground }]) => {
        const element = map.elementOf(block);
        return element !== null && groundNow(element) !== ground;
      });
    },
  };
}
