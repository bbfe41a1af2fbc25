import { type ArticleText, NO_METADATA } from '../article.ts';
import type { Block } from '../page-text.ts';

/**
 * A bare text as an article: each line that is not empty is a paragraph, and offsets count in the text as it is. For
 * texts that were on no page: the command line, benchmarks, tests.
 * @param language BCP 47, or null where it is not known
 */
export function plainArticle(text: string, language: string | null = null): ArticleText {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', span: { start, end }, article: true });
    start = end + 1;
  }
  return { text, blocks, language, metadata: NO_METADATA, toPage: (span) => span, fromPage: (span) => span };
}
