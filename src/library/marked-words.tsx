import type { SearchQuery } from '../core/search/search-query.ts';
import { hitSpans } from './find-words.ts';

/** A text with the words that were looked for: told by weight and grey, since yellow is the reader's. */
export function MarkedWords({ text, terms }: { text: string; terms: SearchQuery }) {
  const hits = hitSpans(text, terms);
  if (hits.length === 0) return <>{text}</>;
  return (
    <>
      {hits.map((hit, index) => (
        <>
          {text.slice(hits[index - 1]?.end ?? 0, hit.start)}
          <mark class="hit">{text.slice(hit.start, hit.end)}</mark>
        </>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}
