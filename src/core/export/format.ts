import type { Analysis } from '../analysis.ts';
import type { Annotation } from '../annotation.ts';
import type { ArticleMetadata } from '../article.ts';
import type { Correction } from '../correction.ts';

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
}

/** A way to write articles down for other software. `write` gives chunks: a library need not fit into memory. */
export interface ExportFormat {
  readonly id: string;
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  write(articles: AsyncIterable<ExportArticle>): AsyncIterable<string>;
}
