import type { ArticleMetadata } from '../core/article.ts';
import { checkArticleRow } from './article-row.ts';
import type { NewArticle } from './articles.ts';
import { inTransaction } from './database.ts';
import { hasLiveAnnotation } from './live-annotations.ts';
import { readRows } from './read-rows.ts';
import { type Database, SEARCH_STORES } from './schema.ts';
import { articleDoc, indexDocs } from './search/search-index.ts';

/**
 * Fills in what an import could not know of an article, when its page is first opened: its text, what was found in it, what
 * the page says of itself, its other addresses. An article whose text is known stays as it is.
 * @param made as it would be filed for a first annotation, under the key that it has
 */
export async function completeArticle(db: Database, { record, analysis }: NewArticle): Promise<void> {
  await inTransaction(db, ['articles', 'analyses', 'annotations', ...SEARCH_STORES], async (tx) => {
    const stored = await tx.objectStore('articles').get(record.key);
    const row = readRows('articles', 'key', stored === undefined ? [] : [stored], checkArticleRow).rows[0];
    if (row === undefined || row.textFingerprint !== '' || !(await hasLiveAnnotation(tx, row.key))) return;
    const next = {
      ...row,
      aliases: [...new Set([...row.aliases, ...record.aliases])].slice(0, 100),
      rawUrls: [...new Set([...row.rawUrls, ...record.rawUrls])].slice(0, 100),
      metadata: joined(row.metadata, record.metadata),
      textFingerprint: record.textFingerprint,
      pageTextVersion: record.pageTextVersion,
    };
    await tx.objectStore('articles').put(next);
    if ((await tx.objectStore('analyses').getKey(row.key)) === undefined) await tx.objectStore('analyses').put(analysis);
    await indexDocs(tx, [articleDoc(next)]);
  });
}

/** The page knows better than the other tool, where it says something. */
function joined(imported: ArticleMetadata, page: ArticleMetadata): ArticleMetadata {
  return { ...imported, ...Object.fromEntries(Object.entries(page).filter(([, value]) => value !== null)) };
}
