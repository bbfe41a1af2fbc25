import { analyse } from '../core/analyse.ts';
import type { Analysis } from '../core/analysis.ts';
import type { ArticleText } from '../core/article.ts';
import { hash } from '../core/hash.ts';
import { languageFor } from '../core/languages/index.ts';
import { entityModel } from './entity-model.ts';

const KEPT = 12;
/** For the life of the worker only: what was read is remembered nowhere else unless the reader keeps something of it. */
const recent = new Map<string, Analysis>();

/** True where the analysis of an article is remembered. */
export function isAnalysed(article: ArticleText): boolean {
  return recent.has(nameOf(article));
}

function nameOf({ language, blocks, text }: ArticleText): string {
  return `${language} ${blocks.length} ${hash(text)}`;
}

/**
 * The analysis of an article, from memory where the same text was analysed a moment ago.
 * @param remember false in a private window
 */
export async function analyseCached(article: ArticleText, remember: boolean): Promise<Analysis> {
  const name = nameOf(article);
  const known = recent.get(name);
  const model = known === undefined ? await entityModel(languageFor(article.language, article.text)) : null;
  const analysis = known ?? analyse(article, model ?? undefined);
  recent.delete(name);
  if (remember) recent.set(name, analysis);
  for (const oldest of recent.keys()) {
    if (recent.size <= KEPT) break;
    recent.delete(oldest);
  }
  return analysis;
}
