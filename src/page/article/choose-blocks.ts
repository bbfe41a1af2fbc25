import type { ArticleMetadata } from '../../core/article.ts';
import { nameOf } from '../dom.ts';
import { type BlockFeatures, isProse } from './block-features.ts';
import { DROPS } from './drops.ts';
import { foldTitle } from './page-title.ts';
import { isBeside, passedOver } from './passed-over.ts';
import type { Step } from './step.ts';

export interface Choice {
  readonly blocks: boolean[];
  readonly steps: Step[];
}

/** The article's blocks: those that the vote took, less what is recognised as something else. */
export function chooseBlocks(features: readonly BlockFeatures[], metadata: ArticleMetadata, anyway: boolean): Choice {
  const steps: Step[] = [];
  const blocks = features.map(({ voted }) => voted > 0.5);
  const body = passedOver(features);
  if (body !== null) {
    for (const block of features) blocks[block.index] = block.around.includes(body) && !isBeside(block);
    steps.push({ step: 'passed-over', block: null, reason: `most of the page’s sentences stand in one ${nameOf(body)}` });
  } else if (anyway && !blocks.some(Boolean)) {
    for (const block of features) blocks[block.index] = isProse(block);
    steps.push({ step: 'anyway', block: null, reason: 'every sentence outside links' });
  }
  const title = foldTitle(metadata.title?.value ?? '');
  for (const [step, finder] of Object.entries(DROPS)) {
    const left = features.filter(({ index }) => blocks[index]);
    for (const { block, reason } of finder(left, { title })) {
      blocks[block.index] = false;
      steps.push({ step, block: block.index, reason });
    }
  }
  return { blocks, steps };
}
