import { type Check, list, nullable, object, oneOf, text } from './check.ts';
import { type Block, blockIndexAt, type PageText } from './page-text.ts';
import { type Span, shift } from './span.ts';

/** Where a piece of metadata was read. */
export const METADATA_SOURCES = [
  'json-ld',
  'open-graph',
  'meta',
  'microdata',
  'canonical-link',
  'amp-link',
  'time-element',
  'byline',
  'heading',
  'title-element',
  'readability',
  'html-lang',
  'text',
  'location',
] as const;
export type MetadataSource = (typeof METADATA_SOURCES)[number];

export interface Sourced<T> {
  readonly value: T;
  readonly source: MetadataSource;
}

/** What the page says about its article. Dates are ISO 8601, as precise as the page is. */
export interface ArticleMetadata {
  readonly title: Sourced<string> | null;
  readonly site: Sourced<string> | null;
  readonly authors: Sourced<readonly string[]> | null;
  readonly published: Sourced<string> | null;
  readonly modified: Sourced<string> | null;
  readonly language: Sourced<string> | null;
  readonly section: Sourced<string> | null;
  readonly image: Sourced<string> | null;
}

export const NO_METADATA: ArticleMetadata = {
  title: null,
  site: null,
  authors: null,
  published: null,
  modified: null,
  language: null,
  section: null,
  image: null,
};

/** The blocks that are the article, as a text of their own. Only the finders see it. */
export interface ArticleText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47, or null where the page does not say. */
  readonly language: string | null;
  readonly metadata: ArticleMetadata;
  /** The same words in the page's text. A span over several blocks widens over what lies between them. */
  toPage(span: Span): Span;
  /** The same words in the article's text, or null where a span starts or ends outside the article. */
  fromPage(span: Span): Span | null;
}

/** Takes the article's blocks out of a page text; blocks are joined by one \n again. */
export function articleText(page: PageText, metadata: ArticleMetadata = NO_METADATA): ArticleText {
  const source = page.blocks.filter((block) => block.article);
  const blocks: Block[] = [];
  let start = 0;
  for (const block of source) {
    const end = start + block.span.end - block.span.start;
    blocks.push({ ...block, span: { start, end } });
    start = end + 1;
  }
  return {
    text: source.map((block) => page.text.slice(block.span.start, block.span.end)).join('\n'),
    blocks,
    language: metadata.language?.value ?? null,
    metadata,
    toPage: (span) => ({ start: move(blocks, source, span.start, false), end: move(blocks, source, span.end, true) }),
    fromPage: (span) => {
      const first = indexFor(source, span.start, false);
      const last = indexFor(source, span.end, true);
      if (first === -1 || last === -1) return null;
      return { start: move(source, blocks, span.start, false), end: move(source, blocks, span.end, true) };
    },
  };
}

/** An end belongs to the block before it: the end of one block must not become the start of the next. */
function indexFor(blocks: readonly Block[], offset: number, isEnd: boolean): number {
  const index = blockIndexAt(blocks, isEnd ? Math.max(offset - 1, 0) : offset);
  if (index !== -1) return index;
  return blocks.findIndex(({ span }) => span.start === offset || span.end === offset);
}

function move(from: readonly Block[], to: readonly Block[], offset: number, isEnd: boolean): number {
  const index = indexFor(from, offset, isEnd);
  const source = from[index];
  const target = to[index];
  if (!source || !target) throw new RangeError(`offset ${offset} is in no block`);
  return shift({ start: offset, end: offset }, target.span.start - source.span.start).start;
}

const sourced = /* @__NO_SIDE_EFFECTS__ */ <T>(check: Check<T>): Check<Sourced<T> | null> =>
  nullable(object({ value: check, source: oneOf(METADATA_SOURCES) })) as Check<Sourced<T> | null>;
const line = sourced(text(2000));

/** Metadata from elsewhere, field by field. */
export const checkMetadata: Check<ArticleMetadata> = object({
  title: line,
  site: line,
  authors: sourced(list(text(500), 100)),
  published: line,
  modified: line,
  language: line,
  section: line,
  image: line,
});
