import type { BlockFeatures } from './block-features.ts';
import { foldTitle } from './page-title.ts';

export interface Drop {
  readonly block: BlockFeatures;
  readonly reason: string;
}

export interface DropContext {
  /** The headline, folded; may be empty. */
  readonly title: string;
  readonly all: readonly BlockFeatures[];
}

type Finder = (blocks: readonly BlockFeatures[], context: DropContext) => Drop[];

/** Steps that take blocks out again, in this order. Each sees what the ones before it have left. */
export const DROPS: Readonly<Record<string, Finder>> = { headline };

function headline(blocks: readonly BlockFeatures[], { title }: DropContext): Drop[] {
  return blocks
    .filter((block) => block.inside.includes('h1') || (title !== '' && !block.sentence && foldTitle(block.text) === title))
    .map((block) => ({ block, reason: 'the headline' }));
}
