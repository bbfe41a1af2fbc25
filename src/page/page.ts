/** What tests and benchmarks run in a browser. */

export { paintPlan } from '../core/paint/paint-plan.ts';
export { findArticle, findingArticle } from './article/find-article.ts';
export { createPainter } from './highlights.ts';
export { paintedWords } from './painted-words.ts';
export { scrollToRange } from './scroll-to-range.ts';
export { readingPage, readPage } from './text-map.ts';
