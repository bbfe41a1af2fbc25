import type { BlockKind } from '../../core/page-text.ts';
import { attribute, nameOf, parentElementOf } from '../dom.ts';
import type { TextMap } from '../text-map.ts';

/** What is known of a block without knowing its site. */
export interface BlockFeatures {
  readonly index: number;
  readonly text: string;
  readonly kind: BlockKind;
  /** The share of its units that stand in links, 0 to 1. */
  readonly links: number;
  /** Ends as a sentence does, and is long enough for one. */
  readonly sentence: boolean;
  /** The elements around it, its own first, up to the body; and their names. */
  readonly around: readonly Element[];
  readonly inside: readonly string[];
  /** Classes, ids and roles of the nearest elements around it, in one line. */
  readonly labels: string;
  /** The share of its units that the vote took for the article. */
  readonly voted: number;
}

/** How far up the labels of elements still tell what a block is; higher ones name the page. */
const NEAR = 4;
const MOST_AROUND = 60;
const SENTENCE_END = /[.!?…。！？۔।][\p{Pe}\p{Pf}\p{Po}"'»”’\s\d\]]*$/u;
const SENTENCE_LENGTH = 40;
/** How many blocks make one unit of work, after which it may pause. */
export const UNIT = 64;
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** What is known of each block of a page, in units of work. @param voted the text nodes that were voted for */
export function* readingFeatures(map: TextMap, voted: ReadonlySet<Text>): Generator<undefined, BlockFeatures[]> {
  const links = new Map<Element, boolean>();
  const known = new Map<Element, Surroundings>();
  const features: BlockFeatures[] = [];
  for (const [index, { kind, span }] of map.page.blocks.entries()) {
    if (index % UNIT === UNIT - 1) yield;
    const text = map.page.text.slice(span.start, span.end);
    let [all, linked, taken] = [0, 0, 0];
    for (const { node, units } of map.nodesOf(index)) {
      all += units;
      if (isLinked(node, links)) linked += units;
      if (voted.has(node)) taken += units;
    }
    const element = map.elementOf(index);
    const { around, inside } = surroundings(element, known);
    features.push({
      index,
      text,
      kind,
      links: all === 0 ? 0 : linked / all,
      voted: all === 0 ? 0 : taken / all,
      sentence: isSentence(text),
      around,
      inside,
      // Asked of few blocks.
      get labels() {
        return around.slice(0, NEAR).map(labelsOf).join(' ');
      },
    });
  }
  return features;
}

/** Scripts without spaces say as much in a third of the units. */
export function isSentence(text: string): boolean {
  const length = DENSE_SCRIPT.test(text) ? text.length * 3 : text.length;
  return length >= SENTENCE_LENGTH && endsSentence(text);
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-20));
}

type Surroundings = Pick<BlockFeatures, 'around' | 'inside'>;

const NOWHERE: Surroundings = { around: [], inside: [] };

function surroundings(element: Element | null, known: Map<Element, Surroundings>): Surroundings {
  const path: Element[] = [];
  let above = NOWHERE;
  for (let at = element; at !== null; at = parentElementOf(at)) {
    const before = known.get(at);
    if (before) above = before;
    if (before || ['html', 'body'].includes(nameOf(at))) break;
    path.push(at);
  }
  for (const at of path.reverse()) {
    // A page may nest without end: what lies deep in it has enough with the nearest elements.
    above = { around: [at, ...above.around.slice(0, MOST_AROUND - 1)], inside: [nameOf(at), ...above.inside.slice(0, MOST_AROUND - 1)] };
    known.set(at, above);
  }
  return above;
}

/** What an element is called by those who made it: its classes and the like, and the name of a custom element. */
export function labelsOf(element: Element): string {
  const name = nameOf(element);
  const called = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid'].map((key) => attribute(element, key) ?? '').join(' ');
  return name.includes('-') ? `${name} ${called}` : called;
}

/** Whether a node stands in a link, remembered for the elements on the way up. */
function isLinked(node: Text, known: Map<Element, boolean>): boolean {
  const path: Element[] = [];
  let linked = false;
  for (let at = parentElementOf(node); at !== null; at = parentElementOf(at)) {
    const before = known.get(at);
    if (before !== undefined) {
      linked = before;
      break;
    }
    path.push(at);
    // A link within the page is a table of contents, or a note.
    if (nameOf(at) === 'a' && attribute(at, 'href')?.startsWith('#') !== true) {
      linked = true;
      break;
    }
  }
  for (const at of path) known.set(at, linked);
  return linked;
}

/** How many units of these blocks stand in each element. */
export function unitsInside(blocks: readonly BlockFeatures[]): Map<Element, number> {
  const units = new Map<Element, number>();
  for (const { around, text } of blocks) for (const element of around) units.set(element, (units.get(element) ?? 0) + text.length);
  return units;
}

/** A whole sentence that is no link. */
export function isProse({ sentence, links }: BlockFeatures): boolean {
  return sentence && links < 0.5;
}

export function unitsOf(blocks: readonly BlockFeatures[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
