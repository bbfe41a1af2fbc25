import type { ArticleMetadata } from '../../core/article.ts';
import { foldTitle } from './page-title.ts';
import { listOf, type StructuredData } from './structured-data.ts';

/** What the page says of its article, folded; may be empty. */
export interface Clues {
  readonly title: string;
  /** The body, as it is written for machines. */
  readonly told: string;
}

/** In folded letters: less is a summary, and no body. */
const LEAST_TOLD = 400;
/** In UTF-16 units: of a body without end so much is looked at. */
const MOST_TOLD = 100_000;

export function cluesOf({ title }: ArticleMetadata, { article }: StructuredData): Clues {
  const [body] = listOf(article?.articleBody);
  const told = typeof body === 'string' ? foldTitle(body.slice(0, MOST_TOLD).replace(/<[^>]*>/g, ' ')) : '';
  return { title: foldTitle(title?.value ?? ''), told: told.length < LEAST_TOLD ? '' : told };
}
