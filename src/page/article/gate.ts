import { PAGE_FOREST, PAGE_THRESHOLD, PAGE_WEIGHTS } from './article-model.ts';
import { type Weighed, weigh } from './boosted-trees.ts';
import { explain } from './explain.ts';
import type { Step } from './step.ts';

export interface Verdict {
  readonly isArticle: boolean;
  /** That the page is an article, 0 to 1. */
  readonly confidence: number;
  readonly step: Step;
}

export const PAGE_DEPTH = 2;
/** Sure enough to act. Below it the reader is asked. */
const THRESHOLD = 0.5;
/** Fewer paragraphs of whole sentences are no article, whatever the page says of itself. */
const FEWEST = 2;

/**
 * Is there an article? Weighs the evidence, and says what weighed most.
 * @param values what is known of the page, in the order of PAGE_EVIDENCE
 * @param paragraphs how many paragraphs of whole sentences were found
 * @param names what each value says, for the reason
 */
export function judge(values: readonly number[], paragraphs: number, names?: readonly string[]): Verdict {
  const weighed = weighPage(values);
  const likely = 1 / (1 + Math.exp(PAGE_THRESHOLD - weighed.score));
  const confidence = paragraphs < FEWEST ? Math.min(likely, 0.2) : likely;
  const reason = `${paragraphs} paragraphs, ${explain(names, weighed)}`;
  return { isArticle: confidence >= THRESHOLD, confidence, step: { step: 'gate', block: null, reason, score: weighed.score } };
}

/** Half a logistic regression and half a forest: one sees sums of evidence, the other what goes together. */
function weighPage(values: readonly number[]): Weighed {
  const { score, parts } = weigh(PAGE_FOREST, PAGE_DEPTH, values);
  const linear = values.map((value, index) => value * (PAGE_WEIGHTS[index] ?? 0));
  return {
    score: (score + linear.reduce((sum, part) => sum + part, 0)) / 2,
    parts: parts.map((part, index) => part + (linear[index] ?? 0)),
  };
}
