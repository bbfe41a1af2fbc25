import { type Check, flag, InvalidError, integer, list, object, oneOf, text } from './check.ts';
import { checkSpan } from './check-span.ts';
import type { Span } from './span.ts';

/** Rises when the rule changes by which a page becomes text: stored positions carry the version that they were made under. */
export const PAGE_TEXT_VERSION = 1;
/** The longest page text that is read or taken in a message, in UTF-16 units. */
export const MAX_PAGE_TEXT = 2_000_000;
/** The most blocks that are read or taken in a message. */
export const MAX_BLOCKS = 200_000;

export const BLOCK_KINDS = ['paragraph', 'heading', 'list-item', 'block-quote', 'caption', 'cell', 'preformatted', 'other'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** True when the block is part of what the reader came for. */
  readonly article: boolean;
}

/**
 * The page's visible text, read once, in reading order. Blocks are joined by one \n and hold none; runs of white space
 * are one space, U+00A0 stays. Selections, anchors, paint and stored positions count in it.
 */
export interface PageText {
  readonly version: number;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface BlockText {
  readonly kind: BlockKind;
  readonly text: string;
  readonly article: boolean;
}

/** Joins blocks whose text is already folded (no line break, single spaces, nothing empty). */
export function joinBlocks(parts: Iterable<BlockText>): PageText {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const part of parts) {
    const end = start + part.text.length;
    blocks.push({ kind: part.kind, span: { start, end }, article: part.article });
    texts.push(part.text);
    start = end + 1;
  }
  return { version: PAGE_TEXT_VERSION, text: texts.join('\n'), blocks };
}

/** The index of the block that holds an offset, or -1 for a joint, or an offset outside the text. */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { span } = blocks[middle] as Block;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

const checkShape = object({
  version: integer(1, 1000),
  text: text(MAX_PAGE_TEXT),
  blocks: list(object({ kind: oneOf(BLOCK_KINDS), span: checkSpan, article: flag }), MAX_BLOCKS),
});

/** Takes a page text from elsewhere: blocks must cover the text in order, joined by one line break each, and hold none. */
export const checkPageText: Check<PageText> = (value, path) => {
  const page = checkShape(value, path);
  let next = 0;
  for (const { span } of page.blocks) {
    if (span.start !== next || span.end > page.text.length)
      throw new InvalidError(`${path ?? ''}.blocks`, 'blocks in order, covering the text');
    const stop = page.text.indexOf('\n', span.start);
    if (stop !== -1 && stop < span.end) throw new InvalidError(`${path ?? ''}.blocks`, 'blocks without line breaks');
    if (span.end < page.text.length && page.text[span.end] !== '\n')
      throw new InvalidError(`${path ?? ''}.blocks`, 'blocks joined by one line break');
    next = span.end + 1;
  }
  if (page.blocks.length > 0 ? next !== page.text.length + 1 : page.text !== '') {
    throw new InvalidError(`${path ?? ''}.blocks`, 'blocks that cover the text');
  }
  return page;
};
