import type { Analysis } from '../analysis.ts';
import type { Annotation } from '../annotation.ts';
import type { ArticleMetadata } from '../article.ts';
import type { ArticleRecord } from '../article-record.ts';
import type { Correction } from '../correction.ts';
import type { Block } from '../page-text.ts';
import type { ImportReason } from './import-reason.ts';

/** An article of a file, as the library would file it. */
export interface ImportedArticle {
  readonly record: ArticleRecord;
  readonly annotations: readonly Annotation[];
  readonly corrections: readonly Correction[];
  /** What was found in it, and the text that this counts in; only our own format knows. */
  readonly analysed: AnalysedText | null;
}

export interface AnalysedText {
  /** The address that it was read at. */
  readonly url: string;
  /** What the page said when it was exported. */
  readonly metadata: ArticleMetadata;
  readonly text: string;
  readonly blocks: readonly Block[] | null;
  /** Before any correction. */
  readonly analysis: Analysis;
  /** When it was exported, ISO 8601. */
  readonly accessed: string;
  /** False where the record was made for the import. */
  readonly stored: boolean;
}

/** Where something stands in a file: "annotations[3]", or the number of its row in a table. '' for the file as a whole. */
export type Where = string | number;

/** Something of the file that is not taken. */
export interface Refusal {
  readonly where: Where;
  readonly reason: ImportReason;
  /** Its words or its note, by which a reader knows it. */
  readonly words?: string;
  /** The file of a package that it is in. */
  readonly file?: string;
}

/** All that a file holds. Nothing of it is lost without a word: what is not here is refused or skipped. */
export interface ReadFile {
  readonly articles: readonly ImportedArticle[];
  readonly refused: readonly Refusal[];
  /** Whole, and nothing for a library: found by us and found again, or empty. */
  readonly skipped: readonly Refusal[];
  /** The names of files beside it whose text is in it. */
  readonly with?: readonly string[];
}

/** The texts of a package that are read together with another file of it, by their names. */
export type Beside = ReadonlyMap<string, string>;

/** A kind of file that is understood. */
export interface ImportReader {
  readonly id: string;
  readonly label: string;
  /** @param data the file as parsed JSON, or its text where it is none */
  fits(data: unknown): boolean;
  /** Reads in turns of at most `ROWS_A_TURN` rows: a file may be long. Never throws for what `fits` let through. */
  read(data: unknown, beside: Beside): Generator<Reading, ReadFile>;
}

/** How much of a file has been read: rows, of how many. */
export interface Reading {
  readonly done: number;
  readonly of: number;
}

/** Rows that are read in one turn: some 10 milliseconds. */
export const ROWS_A_TURN = 250;

/** The longest file that is read, in UTF-16 units: three libraries of 100,000 things, and less than browsers' longest string (2^29). */
export const MAX_FILE = 500_000_000;
/** What is shown of the words of what is not taken, in UTF-16 units. */
export const SHOWN_WORDS = 500;
/** The most records of one file. */
export const MAX_RECORDS = 1_000_000;
export const TOO_MANY = { where: '', reason: { code: 'too-many-records' } } as const satisfies Refusal;
/** The device that clock readings made for a file name: none of the reader's own. */
export const IMPORT_DEVICE = 'imported';
