import type { ImportedArticle } from './imported.ts';

/** The same article under the address that a library knows it by. */
export function fileUnder(article: ImportedArticle, key: string): ImportedArticle {
  const { record, annotations, corrections } = article;
  if (record.key === key) return article;
  return {
    ...article,
    record: { ...record, key },
    annotations: annotations.map((annotation) => ({ ...annotation, articleKey: key })),
    corrections: corrections.map((correction) => ({ ...correction, articleKey: key })),
  };
}
