import { applyCorrections } from '../core/apply-corrections.ts';
import type { ArticleText } from '../core/article.ts';
import { languageFor } from '../core/languages/index.ts';
import { type PlannedPaint, paintPlan } from '../core/paint/paint-plan.ts';
import { markedQuotations } from '../core/quotes/marked-quotations.ts';
import { LAST_SLOT } from '../core/speaker-slots.ts';
import { findArticle } from '../store/articles.ts';
import { correctionsFor } from '../store/corrections.ts';
import { readSettings } from '../store/settings.ts';
import { isAnalysed } from './analyse-cached.ts';
import type { IdentifiedArticle } from './article-of.ts';
import { entityModel } from './entity-model.ts';
import { library } from './library.ts';
import { scriptIn } from './start-tab.ts';

type Plan = readonly PlannedPaint[];

/**
 * So much of an article is glanced at, in UTF-16 units: more than anybody reads before the whole is there. However long
 * an article is, the glance puts the whole off no further.
 */
const GLANCED = 40_000;

/** By tab, while its article is being opened. */
const coming = new Map<number, Promise<Plan>>();

/** Where the quotations of the article stand that a tab is having opened; empty where all is known as soon. */
export async function glanceIn(tabId: number | null): Promise<Plan> {
  return (tabId === null ? undefined : coming.get(tabId)) ?? [];
}

/**
 * Has a glance at an article before it is read: what `glanceIn` gives is on its way before the reading begins. No more
 * than paint in the colour of nobody comes of it, so nothing can be kept or put right that is half read.
 * @returns what reading it gives
 */
export async function withGlance<T>(tabId: number, identified: IdentifiedArticle, read: () => Promise<T>): Promise<T> {
  const { article } = identified;
  const language = languageFor(article.language, article.text);
  // All of it comes as soon.
  if (!language.showsNames || isAnalysed(article)) return read();
  // Its files are read while this thread does something else.
  void entityModel(language);
  const glance = planOf(identified, language.code);
  coming.set(tabId, glance);
  try {
    await glance.catch(() => undefined);
    // The page is told of both, what to paint and that it can, before the long work begins.
    await scriptIn(tabId);
    await new Promise((resolve) => setTimeout(resolve));
    return await read();
  } finally {
    if (coming.get(tabId) === glance) coming.delete(tabId);
  }
}

async function planOf({ article, record }: IdentifiedArticle, language: string): Promise<Plan> {
  const db = await library();
  const [{ paint }, { record: stored }] = await Promise.all([readSettings(db), findArticle(db, record.aliases, record.textFingerprint)]);
  const head = headOf(article, language);
  const corrections = stored === null ? [] : (await correctionsFor(db, stored.key)).rows;
  return paintPlan({
    analysis: applyCorrections(
      { textHash: '', finderVersions: {}, quotes: markedQuotations(head), entities: [], people: [] },
      corrections.filter(({ change }) => change === 'not-a-quotation'),
      head.text,
    ),
    article: head,
    slots: new Map([[null, LAST_SLOT]]),
    settings: paint,
    annotations: [],
    placements: [],
  });
}

/** The first blocks of an article. Ids of quotations count what stands before: they are the same in the whole. */
function headOf(article: ArticleText, language: string): ArticleText {
  const blocks = article.blocks.filter(({ span }) => span.start < GLANCED);
  return { ...article, language, blocks, text: article.text.slice(0, blocks.at(-1)?.span.end ?? 0) };
}
