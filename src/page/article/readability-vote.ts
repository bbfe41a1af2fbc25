import Readability from '@mozilla/readability/Readability.js';
import { isElement } from '../dom.ts';
import type { TextMap } from '../text-map.ts';
import { cloneVisible, type VisibleClone } from './clone-visible.ts';

export interface Vote {
  /** Live text nodes that Readability took for the article. */
  readonly nodes: ReadonlySet<Text>;
  /** Text nodes with words in its answer, and those of them that lead back to no live node. */
  readonly found: number;
  readonly lost: number;
  readonly byline: string | null;
  readonly reason: string;
}

/** Readability's own flags, from all strictness to none: strip unlikely candidates 1, weigh classes 2, clean 4. */
const STRICTNESS = [7, 6, 4, 0];
/** An answer of this many units is not looked at again with less strictness (Readability's own threshold). */
const ENOUGH = 500;
/**
 * What is put to Readability, which knows no pauses: so many visible nodes at most (an element counts twice), nested so
 * deep, since it looks at all that stands above a node again and again.
 */
const MAX_NODES = 10_000;
const MAX_DEPTH = 250;

/** Readability as far as its retries need it; its types name the public part alone. */
interface Internals {
  _flags: number;
  readonly _attempts: readonly unknown[];
}

/** The copy holds nothing that is hidden from eyes. */
const isProbablyVisible = (node: Element) => node.getAttribute('aria-hidden') !== 'true' || /fallback-image/.test(node.className);

/** Why a page is not put to Readability; null where it is. @param walked what can be seen on the page */
export function whyNotAsked(walked: TextMap['walked']): string | null {
  if (walked.length > MAX_NODES) return 'too large a page for Readability';
  return depthOf(walked) > MAX_DEPTH ? 'too deep a page for Readability' : null;
}

/**
 * Asks Mozilla's Readability which text is the article, in units of work: a copy, an answer, and so on with each retry.
 * It works on a copy, and its own retries rebuild that copy from a string, which cuts every way back to the live nodes: so
 * each retry gets a fresh copy here.
 * @param walked what can be seen on the page
 */
export function* askReadability(walked: TextMap['walked']): Generator<undefined, Vote | null> {
  if (whyNotAsked(walked) !== null) return null;
  let best: Vote | null = null;
  let longest = 0;
  for (const flags of STRICTNESS) {
    const copy = cloneVisible(walked);
    yield;
    const answer = attempt(copy, flags);
    yield;
    if (answer === null) continue;
    if (answer.length > longest) {
      best = answer.vote;
      longest = answer.length;
    }
    if (longest >= ENOUGH) break;
  }
  return best;
}

/** How deep the elements nest. */
function depthOf(walked: TextMap['walked']): number {
  let [depth, deepest] = [0, 0];
  for (const node of walked) {
    if (node === null) depth--;
    else if (isElement(node)) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

function attempt({ document: copy, live }: VisibleClone, flags: number): { vote: Vote; length: number } | null {
  const reader = new Readability<Node>(copy, { charThreshold: 1 });
  const internals: Internals = Object.assign(reader as unknown as Internals, { _isProbablyVisible: isProbablyVisible });
  internals._flags = flags;
  const parsed = reader.parse();
  if (!parsed?.content || internals._attempts.length > 0) return null;
  const nodes = new Set<Text>();
  let found = 0;
  let lost = 0;
  const walker = copy.createTreeWalker(parsed.content, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node as Text).data.trim() === '') continue;
    const twin = live.get(node);
    found++;
    if (twin) nodes.add(twin);
    else lost++;
  }
  const reason = `Readability with flags ${flags}, ${parsed.length ?? 0} units`;
  return { vote: { nodes, found, lost, byline: parsed.byline ?? null, reason }, length: parsed.length ?? 0 };
}
