import { type ArticleMetadata, checkMetadata } from './article.ts';
import { type Check, integer, list, object, text } from './check.ts';

/** What the store knows of an article that the reader made or kept something in. */
export interface ArticleRecord {
  /** The address that annotations are filed under. */
  readonly key: string;
  /** Every key that leads here, its own among them. */
  readonly aliases: readonly string[];
  /** The addresses as they were, so that a bad rule for keys can be run again. */
  readonly rawUrls: readonly string[];
  readonly metadata: ArticleMetadata;
  readonly textFingerprint: string;
  readonly pageTextVersion: number;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
}

const key = text(4000);
export const checkArticleRecord: Check<ArticleRecord> = object({
  key,
  aliases: list(key, 100),
  rawUrls: list(key, 100),
  metadata: checkMetadata,
  textFingerprint: text(200),
  pageTextVersion: integer(1, 1000),
  created: text(40),
  modified: text(40),
});
