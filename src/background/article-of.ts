import { getDomain } from 'tldts';
import { type ArticleText, articleText } from '../core/article.ts';
import type { ArticleRecord } from '../core/article-record.ts';
import type { ArticleSnapshot } from '../core/article-snapshot.ts';
import { articleIdentity } from '../core/article-url.ts';
import { textFingerprint } from '../core/text-fingerprint.ts';

export interface IdentifiedArticle {
  readonly article: ArticleText;
  /** The record as it would be written for a first annotation. */
  readonly record: ArticleRecord;
}

/**
 * The article of a snapshot, filed under the address that the browser vouches for.
 * @param now milliseconds since 1970
 * @param loadedFrom where the tab's document was loaded from
 */
export function articleOf(snapshot: ArticleSnapshot, url: string, now: number, loadedFrom: string): IdentifiedArticle {
  const article = articleText(snapshot.page, snapshot.metadata);
  const time = new Date(now).toISOString();
  return {
    article,
    record: {
      ...articleIdentity(url, snapshot.claims, (host) => getDomain(host, { allowPrivateDomains: true }), loadedFrom),
      metadata: snapshot.metadata,
      textFingerprint: textFingerprint(article.text),
      pageTextVersion: snapshot.page.version,
      created: time,
      modified: time,
    },
  };
}
