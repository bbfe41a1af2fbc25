import { type Analysis, checkAnalysis } from '../core/analysis.ts';
import { type Check, InvalidError, object, text } from '../core/check.ts';
import { type Block, checkPageText, MAX_PAGE_TEXT, PAGE_TEXT_VERSION } from '../core/page-text.ts';

/** What was found in an article, with the text that it counts in: the library can show and export it without the page. */
export interface AnalysisRow {
  readonly articleKey: string;
  readonly textHash: string;
  /** The article's text (ArticleText), with its blocks. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly analysis: Analysis;
}

const checkShape = object({ articleKey: text(4000), textHash: text(100), text: text(MAX_PAGE_TEXT), analysis: checkAnalysis });

/** A stored analysis: its blocks must cover its text. */
export const checkAnalysisRow: Check<AnalysisRow> = (value, path) => {
  const row = checkShape(value, path);
  const { blocks } = checkPageText({ version: PAGE_TEXT_VERSION, text: row.text, blocks: (value as { blocks?: unknown }).blocks }, path);
  if (row.analysis.textHash !== row.textHash) throw new InvalidError('textHash', 'the hash of the text that was analysed');
  return { ...row, blocks };
};
