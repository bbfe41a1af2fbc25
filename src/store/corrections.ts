import { compareClocks, parseClock } from '../core/clock.ts';
import { type Correction, checkCorrection } from '../core/correction.ts';
import { ensureArticle, type NewArticle, touchArticle } from './articles.ts';
import { inTransaction } from './database.ts';
import { deviceClock } from './device-clock.ts';
import { DamagedRowError, ForeignAnnotationError } from './errors.ts';
import { type Rows, readRows } from './read-rows.ts';
import { type Database, SEARCH_STORES } from './schema.ts';
import { articleDoc, indexDocs } from './search/search-index.ts';
import { standingKey } from './standing-key.ts';

type WithoutClock<T> = T extends Correction ? Omit<T, 'clock'> : never;

export interface CorrectionWrite {
  readonly correction: WithoutClock<Correction>;
  /** The wall clock in milliseconds. */
  readonly now: number;
  /** What to file when the article is not stored; null where the caller has no page to read. */
  readonly create: (() => NewArticle) | null;
}

/**
 * Writes what the reader said the finders got wrong; on disk when this answers. The same correction again is not
 * written again.
 * @throws UnknownArticleError when the article is not stored and `create` is null
 * @throws ForeignAnnotationError when the id belongs to another article
 * @throws DamagedRowError when the stored correction cannot be read
 * @throws StoreFullError when there is no space left
 */
export async function writeCorrection(db: Database, { correction: given, now, create }: CorrectionWrite): Promise<Correction> {
  return inTransaction(db, ['articles', 'annotations', 'corrections', 'merges', 'clocks', ...SEARCH_STORES], async (tx) => {
    const correction = { ...given, articleKey: await standingKey(tx, given.articleKey) };
    const store = tx.objectStore('corrections');
    const stored = await store.get(correction.id);
    const before = readRows('corrections', 'id', stored === undefined ? [] : [stored], checkCorrection).rows[0];
    if (stored !== undefined && before === undefined) throw new DamagedRowError();
    if (before !== undefined && before.articleKey !== correction.articleKey) throw new ForeignAnnotationError();
    await ensureArticle(tx, correction.articleKey, create);
    const clock = await deviceClock(tx, now);
    const after = checkCorrection({ ...correction, clock: clock.read(before === undefined ? [] : [before.clock]) });
    if (before !== undefined && JSON.stringify({ ...after, clock: before.clock }) === JSON.stringify(before)) return before;
    await store.put(after);
    const article = await touchArticle(tx, after.articleKey, new Date(parseClock(after.clock).time).toISOString());
    if (article !== null) await indexDocs(tx, [articleDoc(article)]);
    await clock.save();
    return after;
  });
}

/** The corrections of an article, in the order they were made. */
export async function correctionsFor(db: Database, articleKey: string): Promise<Rows<Correction>> {
  const stored = await db.getAllFromIndex('corrections', 'articleKey', articleKey);
  const { rows, damaged } = readRows('corrections', 'id', stored, checkCorrection);
  return { rows: [...rows].sort((a, b) => compareClocks(a.clock, b.clock)), damaged };
}
