import browser from 'webextension-polyfill';
import type { Analysis } from '../core/analysis.ts';
import type { ArticleSnapshot } from '../core/article-snapshot.ts';
import { articleKey } from '../core/article-url.ts';
import type { Sender } from '../core/message-bus.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { pageAddress } from '../core/sample-page.ts';
import { call } from '../messages.ts';
import type { NewArticle } from '../store/articles.ts';
import { analyseCached } from './analyse-cached.ts';
import { articleOf, type IdentifiedArticle } from './article-of.ts';
import { type OpenedPage, rememberedPage } from './opened-pages.ts';
import { tabSession } from './session.ts';

/** An article of the reader's, and a tab that shows it. */
export interface Target {
  readonly key: string;
  readonly tabId: number;
  /** Whether the reader was shown that the tab's words are saved: it may be closed by now. */
  readonly saves?: boolean;
}

export interface TabArticle extends IdentifiedArticle {
  readonly snapshot: ArticleSnapshot;
  readonly analysis: Analysis;
  /** What a first annotation writes beside itself. */
  readonly filed: NewArticle;
}

/** The article that a content script may change: the one that it opened, as long as its address is still that one. */
export async function ownArticle({ tabId, url }: Sender): Promise<Target | null> {
  if (tabId === null) return null;
  const { key, pageKey } = await tabSession(tabId);
  return pageKey === articleKey(url) ? { key, tabId } : null;
}

/**
 * Asks a tab for its article: so that messages which change something need not carry a page's text. Of a page that has gone
 * meanwhile it gives what was opened.
 * @param isMeant says of the page as it was opened that the change is about that: then the tab is not asked, which may show
 *   another by now
 */
export async function readTab(target: Target, isMeant?: (snapshot: ArticleSnapshot) => boolean): Promise<Reply<TabArticle>> {
  const opened = rememberedPage(target.tabId, target.key);
  if (opened === null) return askTab(target);
  if (!isMeant?.(opened.snapshot)) {
    const read = await askTab(target);
    if (read.ok) return read;
  }
  return done(await articleIn(opened, true));
}

async function askTab({ key, tabId }: Target): Promise<Reply<TabArticle>> {
  const reply = await call((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), 'page.snapshot', null);
  if (!reply.ok) return reply;
  const [tab, session] = await Promise.all([browser.tabs.get(tabId), tabSession(tabId)]);
  // The tab may have gone on to another article since: that one must not be filed under this one's key.
  const url = tab.url === undefined ? undefined : pageAddress(tab.url, (path) => browser.runtime.getURL(path));
  if (url === undefined || session.key !== key || session.pageKey !== articleKey(url))
    return failed('no-article', 'This page shows no article that could be saved to.');
  return done(await articleIn({ key, url, documentKey: session.documentKey, snapshot: reply.value }, !tab.incognito));
}

/** @param remember false in a private window */
async function articleIn({ key, url, documentKey, snapshot }: OpenedPage, remember: boolean): Promise<TabArticle> {
  const { article, record } = articleOf(snapshot, url, Date.now(), documentKey);
  const analysis = await analyseCached(article, remember);
  const filed = {
    record: { ...record, key, aliases: [...new Set([key, ...record.aliases])] },
    analysis: { articleKey: key, textHash: analysis.textHash, text: article.text, blocks: article.blocks, analysis },
  };
  return { snapshot, article, record, analysis, filed };
}
