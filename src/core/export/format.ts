import type { Analysis } from '../analysis.ts';
import type { Annotation } from '../annotation.ts';
import type { ArticleMetadata } from '../article.ts';
import type { ArticleRecord } from '../article-record.ts';
import type { Correction } from '../correction.ts';
import type { Block } from '../page-text.ts';

/** One article with all that goes out with it. The analysis is the one the reader sees: corrections are applied. */
export interface ExportArticle {
  readonly url: string;
  readonly metadata: ArticleMetadata;
  /** The article's text, in which the analysis counts. */
  readonly text: string;
  readonly analysis: Analysis;
  readonly annotations: readonly Annotation[];
  readonly corrections: readonly Correction[];
  /** When the article was read for this export, ISO 8601. */
  readonly accessed: string;
  /** As the finders left it; missing where there is no correction. */
  readonly found?: Analysis;
  /** What the library has filed of it; missing for what is not stored. */
  readonly record?: ArticleRecord;
  readonly blocks?: readonly Block[];
}

/** A way to write articles down for other software. `write` gives chunks: a library need not fit into memory. */
export interface ExportFormat {
  readonly id: string;
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  /** Where the order of articles says nothing to whoever reads the file: they go out by their keys, as they are stored. */
  readonly anyOrder?: true;
  write(articles: AsyncIterable<ExportArticle>): AsyncIterable<string>;
}
