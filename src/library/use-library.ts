import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Failure } from '../core/reply.ts';
import { openDatabase } from '../store/database.ts';
import { StoreError } from '../store/errors.ts';
import type { Database } from '../store/schema.ts';
import { hearChanges } from '../ui/hear-changes.ts';
import type { Findings } from './findings.ts';
import type { LibraryArticle } from './library-article.ts';
import { tellOthers } from './library-changes.ts';
import { allFindings, readFindings } from './read-findings.ts';
import { newestArticles, readArticles, readLibrary } from './read-library.ts';

/** What is drawn before the rest is read. */
const FIRST = 20;
/** How long that may take, in milliseconds. */
const SETTLE = 100;
/** How many articles are read again at once. */
const MANY = 200;

export interface Library {
  readonly status: 'opening' | 'blocked' | 'ready' | 'failed';
  readonly failure: Failure | null;
  readonly db: Database | null;
  readonly articles: readonly LibraryArticle[];
  /** True when no article is missing from the list any more. */
  readonly complete: boolean;
  /** Rows that could not be read. They are left as they are. */
  readonly damaged: number;
  readonly findings: ReadonlyMap<string, Findings>;
  /** True when who said what is known for every article. */
  readonly searched: boolean;
  /** Says that this screen has written to articles: it reads them again, and so does everybody else. */
  readonly wrote: (keys: readonly string[]) => Promise<void>;
  readonly retry: () => void;
}

type Read = Omit<Library, 'wrote' | 'retry' | 'findings' | 'searched'>;
const OPENING: Read = { status: 'opening', failure: null, db: null, articles: [], complete: false, damaged: 0 };

/** The library as the store has it: the newest articles at once, then all of them, then what was found in them. */
export function useLibrary(): Library {
  const [read, setRead] = useState<Read>(OPENING);
  const [findings, setFindings] = useState<{ readonly map: ReadonlyMap<string, Findings>; readonly all: boolean }>({
    map: new Map(),
    all: false,
  });
  const [round, setRound] = useState(0);
  const refresh = useRef<(keys: readonly string[], own: boolean) => Promise<void>>(async () => undefined);

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const channel = hearChanges(signal, (keys) => void refresh.current(keys, false).catch(fail));
    const show = (change: Partial<Read>) => {
      if (!signal.aborted) setRead((before) => ({ ...before, ...change }));
    };
    const fail = (error: unknown) => show({ status: 'failed', failure: failureOf(error) });
    setRead(OPENING);
    setFindings({ map: new Map(), all: false });
    // What is written while everything is read may be older in what was read.
    const meanwhile = new Set<string>();
    void (async () => {
      const db = await openDatabase({
        onBlocked: () => show({ status: 'blocked' }),
        onClosed: () => {
          if (!signal.aborted) setRound((before) => before + 1);
        },
      });
      signal.addEventListener('abort', () => db.close(), { once: true });
      if (signal.aborted) return db.close();
      refresh.current = async (keys, own) => {
        if (own) tellOthers(channel, keys);
        for (const key of keys) meanwhile.add(key);
        const changed = new Map<string, LibraryArticle | null>();
        const found: Findings[] = [];
        // After an import these may be all there are.
        for (let at = 0; at < keys.length && !signal.aborted; at += MANY) {
          const some = keys.slice(at, at + MANY);
          const [articles, read] = await Promise.all([readArticles(db, some), readFindings(db, some)]);
          for (const [key, article] of articles) changed.set(key, article);
          found.push(...read);
        }
        if (signal.aborted) return;
        setRead((before) => ({ ...before, articles: replaced(before.articles, changed) }));
        setFindings(({ map, all }) => ({ map: joined(map, keys, found), all }));
      };
      show({ status: 'ready', db, articles: await newestArticles(db, FIRST) });
      // The first rows are drawn before the rest is read.
      await new Promise((resolve) => setTimeout(resolve, SETTLE));
      const { articles, damaged } = await readLibrary(db, signal);
      show({ articles: newestFirst(articles), complete: true, damaged });
      if (meanwhile.size > 0) await refresh.current([...meanwhile], false);
      await readFindingsInParts(db, signal, (map, all) => {
        if (!signal.aborted) setFindings({ map, all });
      });
      if (meanwhile.size > 0) await refresh.current([...meanwhile], false);
    })().catch(fail);
    return () => ending.abort();
  }, [round]);

  return useMemo(
    () => ({
      ...read,
      findings: findings.map,
      searched: findings.all,
      wrote: (keys: readonly string[]) => refresh.current(keys, true),
      retry: () => setRound((before) => before + 1),
    }),
    [read, findings],
  );
}

async function readFindingsInParts(
  db: Database,
  signal: AbortSignal,
  show: (map: ReadonlyMap<string, Findings>, all: boolean) => void,
): Promise<void> {
  const map = new Map<string, Findings>();
  let shown = performance.now();
  for await (const part of allFindings(db, signal)) {
    for (const found of part) map.set(found.articleKey, found);
    // Each time the whole list is filtered anew: seldom enough that reading goes on.
    if (performance.now() - shown < 1000) continue;
    shown = performance.now();
    show(new Map(map), false);
  }
  show(map, true);
}

function replaced(articles: readonly LibraryArticle[], changed: ReadonlyMap<string, LibraryArticle | null>): LibraryArticle[] {
  const others = articles.filter(({ key }) => !changed.has(key));
  return newestFirst([...others, ...[...changed.values()].filter((article) => article !== null)]);
}

function joined(map: ReadonlyMap<string, Findings>, keys: readonly string[], found: readonly Findings[]): Map<string, Findings> {
  const next = new Map(map);
  for (const key of keys) next.delete(key);
  for (const each of found) next.set(each.articleKey, each);
  return next;
}

function newestFirst(articles: readonly LibraryArticle[]): LibraryArticle[] {
  return [...articles].sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0));
}

function failureOf(error: unknown): Failure {
  if (error instanceof StoreError) return { code: error.code, message: error.message, retry: true };
  return { code: 'store', message: error instanceof Error ? error.message : String(error), retry: true };
}
