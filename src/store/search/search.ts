import { type Annotation, checkAnnotation } from '../../core/annotation.ts';
import { type ArticleRecord, checkArticleRecord } from '../../core/article-record.ts';
import { findHits } from '../../core/search/find-hits.ts';
import { annotationTexts, articleTexts, type FieldText } from '../../core/search/search-fields.ts';
import { type SearchQuery, searchQuery } from '../../core/search/search-query.ts';
import type { Span } from '../../core/span.ts';
import { readRows } from '../read-rows.ts';
import type { Database, SearchDocRow } from '../schema.ts';
import { buildSearchIndex } from './build-index.ts';
import { candidates } from './candidates.ts';

/** A text of a hit with the places to mark in it. */
export interface FieldHit extends FieldText {
  /** In order, none touching another: UTF-16 offsets in `text`. */
  readonly spans: readonly Span[];
}

/** An annotation, or an article by its record, that holds every term of the query. */
export interface SearchHit {
  readonly article: ArticleRecord;
  /** Null when the article's own record is the hit. */
  readonly annotation: Annotation | null;
  /** The texts in which something was found, at least one. */
  readonly fields: readonly FieldHit[];
}

export interface SearchOptions {
  /** The most hits that are given. */
  readonly limit: number;
  /** Hits that a filter lets through; they alone count for `limit`. */
  readonly accepts?: (article: ArticleRecord, annotation: Annotation | null) => boolean;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** True when there are more than were asked for. */
  readonly hasMore: boolean;
}

/** Documents that are read at once. */
const BATCH = 64;

/**
 * Finds what the reader has kept, made or said of articles, the newest first: every term as a word, as the beginning of
 * one, or as a phrase, accents and case folded (searchQuery says how it is read). Waits for the index where it is still
 * being built.
 */
export async function search(db: Database, typed: string, { limit, accepts = () => true }: SearchOptions): Promise<SearchResult> {
  const query = searchQuery(typed);
  await buildSearchIndex(db);
  const hits: SearchHit[] = [];
  for await (const numbers of candidates(db, query)) {
    for (let at = 0; at < numbers.length; at += BATCH) {
      for (const hit of await hitsOf(db, numbers.slice(at, at + BATCH), query)) {
        if (!accepts(hit.article, hit.annotation)) continue;
        if (hits.length === limit) return { hits, hasMore: true };
        hits.push(hit);
      }
    }
  }
  return { hits, hasMore: false };
}

async function hitsOf(db: Database, numbers: readonly number[], query: SearchQuery): Promise<SearchHit[]> {
  const tx = db.transaction(['searchDocs', 'articles', 'annotations']);
  const articleOf = async ({ articleKey }: SearchDocRow): Promise<ArticleRecord | null> => {
    const stored = await tx.objectStore('articles').get(articleKey);
    return readRows('articles', 'key', [stored], checkArticleRecord).rows[0] ?? null;
  };
  const annotationOf = async (id: string): Promise<Annotation | null> => {
    const stored = await tx.objectStore('annotations').get(id);
    return readRows('annotations', 'id', [stored], checkAnnotation).rows[0] ?? null;
  };
  /** Null where a row is gone or damaged, or where the words are not in it as they were asked for. */
  const hitOf = async (n: number): Promise<SearchHit | null> => {
    const doc = await tx.objectStore('searchDocs').get(n);
    if (doc === undefined) return null;
    if (doc.annotationId === null) {
      const article = await articleOf(doc);
      const fields = article && found(articleTexts(article), query);
      return article && fields && { article, annotation: null, fields };
    }
    const annotation = await annotationOf(doc.annotationId);
    // The article is read for what is a hit alone.
    const fields = annotation && found(annotationTexts(annotation), query);
    const article = fields && (await articleOf(doc));
    return article && { article, annotation, fields };
  };
  return (await Promise.all(numbers.map(hitOf))).filter((hit) => hit !== null);
}

/** Where the terms stand; null unless all of them do. */
function found(texts: readonly FieldText[], query: SearchQuery): FieldHit[] | null {
  const terms = new Set<number>();
  const fields: FieldHit[] = [];
  for (const { field, text } of texts) {
    const hits = findHits(text, query);
    for (const term of hits.terms) terms.add(term);
    if (hits.spans.length > 0) fields.push({ field, text, spans: hits.spans });
  }
  return terms.size === query.length ? fields : null;
}
