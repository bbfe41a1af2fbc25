import type { ArticleRecord } from '../core/article-record.ts';
import { StoreError } from '../store/errors.ts';
import { areParted } from '../store/list-merges.ts';
import { mergeArticles } from '../store/merge-articles.ts';
import type { Database } from '../store/schema.ts';
import { tellScreens } from './tell-screens.ts';

/** Makes one record of several of the same article, so that a reader sees all they made wherever they open it. */
export async function joinTwins(db: Database, key: string, twins: readonly ArticleRecord[]): Promise<void> {
  for (const twin of twins) {
    if (await areParted(db, twin.key, key)) continue;
    try {
      await mergeArticles(db, twin.key, key, Date.now());
      tellScreens([twin.key, key]);
    } catch (error) {
      // Their stored texts have drifted apart, another tab was faster, or the disk is full: they stay two.
      if (!(error instanceof StoreError)) throw error;
    }
  }
}
