import { boost, pack, scoreOf } from './boosted-trees.mjs';
import { regress } from './logistic.mjs';

/** @typedef {import('./read-evidence.mjs').Page} Page */

const DEPTH = 2;
const SHAPE = { trees: 48, depth: DEPTH, rate: 0.15, ridge: 2, fewest: 1.5 };
const PENALTY = 10;

/** Half a logistic regression and half a forest, as src/page/article/gate.ts reads them. @param {readonly Page[]} pages */
export function trainPages(pages) {
  const answers = pages.map(({ type }) => Number(type === 'article'));
  const rows = pages.map(({ evidence }) => evidence.page);
  const linear = regress(rows, answers, PENALTY);
  const forest = boost(
    rows.map((values, index) => ({ values, yes: answers[index] ?? 0, weight: 1 })),
    SHAPE,
  );
  const straight = (/** @type {readonly number[]} */ values) =>
    values.reduce((sum, value, index) => sum + value * (linear.weights[index] ?? 0), linear.bias);
  return {
    bias: (linear.bias + forest.bias) / 2,
    weights: linear.weights,
    forest: pack(forest.trees, DEPTH),
    scoreOf: (/** @type {Page} */ { evidence: { page } }) => (straight(page) + scoreOf(forest, page)) / 2,
  };
}
