import type { ExportArticle, ExportFormat } from '../../../src/core/export/format.ts';

/** The whole file that a format makes of articles. */
export async function written(format: ExportFormat, ...articles: ExportArticle[]): Promise<string> {
  let out = '';
  for await (const chunk of format.write(each(articles))) out += chunk;
  return out;
}

export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
