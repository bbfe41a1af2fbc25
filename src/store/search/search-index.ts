import type { Annotation } from '../../core/annotation.ts';
import { annotationTexts, articleTexts, indexedWords, SEARCH_VERSION } from '../../core/search/search-fields.ts';
import type { ArticleRow } from '../article-row.ts';
import type { SearchDocRow, SearchStateRow, WriteTransaction } from '../schema.ts';
import { addPostings, removePosting } from './postings.ts';

/** Something that is found: an annotation, or an article by its record. */
export type SearchDoc = Omit<SearchDocRow, 'n'>;

export function annotationDoc(annotation: Annotation): SearchDoc {
  const { id, articleKey } = annotation;
  return { owner: `annotation ${id}`, articleKey, annotationId: id, words: indexedWords(annotationTexts(annotation)) };
}

/** An article in which nothing is kept any more is not found. */
export function articleDoc(row: ArticleRow): SearchDoc {
  const { key, listed } = row;
  return {
    owner: `article ${key}`,
    articleKey: key,
    annotationId: null,
    words: listed === undefined ? [] : indexedWords(articleTexts(row)),
  };
}

/** The index's state. One of another version knows other words: what it holds is dropped, and all is to be done again. */
export async function searchState(tx: WriteTransaction): Promise<SearchStateRow> {
  const stored = await tx.objectStore('searchState').get('search');
  if (stored?.version === SEARCH_VERSION) return stored;
  await Promise.all([tx.objectStore('searchDocs').clear(), tx.objectStore('searchWords').clear()]);
  return { id: 'search', version: SEARCH_VERSION, next: 0, todo: { store: 'articles', after: '' } };
}

/**
 * Files documents as they are now, in the transaction that writes them: what is found is what is stored. Words that
 * went are taken away; a document without words is forgotten.
 */
export async function indexDocs(tx: WriteTransaction, docs: readonly SearchDoc[]): Promise<void> {
  const state = await searchState(tx);
  await saveState(tx, { ...state, next: await filed(tx, docs, state.next) });
}

/** Stores how far the index is. */
export async function saveState(tx: WriteTransaction, state: SearchStateRow): Promise<void> {
  await tx.objectStore('searchState').put(state);
}

/** @returns the number of the next new document */
export async function filed(tx: WriteTransaction, docs: readonly SearchDoc[], next: number): Promise<number> {
  const store = tx.objectStore('searchDocs');
  const added = new Map<string, number[]>();
  let n = next;
  for (const doc of docs) {
    const before = await store.index('owner').get(doc.owner);
    if (before !== undefined) await refile(tx, before, doc);
    else if (doc.words.length > 0) {
      for (const word of doc.words) {
        const numbers = added.get(word);
        if (numbers === undefined) added.set(word, [n]);
        else numbers.push(n);
      }
      await store.put({ ...doc, n });
      n++;
    }
  }
  await Promise.all([...added].map(([word, numbers]) => addPostings(tx, word, numbers, next)));
  return n;
}

/** Takes an article's record out of the index. */
export async function forgetDoc(tx: WriteTransaction, articleKey: string): Promise<void> {
  const before = await tx.objectStore('searchDocs').index('owner').get(`article ${articleKey}`);
  if (before !== undefined) await refile(tx, before, { ...before, words: [] });
}

async function refile(tx: WriteTransaction, before: SearchDocRow, doc: SearchDoc): Promise<void> {
  const { n } = before;
  const store = tx.objectStore('searchDocs');
  const had = new Set(before.words);
  const has = new Set(doc.words);
  await Promise.all([
    ...[...had].filter((word) => !has.has(word)).map((word) => removePosting(tx, word, n)),
    ...[...has].filter((word) => !had.has(word)).map((word) => addPostings(tx, word, [n], Number.POSITIVE_INFINITY)),
    has.size === 0 ? store.delete(n) : store.put({ ...doc, n }),
  ]);
}
