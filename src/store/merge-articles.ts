import type { ArticleRecord } from '../core/article-record.ts';
import { sameText } from '../core/text-fingerprint.ts';
import { type ArticleRow, checkArticleRow } from './article-row.ts';
import { touchArticle } from './articles.ts';
import { inTransaction } from './database.ts';
import { DifferentTextError, UnknownArticleError } from './errors.ts';
import { foldNote, unfoldNote } from './fold-note.ts';
import { readRows } from './read-rows.ts';
import { type Database, type FoldedNote, type MergeRow, SEARCH_STORES, type StoreName, type WriteTransaction } from './schema.ts';
import { annotationDoc, articleDoc, forgetDoc, indexDocs } from './search/search-index.ts';

const STORES: StoreName[] = ['articles', 'analyses', 'annotations', 'corrections', 'merges', 'clocks', ...SEARCH_STORES];

/**
 * Makes one article of two records of it: all that was filed under `from` is filed under `into`, and every address of
 * `from` leads there. What it was is kept, so that it can be undone.
 * @param now the wall clock in milliseconds
 * @throws DifferentTextError when the fingerprints do not say that it is one text
 * @throws UnknownArticleError when one of them is not stored, or cannot be read
 */
export async function mergeArticles(db: Database, from: string, into: string, now: number): Promise<ArticleRecord> {
  return inTransaction(db, STORES, async (tx) => {
    const [old, standing] = [await articleRow(tx, from), await articleRow(tx, into)];
    // The text of what was imported is not known: the page that shows it knows it by its address.
    const isOneText = old.textFingerprint === '' || sameText(old.textFingerprint, standing.textFingerprint);
    if (from === into || !isOneText) throw new DifferentTextError();
    const merge: MergeRow = {
      gone: from,
      into,
      at: now,
      record: old,
      analysis: (await tx.objectStore('analyses').get(from)) ?? null,
      aliases: standing.aliases,
      rawUrls: standing.rawUrls,
      annotations: await tx.objectStore('annotations').index('articleKey').getAllKeys(from),
      corrections: await tx.objectStore('corrections').index('articleKey').getAllKeys(from),
      folded: [],
    };
    const joined = {
      ...standing,
      aliases: joinedList(standing.aliases, old.aliases),
      rawUrls: joinedList(standing.rawUrls, old.rawUrls),
      created: old.created < standing.created ? old.created : standing.created,
    };
    await tx.objectStore('articles').delete(from);
    await tx.objectStore('articles').put(joined);
    await tx.objectStore('analyses').delete(from);
    if (merge.analysis !== null && (await tx.objectStore('analyses').getKey(into)) === undefined)
      await tx.objectStore('analyses').put({ ...merge.analysis, articleKey: into });
    await forgetDoc(tx, from);
    await tx.objectStore('merges').put({ ...merge, folded: await move(tx, merge, into) });
    return settle(tx, into, old.modified);
  });
}

/**
 * Parts two records again, for good: what came from the first goes back under its key. What was made since stays with the
 * second.
 * @returns false when there is nothing to undo
 */
export async function undoMerge(db: Database, from: string): Promise<boolean> {
  return inTransaction(db, STORES, async (tx) => {
    const merge = await tx.objectStore('merges').get(from);
    if (merge === undefined || 'parted' in merge) return false;
    const standing = await articleRow(tx, merge.into);
    const added = new Set(merge.record.aliases.filter((alias) => !merge.aliases.includes(alias)));
    const addedUrls = new Set(merge.record.rawUrls.filter((url) => !merge.rawUrls.includes(url)));
    await tx.objectStore('articles').put({
      ...standing,
      aliases: standing.aliases.filter((alias) => !added.has(alias)),
      rawUrls: standing.rawUrls.filter((url) => !addedUrls.has(url)),
    });
    await tx.objectStore('articles').put(merge.record);
    if (merge.analysis !== null) await tx.objectStore('analyses').put(merge.analysis);
    await move(tx, merge, from);
    for (const note of merge.folded) await unfoldNote(tx, note);
    await tx.objectStore('merges').put({ gone: from, into: merge.into, parted: true });
    await settle(tx, merge.into, standing.modified);
    await settle(tx, from, merge.record.modified);
    return true;
  });
}

async function articleRow(tx: WriteTransaction, key: string): Promise<ArticleRow> {
  const stored = await tx.objectStore('articles').get(key);
  const row = readRows('articles', 'key', stored === undefined ? [] : [stored], checkArticleRow).rows[0];
  if (row === undefined) throw new UnknownArticleError();
  return row;
}

/**
 * Files what a merge moves under another key; what is gone by now stays gone.
 * @returns the notes that took others' words up instead
 */
async function move(tx: WriteTransaction, { annotations, corrections, gone, into, at }: MergeRow, to: string): Promise<FoldedNote[]> {
  const folded: FoldedNote[] = [];
  const came = to === into ? gone : into;
  for (const id of annotations) {
    const annotation = await tx.objectStore('annotations').get(id);
    if (annotation?.articleKey !== came) continue;
    const note = to === into ? await foldNote(tx, annotation, into, at) : null;
    if (note !== null) {
      folded.push(note);
      continue;
    }
    await tx.objectStore('annotations').put({ ...annotation, articleKey: to });
    await indexDocs(tx, [annotationDoc({ ...annotation, articleKey: to })]);
  }
  for (const id of corrections) {
    const correction = await tx.objectStore('corrections').get(id);
    if (correction?.articleKey === came) await tx.objectStore('corrections').put({ ...correction, articleKey: to });
  }
  return folded;
}

async function settle(tx: WriteTransaction, key: string, modified: string): Promise<ArticleRecord> {
  const row = await touchArticle(tx, key, modified);
  if (row === null) throw new UnknownArticleError();
  await indexDocs(tx, [articleDoc(row)]);
  return row;
}

function joinedList(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].slice(0, 100);
}
