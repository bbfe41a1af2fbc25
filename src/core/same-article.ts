import type { ArticleRecord } from './article-record.ts';
import { sameText } from './text-fingerprint.ts';

/**
 * Whether a page shows the article of a record: it stands at the record's own address, whatever its text has become; or
 * one of its addresses leads to the record, and the text is the same. An address alone is a claim, and sites err; but of a
 * record whose text was never read, since it was imported, nothing but its address is known.
 * @param aliases from articleIdentity: the page's own key first
 * @param fingerprint of the page's article, from textFingerprint
 */
export function isSameArticle(
  record: Pick<ArticleRecord, 'key' | 'aliases' | 'textFingerprint'>,
  aliases: readonly string[],
  fingerprint: string,
): boolean {
  if (record.key === aliases[0]) return true;
  if (record.textFingerprint === '') return aliases.includes(record.key);
  return aliases.some((alias) => record.aliases.includes(alias)) && sameText(record.textFingerprint, fingerprint);
}
