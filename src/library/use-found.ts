import { useEffect, useMemo, useState } from 'preact/hooks';
import { search } from '../store/search/search.ts';
import type { LibraryArticle } from './library-article.ts';
import { readArticles } from './read-library.ts';
import type { Library } from './use-library.ts';

/** Articles that are looked up in the index while the library is still being read. */
const MOST = 100;

/**
 * The library's articles. As long as not all are read, those that the store's index has for what the reader types come
 * with them: a large library is searched from its first moment on.
 */
export function useFound({ db, articles, complete }: Library, words: string): readonly LibraryArticle[] {
  const [found, setFound] = useState<readonly LibraryArticle[]>([]);
  useEffect(() => {
    if (db === null || complete || words.trim() === '') return setFound([]);
    let over = false;
    void (async () => {
      const { hits } = await search(db, words, { limit: MOST });
      const read = await readArticles(db, [...new Set(hits.map(({ article }) => article.key))]);
      if (!over) setFound([...read.values()].filter((article) => article !== null));
      // Without the index the list grows as the library is read.
    })().catch(() => undefined);
    return () => {
      over = true;
    };
  }, [db, complete, words]);
  return useMemo(() => {
    if (complete || found.length === 0) return articles;
    const known = new Set(articles.map(({ key }) => key));
    return [...articles, ...found.filter(({ key }) => !known.has(key))];
  }, [articles, complete, found]);
}
