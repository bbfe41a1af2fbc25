import type { Span } from '../span.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';
import { type SearchWord, searchWords } from './search-words.ts';

/** Where a query's terms stand in one text. */
export interface Hits {
  /** In order, none touching another: what a screen marks. UTF-16 offsets. */
  readonly spans: readonly Span[];
  /** Which of the query's terms were found, by their index. */
  readonly terms: ReadonlySet<number>;
}

/** Finds every place of every term. Compares each word of the text with each word of the query once at most. */
export function findHits(text: string, query: SearchQuery): Hits {
  const words = searchWords(text);
  const terms = new Set<number>();
  const found: Span[] = [];
  for (let first = 0; first < words.length; first++) {
    query.forEach((term, index) => {
      const place = placeAt(words, first, term);
      if (place === null) return;
      terms.add(index);
      found.push(place);
    });
  }
  return { spans: joined(found), terms };
}

function placeAt(words: readonly SearchWord[], first: number, { words: wanted, isPrefix }: SearchTerm): Span | null {
  for (let i = 0; i < wanted.length; i++) {
    const word = words[first + i]?.text;
    const want = wanted[i] as string;
    if (word === undefined || !(word === want || (isPrefix && i === wanted.length - 1 && word.startsWith(want)))) return null;
  }
  const from = words[first] as SearchWord;
  const to = words[first + wanted.length - 1] as SearchWord;
  // A single sign was asked for: not the one behind it as well.
  const end = to.kind === 'pair' && isPrefix ? to.start + (wanted.at(-1) as string).length : to.end;
  return { start: from.start, end };
}

function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last === undefined || span.start > last.end) out.push(span);
    else if (span.end > last.end) out[out.length - 1] = { start: last.start, end: span.end };
  }
  return out;
}
