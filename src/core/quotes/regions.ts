import { MAX_FINDINGS } from '../analysis.ts';
import type { ArticleText } from '../article.ts';
import type { Language } from '../languages/language.ts';
import type { Token } from '../text/tokens.ts';
import { withInsertions } from './insertions.ts';
import { type Region, scanMarks } from './scan.ts';
import { withUnmarked } from './unmarked.ts';

/** Every stretch of an article that may be somebody's words, in order. @param tokens of the article's text */
export function regionsOf({ text, blocks }: ArticleText, tokens: readonly Token[], language: Language): Region[] {
  return withInsertions(text, withUnmarked(text, scanMarks(text), blocks), tokens, language).slice(0, MAX_FINDINGS);
}
