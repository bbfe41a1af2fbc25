import type { KnownTag } from '../ui/offered-tags.ts';
import type { LibraryArticle } from './library-article.ts';

/** The tags of these articles and of what is the reader's in them, the most used first. */
export function knownTags(articles: readonly LibraryArticle[]): KnownTag[] {
  const counts = new Map<string, number>();
  for (const { annotations } of articles)
    for (const { tags } of annotations) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
