import type { ArticleSnapshot } from '../core/article-snapshot.ts';

/** So many tabs' pages are remembered, those that were opened last. */
const KEPT = 8;

/** A page as it was opened in a tab. */
export interface OpenedPage {
  /** What its article is filed under. */
  readonly key: string;
  readonly url: string;
  /** The key of the address that the tab's document was loaded from. */
  readonly documentKey: string;
  readonly snapshot: ArticleSnapshot;
}

/**
 * What each tab had opened last, for the life of the worker only; nothing of private windows. A reader may highlight and
 * leave in one breath: what was sent before the page went is still written, from the page as it was.
 */
const pages = new Map<number, OpenedPage>();

export function rememberPage(tabId: number, page: OpenedPage): void {
  pages.delete(tabId);
  pages.set(tabId, page);
  const [oldest] = pages.keys();
  if (pages.size > KEPT && oldest !== undefined) pages.delete(oldest);
}

/** An article's page as a tab had opened it, or null where it is not remembered. */
export function rememberedPage(tabId: number, key: string): OpenedPage | null {
  const page = pages.get(tabId);
  return page?.key === key ? page : null;
}

export function forgetPage(tabId: number): void {
  pages.delete(tabId);
}
