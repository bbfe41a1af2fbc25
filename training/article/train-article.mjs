/**
 * npm run train:article [-- --data DIR]
 * Trains the model of blocks and the model of pages on the article benchmark, prints what they reach on hosts that they
 * were not trained on, and writes both, trained on everything, to src/page/article/article-model.ts. Nothing is drawn
 * by chance: the same pages give the same file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, ROOT } from '../../bench/board/data.mjs';
import { trainBlocks } from './block-model.mjs';
import { folds } from './folds.mjs';
import { trainPages } from './page-model.mjs';
import { readEvidence } from './read-evidence.mjs';
import { reportBodies, reportGate } from './report.mjs';

/** The formatter's. */
const WIDTH = 140;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = join(dataFolder(values.data), 'bench/article');
const pages = await readEvidence(folder);

const bodies = pages.map((page) => ({ ...page, on: /** @type {boolean[]} */ ([]) }));
for (const { train, test } of folds(bodies)) {
  const { chooses } = trainBlocks(train);
  for (const page of test) page.on = chooses(page);
}
await reportBodies(folder, bodies);

const typed = pages.filter(({ type }) => type !== undefined);
const scored = folds(typed).flatMap(({ train, test }) => {
  const { scoreOf } = trainPages(train);
  return test.map((page) => ({ type: page.type ?? '', score: scoreOf(page) }));
});
const threshold = reportGate(scored);

const blocks = trainBlocks(pages);
const gate = trainPages(typed);
/** Lines as the formatter fills them. @param {readonly number[]} numbers */
function filled(numbers) {
  /** @type {string[]} */
  const lines = [];
  for (const number of numbers) {
    const longer = `${lines.at(-1) ?? ' '} ${number},`;
    if (lines.length > 0 && longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`  ${number},`);
  }
  return lines.join('\n');
}
/** The one character among them that a string has to escape. */
const written = (/** @type {string} */ forest) => forest.replaceAll('\\', '\\\\');
const rounded = (/** @type {number} */ value) => Number(value.toPrecision(2));
writeFileSync(
  join(ROOT, 'src/page/article/article-model.ts'),
  `// Written by \`npm run train:article\`: packed decision trees (boosted-trees.ts) and weights. Not edited by hand.

/** Over block-evidence.ts, for each block that may be the article's. */
export const BLOCK_BIAS = ${rounded(blocks.bias)};
export const BLOCK_FOREST =
  '${written(blocks.forest)}';

/** Over page-evidence.ts, for the page. */
export const PAGE_FOREST =
  '${written(gate.forest)}';
export const PAGE_WEIGHTS: readonly number[] = [
${filled(gate.weights.map(rounded))}
];
/** The logit from which on a page is taken for an article. */
export const PAGE_THRESHOLD = ${rounded(threshold - gate.bias)};
`,
);
