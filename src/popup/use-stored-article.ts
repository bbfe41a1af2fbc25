import { useEffect, useState } from 'preact/hooks';
import { articleKey } from '../core/article-url.ts';
import type { ReadyPage } from '../messages.ts';
import { analysisOf } from '../store/analyses.ts';
import { annotationsFor } from '../store/annotations.ts';
import { findArticle } from '../store/articles.ts';
import { correctionsFor } from '../store/corrections.ts';
import { openDatabase } from '../store/database.ts';
import type { Database } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import { hearChanges } from '../ui/hear-changes.ts';
import { askBackground, type Tab } from './connection.ts';
import type { Page } from './use-page.ts';

type Made = Pick<ReadyPage, 'annotations' | 'corrections'>;

/** What the store holds of the tab's article. */
export interface StoredArticle {
  /** Which page this is the answer for, by its key; null while the page has not said its own. */
  readonly pageKey: string | null;
  /** The article as it was kept, for the time until its page answers; null where nothing is kept in it. */
  readonly kept: ReadyPage | null;
  /** What the reader has in the article now; null where only the page can say. */
  readonly made: Made | null;
}

const UNKNOWN: StoredArticle = { pageKey: null, kept: null, made: null };

/**
 * Reads the tab's article from the store itself: at once, and after each write. A page hears of a write from the worker,
 * which may be stopped before it says so; what is saved is shown as saved all the same.
 */
export function useStoredArticle(tab: Tab | null, page: Page): StoredArticle {
  const [stored, setStored] = useState<StoredArticle>(UNKNOWN);
  const ready = page.status === 'ready' ? page : null;
  const key = ready?.key ?? null;
  const url = tab?.url ?? null;
  // A private window may have a store of its own, which is not the library.
  const isPrivate = tab?.incognito === true;
  useEffect(() => {
    if (tab === null) return;
    const nothing = { pageKey: key, kept: null, made: null };
    if (isPrivate) return setStored(nothing);
    const ending = new AbortController();
    const { signal } = ending;
    // Writes come faster than they are read: what was read for an earlier one is not shown after a later one's.
    let shown = 0;
    let asked = 0;
    const show = (next: StoredArticle, round = asked) => {
      if (signal.aborted || round < shown) return;
      shown = round;
      setStored(next);
    };
    const standing = key ?? keyOf(tab.url);
    void opened(signal)
      .then(async (db) => {
        const read = async () => {
          const round = ++asked;
          show(key === null ? await keptArticle(db, tab.url, standing) : { ...nothing, made: await madeIn(db, key) }, round);
        };
        hearChanges(signal, (keys) => {
          if (keys.includes(standing)) void read().catch(() => show(nothing));
        });
        await read();
      })
      .catch(() => show(nothing));
    return () => ending.abort();
  }, [url, key, isPrivate]);
  useEffect(() => {
    if (ready === null || stored.pageKey !== ready.key || stored.made === null || isSame(ready, stored.made)) return;
    // The page missed a write: it is told once, and paints what is there.
    const timer = setTimeout(() => void askBackground('library.changed', { keys: [ready.key] }), LATE);
    return () => clearTimeout(timer);
  }, [ready, stored.made]);
  return stored;
}

/** How long a page may take to hear of a write, in milliseconds. */
const LATE = 1500;

/** The library; fails where another screen keeps an update waiting: then the page's own news must do. */
function opened(signal: AbortSignal): Promise<Database> {
  return new Promise((resolve, reject) => {
    void openDatabase({ onBlocked: () => reject(new Error('blocked')) }).then((db) => {
      signal.addEventListener('abort', () => db.close(), { once: true });
      if (signal.aborted) db.close();
      resolve(db);
    }, reject);
  });
}

function keyOf(url: string): string {
  try {
    return articleKey(url);
  } catch {
    return '';
  }
}

async function madeIn(db: Database, key: string): Promise<Made> {
  const [annotations, corrections] = await Promise.all([annotationsFor(db, key), correctionsFor(db, key)]);
  return { annotations: annotations.rows, corrections: corrections.rows };
}

async function keptArticle(db: Database, url: string, key: string): Promise<StoredArticle> {
  const { record } = await findArticle(db, [key], '');
  const [made, { row }, settings] = await Promise.all([madeIn(db, key), analysisOf(db, key), readSettings(db)]);
  if (record === null || row === null) return UNKNOWN;
  const { text, analysis } = row;
  return {
    pageKey: null,
    made,
    kept: {
      status: 'ready',
      version: 0,
      key,
      ...made,
      placements: [],
      url,
      metadata: record.metadata,
      text,
      analysis,
      settings,
      saves: true,
      painted: true,
    },
  };
}

function isSame(page: Made, { annotations, corrections }: Made): boolean {
  const times = (made: Made) =>
    [...made.annotations.map(({ id, modified }) => `${id} ${modified}`), ...made.corrections.map(({ id, clock }) => `${id} ${clock}`)]
      .sort()
      .join('\n');
  return times(page) === times({ annotations, corrections });
}
