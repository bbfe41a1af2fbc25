import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Annotation } from '../core/annotation.ts';
import type { ArticleRecord } from '../core/article-record.ts';
import type { Clock } from '../core/clock.ts';
import type { Correction } from '../core/correction.ts';
import type { AnalysisRow } from './analysis-row.ts';

/** One row: this device's clock. */
export interface ClockRow {
  readonly id: 'device';
  /** A random name that only clock readings carry. */
  readonly device: string;
  /** The latest reading that was given out or seen. */
  readonly last: Clock | null;
}

/** One row. Kept as it was written: a newer version may know more than this one. */
export interface SettingsRow {
  readonly id: 'settings';
  readonly value: unknown;
}

/** The types that were written. What is read passes a check first (read-rows.ts): disks and older versions err. */
export interface StoreSchema extends DBSchema {
  articles: { key: string; value: ArticleRecord; indexes: { aliases: string; modified: string } };
  analyses: { key: string; value: AnalysisRow };
  annotations: { key: string; value: Annotation; indexes: { articleKey: string; modified: string } };
  corrections: { key: string; value: Correction; indexes: { articleKey: string } };
  settings: { key: string; value: SettingsRow };
  clocks: { key: string; value: ClockRow };
}

export type StoreName = 'articles' | 'analyses' | 'annotations' | 'corrections' | 'settings' | 'clocks';
export type Database = IDBPDatabase<StoreSchema>;
/** A transaction that writes. It reaches only the stores that it was opened over. */
export type WriteTransaction = IDBPTransaction<StoreSchema, StoreName[], 'readwrite'>;
export type UpgradeTransaction = IDBPTransaction<StoreSchema, StoreName[], 'versionchange'>;
