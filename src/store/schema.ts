import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Annotation } from '../core/annotation.ts';
import type { Clock } from '../core/clock.ts';
import type { Correction } from '../core/correction.ts';
import type { AnalysisRow } from './analysis-row.ts';
import type { ArticleRow } from './article-row.ts';

/** One row: this device's clock. */
export interface ClockRow {
  readonly id: 'device';
  /** A random name that only clock readings carry. */
  readonly device: string;
  /** The latest reading that was given out or seen. */
  readonly last: Clock | null;
}

/** The settings, and the reader's own template. Kept as they were written: a newer version may know more than this one. */
export interface SettingsRow {
  readonly id: 'settings' | 'template';
  readonly value: unknown;
}

/** An article's note before and after another one's words were put beside it. */
export interface FoldedNote {
  readonly before: Annotation;
  readonly after: Annotation;
}

/** Two records that became one, and what parts them again. */
export interface MergeRow {
  /** The key that is no longer filed under. */
  readonly gone: string;
  readonly into: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What stood under `gone`. */
  readonly record: ArticleRow;
  readonly analysis: AnalysisRow | null;
  /** The addresses of `into` before. */
  readonly aliases: readonly string[];
  readonly rawUrls: readonly string[];
  /** The ids of what was moved. */
  readonly annotations: readonly string[];
  readonly corrections: readonly string[];
  /** Notes of `gone` that were not moved: their words stand in these. */
  readonly folded: readonly FoldedNote[];
}

/** Two records that the reader has parted again: they are not joined a second time unasked. */
export interface PartedRow {
  readonly gone: string;
  readonly into: string;
  readonly parted: true;
}

/** When something that is done now and then was last done, in milliseconds since 1970. */
export type ChoreRow = { readonly id: 'bin'; readonly at: number } | BackupPlan;

/** How often the library is copied to a file of the reader's, and where. */
export interface BackupPlan {
  readonly id: 'backup';
  /** When it was last copied; 0 for never. Milliseconds since 1970. */
  readonly at: number;
  /** The time between two, in milliseconds; 0 for never. */
  readonly every: number;
  /** Null where the browser has no such folders, or none was chosen: then it is a download. */
  readonly folder: FileSystemDirectoryHandle | null;
}

/** An import that was begun: how far it is, and for as long as it can be undone. */
export interface ImportRow {
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The file, while something of it is still to be written or taken back. */
  readonly file: Blob | null;
  readonly state: 'writing' | 'written' | 'undoing';
  /** How many parts stand in the store, of how many. */
  readonly parts: number;
  readonly of: number;
  readonly added: number;
  readonly merged: number;
}

/** One row that an import wrote. */
export interface ImportStep {
  readonly store: 'articles' | 'analyses' | 'annotations' | 'corrections';
  readonly key: string;
  /** What stood there; null where nothing did. */
  readonly before: unknown;
  /** A hash of what was written: another one says that the reader has changed it since. */
  readonly mark: string;
}

/** What one transaction of an import wrote, and so what undoes it. */
export interface ImportPartRow {
  readonly importId: string;
  readonly part: number;
  readonly steps: readonly ImportStep[];
}

/** What the search index knows of one annotation or one article. */
export interface SearchDocRow {
  /** Its number in the postings: rises with the time at which it was filed. */
  readonly n: number;
  /** docOwner(…) of the annotation or the article. */
  readonly owner: string;
  readonly articleKey: string;
  /** Null for the article's record itself. */
  readonly annotationId: string | null;
  /** All words that lead to it: what has to be taken away again. */
  readonly words: readonly string[];
}

/** Which documents of one segment (search/postings.ts) hold a word. */
export interface PostingsRow {
  readonly segment: number;
  readonly word: string;
  /** Places in the segment, rising. */
  readonly docs: Uint16Array;
}

/** One row: how far the search index is. */
export interface SearchStateRow {
  readonly id: 'search';
  readonly version: number;
  /** The next document's number. */
  readonly next: number;
  /** The next thing to be indexed of what was stored before the index was; null when all is. */
  readonly todo: { readonly store: 'articles' | 'annotations'; readonly after: string } | null;
}

/** The types that were written. What is read passes a check first (read-rows.ts): disks and older versions err. */
export interface StoreSchema extends DBSchema {
  articles: { key: string; value: ArticleRow; indexes: { aliases: string; modified: string; listed: string } };
  analyses: { key: string; value: AnalysisRow };
  annotations: { key: string; value: Annotation; indexes: { articleKey: string; modified: string; deleted: string; tags: string } };
  corrections: { key: string; value: Correction; indexes: { articleKey: string } };
  settings: { key: string; value: SettingsRow };
  clocks: { key: string; value: ClockRow };
  merges: { key: string; value: MergeRow | PartedRow; indexes: { into: string } };
  chores: { key: string; value: ChoreRow };
  imports: { key: string; value: ImportRow };
  importParts: { key: [string, number]; value: ImportPartRow };
  searchDocs: { key: number; value: SearchDocRow; indexes: { owner: string } };
  searchWords: { key: [number, string]; value: PostingsRow };
  searchState: { key: string; value: SearchStateRow };
}

export const SEARCH_STORES = ['searchDocs', 'searchWords', 'searchState'] as const;
export type StoreName =
  | 'articles'
  | 'analyses'
  | 'annotations'
  | 'corrections'
  | 'settings'
  | 'clocks'
  | 'merges'
  | 'chores'
  | 'imports'
  | 'importParts'
  | (typeof SEARCH_STORES)[number];
export type Database = IDBPDatabase<StoreSchema>;
/** A transaction that writes. It reaches only the stores that it was opened over. */
export type WriteTransaction = IDBPTransaction<StoreSchema, StoreName[], 'readwrite'>;
export type UpgradeTransaction = IDBPTransaction<StoreSchema, StoreName[], 'versionchange'>;
