import type { ArticleMetadata } from '../../core/article.ts';
import { authorNames } from './author-names.ts';
import type { BlockFeatures } from './block-features.ts';
import { isoDate } from './iso-date.ts';

/** How many blocks above and inside the body's start may hold its byline and its day, and how long such a line is. */
const ABOVE = 10;
const INSIDE = 3;
const MAX_LINE = 120;
const BY = /(?:^|\s)[Bb]y:?\s+(?=[@\p{Lu}])/u;
const FIRST_DAY = /publi|posted|written|erschienen/i;

/** Reads the author and the day from the lines above the body, where the page says neither to machines. */
export function withVisibleLines(
  metadata: ArticleMetadata,
  features: readonly BlockFeatures[],
  blocks: readonly boolean[],
): ArticleMetadata {
  const start = blocks.indexOf(true);
  if (start === -1) return metadata;
  const lines = features.slice(Math.max(0, start - ABOVE), start + INSIDE).flatMap(({ text }) => (text.length <= MAX_LINE ? [text] : []));
  const names = lines.flatMap((line) => (BY.test(line) ? [authorNames(line.slice(line.search(BY)))] : [])).find(({ length }) => length > 0);
  const days = lines.flatMap((line) => {
    const day = isoDate(line);
    return day === null ? [] : [{ day, first: FIRST_DAY.test(line) }];
  });
  const day = (days.find(({ first }) => first) ?? days[0])?.day;
  return {
    ...metadata,
    authors: metadata.authors ?? (names ? { value: names, source: 'text' } : null),
    published: metadata.published ?? (day === undefined ? null : { value: day, source: 'text' }),
  };
}
