import { analyse } from '../core/analyse.ts';
import type { Analysis } from '../core/analysis.ts';
import type { ArticleText } from '../core/article.ts';
import { hash } from '../core/hash.ts';

const KEPT = 12;
/** For the life of the worker only: what was read is remembered nowhere else unless the reader keeps something of it. */
const recent = new Map<string, Analysis>();

/**
 * The analysis of an article, from memory where the same text was analysed a moment ago.
 * @param remember false in a private window
 */
export function analyseCached(article: ArticleText, remember: boolean): Analysis {
  const name = `${article.language} ${article.blocks.length} ${hash(article.text)}`;
  const analysis = recent.get(name) ?? analyse(article);
  recent.delete(name);
  if (remember) recent.set(name, analysis);
  for (const oldest of recent.keys()) {
    if (recent.size <= KEPT) break;
    recent.delete(oldest);
  }
  return analysis;
}
