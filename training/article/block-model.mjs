import { boost, pack, scoreOf } from './boosted-trees.mjs';
import { goldLabels, wordsOf } from './gold-labels.mjs';

/** @typedef {import('./read-evidence.mjs').Page} Page */

const DEPTH = 3;
const SHAPE = { trees: 44, depth: DEPTH, rate: 0.22, ridge: 2, fewest: 1 };
/** Pages with whole bodies that were marked with more care weigh more. */
const CAREFUL = { set: 'dev', weight: 4 };
/** What a block weighs: as one of the page's, and by its share of the page's words. The first is for pages that are exactly
 *  right, the second for as much of the text as can be. */
const BY_BLOCK = 2.4;
const BY_WORDS = 1.5;
/** What a block weighs of which no more is known than that it belongs to the body, or does not. */
const BY_SNIPPET = 0.4;
/** As in src/page/article/choose-blocks.ts. */
const SURE = 1.25;
const LEAST_KEPT = 0.2;

/** @param {readonly Page[]} pages */
export function trainBlocks(pages) {
  const model = boost(pages.flatMap(rowsOf), SHAPE);
  return { bias: model.bias, forest: pack(model.trees, DEPTH), chooses: (/** @type {Page} */ page) => choose(page, model) };
}

/** @type {Map<string, number[]>} */
const labels = new Map();

/** @param {Page} page */
function rowsOf(page) {
  return typeof page.articleBody === 'string' ? bodyRows(page, page.articleBody) : snippetRows(page);
}

/** A page of which a few lines are known: the blocks that hold one. @param {Page} page */
function snippetRows({ with: wanted = [], without: unwanted = [], evidence: { texts, candidates } }) {
  const fold = (/** @type {string} */ text) => text.replace(/\s+/g, ' ');
  const holders = (/** @type {string} */ snippet) => candidates.filter(({ index }) => fold(texts[index] ?? '').includes(fold(snippet)));
  /** @type {Map<readonly number[], number>} */
  const known = new Map();
  for (const snippet of unwanted) for (const { values } of holders(snippet)) known.set(values, 0);
  for (const snippet of wanted) {
    const [only, ...others] = holders(snippet);
    if (only && others.length === 0) known.set(only.values, 1);
  }
  return [...known].map(([values, yes]) => ({ values, yes, weight: BY_SNIPPET }));
}

/** @param {Page} page @param {string} articleBody */
function bodyRows({ set, id, evidence: { texts, candidates } }, articleBody) {
  const gold = labels.get(`${set}/${id}`) ?? goldLabels(texts, articleBody);
  labels.set(`${set}/${id}`, gold);
  const sizes = texts.map((text) => wordsOf(text).length);
  const all = Math.max(
    1,
    candidates.reduce((sum, { index }) => sum + (sizes[index] ?? 0), 0),
  );
  const weight = set === CAREFUL.set ? CAREFUL.weight : 1;
  return candidates.flatMap(({ index, values }) => {
    const words = sizes[index] ?? 0;
    if (words === 0) return [];
    const share = BY_BLOCK / Math.sqrt(candidates.length) + (BY_WORDS * words) / all;
    return [{ values, yes: Number((gold[index] ?? 0) > 0.5), weight: weight * share }];
  });
}

/** What the product makes of the model's answers (choose-blocks.ts). @param {Page} page @param {ReturnType<typeof boost>} model */
function choose({ evidence: { texts, votes, ruled, firm, candidates } }, model) {
  const on = [...ruled];
  for (const { index, values } of candidates) {
    const score = scoreOf(model, values);
    if (on[index] ? score <= -SURE : score >= SURE && !firm.includes(index)) on[index] = !on[index];
  }
  const units = (/** @type {(index: number) => boolean} */ isIn) =>
    texts.reduce((sum, text, index) => sum + (isIn(index) ? text.length : 0), 0);
  const voted = (/** @type {number} */ index) => (votes[index] ?? 0) > 0.5;
  if (units((index) => on[index] === true) < LEAST_KEPT * units(voted)) for (const index of texts.keys()) on[index] ||= voted(index);
  return on;
}
