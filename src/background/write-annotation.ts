import browser from 'webextension-polyfill';
import { articleKey } from '../core/article-url.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { call, type RequestOf, type Sender, type ValueOf } from '../messages.ts';
import { annotationsFor, writeAnnotation } from '../store/annotations.ts';
import { isFiled } from '../store/articles.ts';
import { correctionsFor } from '../store/corrections.ts';
import { analyseCached } from './analyse-cached.ts';
import { articleOf } from './article-of.ts';
import { library } from './library.ts';
import { shownArticle, tabsShowing } from './session.ts';

type Written = Reply<ValueOf<'annotation.write'>>;

/**
 * Writes one change of one annotation, and its article's record with the first one, in one transaction; then tells the
 * tabs that show the article. A tab writes to the article that it was opened with; a screen says which.
 */
export async function writeFor(request: RequestOf<'annotation.write'>, sender: Sender): Promise<Written> {
  const target = sender.context === 'screen' ? request.article : await ownArticle(sender);
  if (target === undefined) return failed('no-article', 'This page shows no article that could be saved to.');
  const tab = await browser.tabs.get(target.tabId);
  if (tab.incognito) return failed('private-window', 'This is a private window: nothing is saved from it.');

  const db = await library();
  const known = await isFiled(db, target.key);
  const read = known ? null : await readFromTab(target, tab.url ?? sender.url);
  if (read !== null && !read.ok) return read;
  const annotation = await writeAnnotation(db, {
    articleKey: target.key,
    annotationId: request.annotationId,
    motivation: request.motivation,
    changes: request.changes,
    now: Date.now(),
    create: read === null ? null : () => read.value,
  });
  void tellTabs(target.key);
  return done(annotation);
}

/** The article that the sender's tab opened, as long as its address is still the one it opened it at. */
async function ownArticle({ tabId, url }: Sender): Promise<{ key: string; tabId: number } | undefined> {
  const shown = tabId === null ? null : await shownArticle(tabId);
  return tabId === null || shown === null || shown.pageKey !== articleKey(url) ? undefined : { key: shown.key, tabId };
}

/** What a first annotation writes beside itself. The page is asked for it: the sender need not carry it in each save. */
async function readFromTab(target: { key: string; tabId: number }, url: string) {
  const snapshot = await call((message) => browser.tabs.sendMessage(target.tabId, message, { frameId: 0 }), 'page.snapshot', null);
  if (!snapshot.ok) return snapshot;
  const { article, record } = articleOf(snapshot.value, url, Date.now());
  const analysis = analyseCached(article);
  return done({
    record: { ...record, key: target.key, aliases: [...new Set([target.key, ...record.aliases])] },
    analysis: { articleKey: target.key, textHash: analysis.textHash, text: article.text, blocks: article.blocks, analysis },
  });
}

async function tellTabs(articleKey: string): Promise<void> {
  const db = await library();
  const [annotations, corrections, tabs] = await Promise.all([
    annotationsFor(db, articleKey),
    correctionsFor(db, articleKey),
    tabsShowing(articleKey),
  ]);
  const stored = { key: articleKey, annotations: annotations.rows, corrections: corrections.rows };
  await Promise.all(
    tabs.map((tabId) => call((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), 'page.stored', stored)),
  );
}
