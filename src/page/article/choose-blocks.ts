import { nameOf } from '../dom.ts';
import { BLOCK_BIAS, BLOCK_FOREST } from './article-model.ts';
import { evidenceOf } from './block-evidence.ts';
import { type BlockFeatures, isProse, UNIT, unitsOf } from './block-features.ts';
import { weigh } from './boosted-trees.ts';
import type { Clues } from './clues.ts';
import { DROPS } from './drops.ts';
import { explain } from './explain.ts';
import { columnOf, isBeside } from './passed-over.ts';
import type { Step } from './step.ts';

export const BLOCK_DEPTH = 3;
/** Rules that go by what the page calls its parts, or by where they stand: the model is not asked. */
export const FIRM: readonly string[] = ['headline', 'teaser', 'sender', 'box', 'outside', 'byline', 'tail'];
/** The logit from which on the model goes against the rules. */
export const SURE = 1.25;
/** A model that takes away more of what was voted for has met a page that is like none it knows. */
const LEAST_KEPT = 0.2;

export interface Candidate {
  /** For each block the share of it that was voted for. */
  readonly votes: number[];
  /** Where most of the page's sentences stand, whatever was voted for. */
  readonly body: Element | null;
  readonly steps: readonly Step[];
}

export interface Choice {
  readonly blocks: boolean[];
  readonly steps: Step[];
}

/** Readability's vote, put right where it was led astray. */
export function candidateOf(features: readonly BlockFeatures[]): Candidate {
  const { body, isPassedOver } = columnOf(features);
  if (body === null || !isPassedOver) return { votes: features.map(({ voted }) => voted), body, steps: [] };
  const reason = `most of the page’s sentences stand in one ${nameOf(body)}`;
  return {
    votes: features.map((block) => Number(block.around.includes(body) && !isBeside(block))),
    body,
    steps: [{ step: 'passed-over', block: null, reason }],
  };
}

export interface ChooseOptions {
  /** Every sentence is taken where nothing else is. */
  readonly anyway?: boolean;
  /** What each value of the evidence says, for the reasons. */
  readonly names?: readonly string[];
}

/**
 * The article's blocks: those that were voted for, less what rules recognise as something else; a model of blocks has the
 * last word where it is sure. In units of work.
 */
export function* choosingBlocks(
  features: readonly BlockFeatures[],
  candidate: Candidate,
  clues: Clues,
  { anyway = false, names }: ChooseOptions = {},
): Generator<undefined, Choice> {
  const { votes } = candidate;
  const { blocks, steps } = yield* rulingOut(features, votes, clues.title);
  const firm = new Set(steps.filter(({ step }) => FIRM.includes(step)).map(({ block }) => block));
  let weighings = 0;
  for (const { block, values } of evidenceOf(features, candidate, clues)) {
    if (++weighings % UNIT === 0) yield;
    const weighed = weigh(BLOCK_FOREST, BLOCK_DEPTH, values);
    const score = weighed.score + BLOCK_BIAS;
    const isIn = blocks[block.index] === true;
    if (isIn ? score > -SURE : score < SURE || firm.has(block.index)) continue;
    blocks[block.index] = !isIn;
    steps.push({ step: isIn ? 'model-drop' : 'model-keep', block: block.index, reason: explain(names, weighed), score });
  }
  const kept = features.filter(({ index }) => blocks[index]);
  const voted = features.filter(({ index }) => (votes[index] ?? 0) > 0.5);
  if (unitsOf(kept) < unitsOf(voted) * LEAST_KEPT) {
    for (const { index } of voted) blocks[index] = true;
    steps.push({ step: 'whole', block: null, reason: 'hardly anything was left of what was voted for' });
  }
  if (anyway && !blocks.some(Boolean)) {
    for (const block of features) blocks[block.index] = isProse(block);
    steps.push({ step: 'anyway', block: null, reason: 'every sentence outside links' });
  }
  return { blocks, steps };
}

/** What the rules leave of what was voted for; each rule is a unit of the work. */
export function* rulingOut(features: readonly BlockFeatures[], votes: readonly number[], title: string): Generator<undefined, Choice> {
  const steps: Step[] = [];
  const blocks = votes.map((vote) => vote > 0.5);
  for (const [step, finder] of Object.entries(DROPS)) {
    const left = features.filter(({ index }) => blocks[index]);
    for (const { block, reason } of finder(left, { title })) {
      blocks[block.index] = false;
      steps.push({ step, block: block.index, reason });
    }
    yield;
  }
  return { blocks, steps };
}
