import { type BlockKind, joinBlocks, type PageText } from '../core/page-text.ts';
import type { Span } from '../core/span.ts';
import { blockKind } from './block-kind.ts';
import { nameOf, rootElementOf, shadowOf, viewOf } from './dom.ts';
import { atOnce } from './in-slices.ts';
import { eachPiece, type Visit } from './pieces-of.ts';
import { PointFinder } from './point-finder.ts';
import { type Stretch, TextBuilder } from './text-builder.ts';
import { walkVisible } from './walk-visible.ts';

/** The visible text of a page, and the way between its spans (UTF-16 units of `page.text`) and the live nodes. */
export interface TextMap {
  /** No block of it is marked as article yet. */
  readonly page: PageText;
  /** The words of a span on the live page: one range a block, more where a block runs through a shadow root. Ranges whose
   *  nodes the page has changed or taken away are left out. */
  toRanges(span: Span): Range[];
  /**
   * The same of many, in their order, with their blocks. Those in the page's order cost no search. False where nodes that
   * were read have gone.
   */
  eachPiece<T extends { readonly span: Span }>(items: readonly T[], visit: Visit<T>): boolean;
  /** The words of a span as one range, or null where they stand in different trees or are gone. */
  toRange(span: Span): Range | null;
  /** The span of a selection, or null when no visible text lies inside it. */
  fromRange(range: AbstractRange): Span | null;
  /** The offset of a point of the live page; a point in no visible text goes on to the next. Null after the last. */
  fromPoint(node: Node, offset: number): number | null;
  /** What a text node holds of the page's text, or null. */
  spanOf(node: Text): Span | null;
  /** The text nodes of a block, in order, each with the number of its units that stand in the block. */
  nodesOf(block: number): readonly BlockNode[];
  /** The element that a block is a line of. */
  elementOf(block: number): Element | null;
  /** All that can be seen, in reading order: an element, what stands in it, and null where it ends. */
  readonly walked: readonly (Element | Text | null)[];
  /** The open shadow roots that were met. */
  readonly shadows: readonly ShadowRoot[];
  /** False where the page shows more than is read of one. */
  readonly isWhole: boolean;
}

export interface BlockNode {
  readonly node: Text;
  readonly units: number;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Text nodes to pass over, as if they could not be seen. */
  readonly skip?: ReadonlySet<Text>;
}

/**
 * Reads the visible text of a document once. Where the document has a layout, computed style says what is visible and
 * what stands on a line of its own; a document made by DOMParser has none, and its elements and attributes decide.
 * Linear in the number of nodes; ends at MAX_PAGE_TEXT units, and where the walk ends.
 * @throws the signal's reason, when it aborts
 */
export function readPage(document: Document, options: ReadOptions = {}): TextMap {
  return atOnce(readingPage(document, options), options.signal);
}

/** The same in units of work. */
export function* readingPage(document: Document, { skip }: ReadOptions = {}): Generator<undefined, TextMap> {
  const builder = new TextBuilder();
  const walked: (Element | Text | null)[] = [];
  const shadows: ShadowRoot[] = [];
  let isWhole = true;
  const root = rootElementOf(document);
  if (root !== null) {
    const view = viewOf(document);
    const open: { readonly kind: BlockKind; readonly element: Element }[] = [{ kind: 'other', element: root }];
    const current = () => open.at(-1) ?? { kind: 'other' as const, element: root };
    isWhole = yield* walkVisible(root, view, {
      enter(element, splits) {
        walked.push(element);
        const shadow = shadowOf(element);
        if (shadow) shadows.push(shadow);
        if (nameOf(element) === 'br') builder.lineBreak();
        if (!splits) return;
        open.push({ kind: blockKind(element, current().kind), element });
        builder.open(current().kind, element);
      },
      leave(_element, splits) {
        walked.push(null);
        if (!splits) return;
        open.pop();
        builder.open(current().kind, current().element);
      },
      text(node, from) {
        if (skip?.has(node)) return node.data.length;
        if (from === 0) walked.push(node);
        return builder.add(node, from);
      },
    });
  }
  builder.close();
  return mapOf(builder, walked, shadows, isWhole);
}

function mapOf({ blocks, stretches }: TextBuilder, walked: TextMap['walked'], shadows: readonly ShadowRoot[], isWhole: boolean): TextMap {
  const page = joinBlocks(blocks);
  let finder: PointFinder | undefined;
  const points = () => (finder ??= new PointFinder(stretches));
  const toRanges = (span: Span) => {
    const ranges: Range[] = [];
    eachPiece(stretches, [{ span }], (_item, range) => ranges.push(range));
    return ranges;
  };
  return {
    page,
    toRanges,
    eachPiece: (items, visit) => eachPiece(stretches, items, visit),
    toRange: (span) => {
      const ranges = toRanges(span);
      const [first, last] = [ranges[0], ranges.at(-1)];
      if (!first || !last || first.startContainer.getRootNode() !== last.startContainer.getRootNode()) return null;
      const range = first.cloneRange();
      range.setEnd(last.endContainer, last.endOffset);
      return range;
    },
    fromPoint: (node, offset) => points().after(node, offset),
    spanOf: (node) => points().spanOf(node),
    fromRange: (range) => {
      const start = points().after(range.startContainer, range.startOffset);
      const end = points().before(range.endContainer, range.endOffset);
      return start === null || end === null || end <= start ? null : { start, end };
    },
    nodesOf: (index) => {
      const [from, to] = [blocks[index]?.firstStretch ?? 0, blocks[index + 1]?.firstStretch ?? stretches.length];
      const nodes: { node: Text; units: number }[] = [];
      for (let at = from; blocks[index] && at < to; at++) {
        const { node, start, end } = stretches[at] as Stretch;
        // The stretches of a node follow one another.
        const last = nodes.at(-1);
        if (last?.node === node) last.units += end - start;
        else nodes.push({ node, units: end - start });
      }
      return nodes;
    },
    elementOf: (index) => blocks[index]?.element ?? null,
    walked,
    shadows,
    isWhole,
  };
}
