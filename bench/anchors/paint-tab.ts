/** What painting costs, measured in the page itself. */
import { paintName, paintPriority } from '../../src/core/paint/paint-name.ts';
import type { PlannedPaint } from '../../src/core/paint/paint-plan.ts';
import { createPainter } from '../../src/page/highlights.ts';
import { paintedWords } from '../../src/page/painted-words.ts';
import { readPage, type TextMap } from '../../src/page/text-map.ts';

type HitRegistry = HighlightRegistry & { highlightsFromPoint(x: number, y: number): readonly unknown[] };

const PAINT = { kind: 'own', colour: 'yellow', deep: false } as const;
const LENGTH = 12;

/** @param highlights how many, spread over the page */
export function measurePaint({ highlights, hits }: { highlights: number; hits: number }) {
  const map = readPage(document);
  const plan = planOf(map, highlights);
  const observer = watching();

  const ending = new AbortController();
  const painter = createPainter(document, map, ending.signal, () => undefined);
  const started = performance.now();
  painter.paint(plan);
  const paint = performance.now() - started;
  const mutations = observer.takeRecords().length;
  const add = registering(plan, map);

  const offsetAt = paintedWords(
    document,
    map,
    plan.map(({ span }) => span),
  );
  // A browser finds the element under the pointer for every event, whoever listens: both are asked about the same points.
  const points = pointsOf(hits).map((point) => ({ ...point, element: document.elementFromPoint(point.x, point.y) }));
  const registry = CSS.highlights as HitRegistry;
  let hit = false;
  const onMove = (event: PointerEvent) => {
    hit = offsetAt(event) !== null;
  };
  addEventListener('pointermove', onMove, { capture: true, passive: true, signal: ending.signal });
  document.body.getBoundingClientRect();
  const isHit = ({ x, y, element }: (typeof points)[number]) => {
    element?.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true, composed: true }));
    return hit;
  };
  const [ours, mine] = timed(points, isHit);
  const [theirs, peers] = timed(points, ({ x, y }) => registry.highlightsFromPoint(x, y).length > 0);
  const agreed = mine.filter((hit, index) => hit === peers[index]).length;
  const painted = points.filter((_point, index) => peers[index]);
  const [onPaint] = timed(painted, isHit);
  ending.abort();
  return { paint, add, mutations, ours, theirs, onPaint, painted: painted.length, agreed };
}

/** On a page of its own: ranges that are still there would make each change of it slower. */
export function measureWrap({ highlights }: { highlights: number }) {
  const map = readPage(document);
  const plan = planOf(map, highlights);
  const observer = watching();
  const before = performance.now();
  // From the end on: what stands before a highlight that is wrapped keeps its nodes.
  for (const { span } of plan.reverse()) for (const range of map.toRanges(span)) wrap(range);
  document.body.getBoundingClientRect();
  return { wrap: performance.now() - before, mutations: observer.takeRecords().length };
}

function planOf(map: TextMap, highlights: number): PlannedPaint[] {
  const step = Math.floor(map.page.text.length / highlights);
  return Array.from({ length: highlights }, (_, index): PlannedPaint => {
    const start = index * step;
    return { name: paintName(PAINT), span: { start, end: start + LENGTH }, priority: paintPriority(PAINT), paint: PAINT };
  });
}

function watching(): MutationObserver {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  return observer;
}

function registering(plan: readonly PlannedPaint[], map: TextMap): number {
  const ranges = plan.flatMap(({ span }) => map.toRanges(span));
  const started = performance.now();
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set('cost', highlight);
  const took = performance.now() - started;
  CSS.highlights.delete('cost');
  return took;
}

/** As libraries do: each text node of a range is cut at its ends and put into an element. */
function wrap(range: Range): void {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  if (range.commonAncestorContainer instanceof Text) nodes.push(range.commonAncestorContainer);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (range.intersectsNode(node)) nodes.push(node as Text);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  for (const node of nodes) {
    const to = node === endContainer ? endOffset : node.length;
    const from = node === startContainer ? startOffset : 0;
    if (to <= from) continue;
    node.splitText(to);
    const middle = from === 0 ? node : node.splitText(from);
    const mark = document.createElement('mark');
    middle.replaceWith(mark);
    mark.append(middle);
  }
}

function pointsOf(count: number): { x: number; y: number }[] {
  let seed = 7;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return Array.from({ length: count }, () => ({ x: random() * innerWidth, y: random() * innerHeight }));
}

function timed<T>(points: readonly T[], hit: (point: T) => boolean): [number, boolean[]] {
  const started = performance.now();
  const hits = points.map(hit);
  return [(performance.now() - started) / points.length, hits];
}
