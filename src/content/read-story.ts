import { findingArticle } from '../page/article/find-article.ts';
import { laterStories } from '../page/later-stories.ts';
import { nodesOfStory, type Story } from '../page/story.ts';
import { readingPage, type TextMap } from '../page/text-map.ts';

export interface Read {
  readonly map: TextMap;
  /** The article, or null where there is none. */
  readonly story: Story | null;
}

export interface ReadStoryOptions {
  readonly anyway: boolean;
  /** What was read at this address before. */
  readonly before: Story | null;
  /** Text of other stories, to pass over; what turns out to be another's is added. */
  readonly skip: Set<Text>;
}

/** Reads the page and finds its article, in units of work. */
export function* readingStory(document: Document, { anyway, before, skip }: ReadStoryOptions): Generator<undefined, Read> {
  let map = yield* readingPage(document, { skip });
  const later = before && laterStories(before, map, document.title);
  if (later && later.size > 0) {
    for (const node of later) skip.add(node);
    map = yield* readingPage(document, { skip });
  }
  if (!map.isWhole) return { map, story: null };
  const found = yield* findingArticle(document, map, { anyway });
  const story = {
    map,
    blocks: found.blocks,
    metadata: found.metadata,
    claims: found.claims,
    title: document.title,
    path: location.pathname,
  };
  // An article that is cut short looks less like one than it did, and is the same one.
  const isArticle = found.isArticle || anyway || (before !== null && shareText(before, story));
  return { map, story: isArticle ? story : null };
}

function shareText(one: Story, other: Story): boolean {
  const nodes = nodesOfStory(one);
  return [...nodesOfStory(other)].some((node) => nodes.has(node));
}
