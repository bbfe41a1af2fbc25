import { type ArticleRecord, checkArticleRecord } from '../core/article-record.ts';
import { type Check, object, optional, text } from '../core/check.ts';

/** An article's record as it is stored. */
export interface ArticleRow extends ArticleRecord {
  /** `modified`, as long as the reader keeps something in the article: the index of the library's list. */
  readonly listed?: string;
}

const checkListed = object({ listed: optional(text(40)) });

export const checkArticleRow: Check<ArticleRow> = (value, path) => ({ ...checkArticleRecord(value, path), ...checkListed(value, path) });
