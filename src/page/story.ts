import type { ArticleMetadata } from '../core/article.ts';
import type { AddressClaims } from '../core/article-snapshot.ts';
import { textAt } from '../core/span.ts';
import type { TextMap } from './text-map.ts';

/** An article as it was found on the live page. */
export interface Story {
  readonly map: TextMap;
  /** For each block of the page text, whether it is the article's. */
  readonly blocks: readonly boolean[];
  readonly metadata: ArticleMetadata;
  readonly claims: AddressClaims;
  /** The page's title and path at that time. */
  readonly title: string;
  readonly path: string;
}

/** The text nodes of an article. */
export function nodesOfStory({ map, blocks }: Pick<Story, 'map' | 'blocks'>): Set<Text> {
  const nodes = new Set<Text>();
  for (const [index, isArticle] of blocks.entries()) if (isArticle) for (const { node } of map.nodesOf(index)) nodes.add(node);
  return nodes;
}

/** True while each of its blocks stands on the page, and says what it said. */
export function stands({ map, blocks }: Story): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '');
  return map.page.blocks.every(
    ({ span }, index) => blocks[index] !== true || bare(map.toRanges(span).join('')) === bare(textAt(map.page.text, span)),
  );
}
