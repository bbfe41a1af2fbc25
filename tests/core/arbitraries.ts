import fc from 'fast-check';
import { BLOCK_KINDS, type BlockText, joinBlocks, type PageText } from '../../src/core/page-text.ts';
import type { Span } from '../../src/core/span.ts';

/** A line as a page reader leaves it: single spaces, no line break, never empty. Few letters, so that words repeat. */
const line = fc
  .array(fc.string({ unit: fc.constantFrom(...'aabbc.’é\u00a0😀'), minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

export const blockTexts: fc.Arbitrary<BlockText[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...BLOCK_KINDS), text: line, article: fc.boolean() }),
  { maxLength: 8 },
);

export const pages: fc.Arbitrary<PageText> = blockTexts.map((blocks) => joinBlocks(blocks));

/** A page and a stretch of it that is not empty. */
export const pagesWithSpan: fc.Arbitrary<{ page: PageText; span: Span }> = fc
  .tuple(
    blockTexts.filter((blocks) => blocks.length > 0).map((blocks) => joinBlocks(blocks)),
    fc.nat(),
    fc.nat(),
  )
  .map(([page, a, b]) => {
    const start = a % page.text.length;
    return { page, span: { start, end: start + 1 + (b % (page.text.length - start)) } };
  });
