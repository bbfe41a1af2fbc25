import browser from 'webextension-polyfill';
import type { Annotation } from '../core/annotation.ts';
import type { Sender } from '../core/message-bus.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { call, type RequestOf } from '../messages.ts';
import { type AnnotationWrite, writeAnnotation } from '../store/annotations.ts';
import { isFiled } from '../store/articles.ts';
import { library } from './library.ts';
import { ownArticle, readTab, type Target } from './read-tab.ts';
import { tabsShowing } from './session.ts';

export type Edit = Pick<AnnotationWrite, 'annotationId' | 'motivation' | 'changes'>;

/** Writes one change of one annotation. A tab writes to the article that it opened; a screen says which. */
export async function writeFor(request: RequestOf<'annotation.write'>, sender: Sender): Promise<Reply<Annotation>> {
  const target = sender.context === 'screen' ? request.article : await ownArticle(sender);
  return target ? writeTo(target, request) : failed('no-article', 'This page shows no article that could be saved to.');
}

/**
 * Writes one annotation in one transaction, with the first one its article's record and analysis as well; then tells
 * the tabs that show the article.
 */
export async function writeTo(target: Target, { annotationId, motivation, changes }: Edit): Promise<Reply<Annotation>> {
  if ((await browser.tabs.get(target.tabId)).incognito)
    return failed('private-window', 'This is a private window: nothing is saved from it.');
  const db = await library();
  const read = (await isFiled(db, target.key)) ? null : await readTab(target);
  if (read !== null && !read.ok) return read;
  const annotation = await writeAnnotation(db, {
    articleKey: target.key,
    annotationId,
    motivation,
    changes,
    now: Date.now(),
    create: read === null ? null : () => read.value.filed,
  });
  void tellTabs(target.key);
  return done(annotation);
}

async function tellTabs(articleKey: string): Promise<void> {
  for (const tabId of await tabsShowing(articleKey)) {
    void call((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), 'page.stored', null);
  }
}
