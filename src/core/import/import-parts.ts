import type { ImportedArticle } from './imported.ts';

/** Annotations of one part: one transaction writes them, and no save of the reader's waits long for it. */
const ANNOTATIONS = 1000;
/** Text of one part, in UTF-16 units. */
const TEXT = 2_000_000;

/**
 * A file in the parts that are written one by one. The same file makes the same parts: an import that was stopped goes on
 * with the next one.
 */
export function importParts(articles: readonly ImportedArticle[]): ImportedArticle[][] {
  const parts: ImportedArticle[][] = [];
  let part: ImportedArticle[] = [];
  let [annotations, text] = [0, 0];
  for (const article of articles.flatMap(slices)) {
    const size = article.annotations.length + article.corrections.length;
    const length = article.analysed?.text.length ?? 0;
    if (part.length > 0 && (annotations + size > ANNOTATIONS || text + length > TEXT || part.length === ANNOTATIONS)) {
      parts.push(part);
      part = [];
      [annotations, text] = [0, 0];
    }
    part.push(article);
    annotations += size;
    text += length;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** An article with more than one part takes comes in several; the first of them has its text. */
function slices(article: ImportedArticle): ImportedArticle[] {
  const count = Math.max(1, Math.ceil(article.annotations.length / ANNOTATIONS));
  return Array.from({ length: count }, (_, index) => ({
    record: article.record,
    annotations: article.annotations.slice(index * ANNOTATIONS, (index + 1) * ANNOTATIONS),
    corrections: index === 0 ? article.corrections : [],
    analysed: index === 0 ? article.analysed : null,
  }));
}
