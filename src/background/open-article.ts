import browser from 'webextension-polyfill';
import { placeAnnotations } from '../core/anchors/place-annotations.ts';
import { applyCorrections, retargeted } from '../core/apply-corrections.ts';
import { articleKey } from '../core/article-url.ts';
import { keptToday } from '../core/kept-today.ts';
import type { Sender } from '../core/message-bus.ts';
import { paintPlan } from '../core/paint/paint-plan.ts';
import { currentIds } from '../core/quotes/quotation-ids.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { speakerSlots } from '../core/speaker-slots.ts';
import type { Opened, RequestOf } from '../messages.ts';
import { annotationsFor } from '../store/annotations.ts';
import { findArticle } from '../store/articles.ts';
import { completeArticle } from '../store/complete-article.ts';
import { correctionsFor } from '../store/corrections.ts';
import { StoreError } from '../store/errors.ts';
import { readSettings } from '../store/settings.ts';
import { analyseCached } from './analyse-cached.ts';
import { articleOf } from './article-of.ts';
import { chosenWords } from './chosen-words.ts';
import { withGlance } from './glances.ts';
import { inTurns } from './in-turns.ts';
import { joinTwins } from './join-twins.ts';
import { library } from './library.ts';
import { rememberPage } from './opened-pages.ts';
import { tabSession, updateTab } from './session.ts';
import { tellScreens } from './tell-screens.ts';
import { showCount } from './toolbar-button.ts';

/**
 * Finds who said what in a page's article, and what the reader made of it before. What was read is
 * written nowhere, but where an import filed the article and knew nothing of its text.
 */
export async function openArticle(
  { glances, ...snapshot }: RequestOf<'article.open'>,
  { url, documentUrl = url, tabId }: Sender,
): Promise<Reply<Opened>> {
  if (tabId === null) return failed('no-tab', 'There is no tab to open an article in.');
  const identified = articleOf(snapshot, url, Date.now(), documentUrl);
  const { article, record } = identified;
  const read = async () => {
    const { incognito } = await browser.tabs.get(tabId);
    return { incognito, analysis: await analyseCached(article, !incognito) };
  };
  const { incognito, analysis } = await (glances ? withGlance(tabId, identified, read) : read());
  const db = await library();
  const stored = await findArticle(db, record.aliases, record.textFingerprint);
  const key = stored.record?.key ?? record.key;
  const saves = !incognito || (await tabSession(tabId)).keepsPrivate;
  if (saves) await joinTwins(db, key, stored.twins);
  if (saves && stored.record?.textFingerprint === '') {
    const row = { articleKey: key, textHash: analysis.textHash, text: article.text, blocks: article.blocks, analysis };
    // What is not written now is written at the next visit.
    await completeArticle(db, { record: { ...record, key }, analysis: row }).catch(ignoreStore);
  }
  const [annotations, corrections, settings] = await Promise.all([annotationsFor(db, key), correctionsFor(db, key), readSettings(db)]);
  const documentKey = articleKey(documentUrl);
  await updateTab(tabId, { key, pageKey: articleKey(url), documentKey });
  if (!incognito) rememberPage(tabId, { key, url, documentKey, snapshot });
  tellScreens([key]);
  const idOf = currentIds(analysis.quotes, article.text);
  const corrected = corrections.rows.length === 0 ? null : applyCorrections(analysis, corrections.rows, article.text);
  void showCount(tabId, corrected ?? analysis);
  const slots = speakerSlots(analysis, article, corrected ?? analysis);
  const placements = await inTurns(placeAnnotations(snapshot.page, article, annotations.rows));
  const plan = paintPlan({
    analysis: corrected ?? analysis,
    article,
    slots,
    settings: settings.paint,
    annotations: annotations.rows,
    placements,
  });
  return done({
    key,
    analysis,
    corrected,
    annotations: keptToday(annotations.rows, idOf),
    placements,
    corrections: retargeted(corrections.rows, idOf),
    slots: [...slots].map(([person, slot]) => ({ person, slot })),
    plan,
    settings,
    saves,
    words: await chosenWords(settings.language),
  });
}

function ignoreStore(error: unknown): void {
  if (!(error instanceof StoreError)) throw error;
}
