import { type ArticleMetadata, checkMetadata } from './article.ts';
import { type Check, nullable, object, text } from './check.ts';
import { checkPageText, type PageText } from './page-text.ts';

/** Addresses that the page claims for its article. Claims: core/article-url says which of them are believed. */
export interface AddressClaims {
  readonly canonical: string | null;
  readonly openGraph: string | null;
  readonly jsonLd: string | null;
  readonly amp: string | null;
}

/** All that leaves a page: what the finders need, and what its record will say. */
export interface ArticleSnapshot {
  readonly page: PageText;
  readonly metadata: ArticleMetadata;
  readonly claims: AddressClaims;
}

const address = nullable(text(8000));
export const checkSnapshot: Check<ArticleSnapshot> = object({
  page: checkPageText,
  metadata: checkMetadata,
  claims: object({ canonical: address, openGraph: address, jsonLd: address, amp: address }),
});
