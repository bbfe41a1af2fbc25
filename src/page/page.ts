/** What tests and benchmarks run in a browser. */
export { findArticle } from './article/find-article.ts';
export { readPage } from './text-map.ts';
