import { bySpan, type Span, spanLength } from './span.ts';

/** Finds what holds an offset, among many spans that may overlap: two binary searches where they do not. */
export interface SpanIndex<T> {
  /** All that hold a unit, the shortest first. */
  at(offset: number): readonly T[];
}

export function spanIndex<T extends { readonly span: Span }>(items: readonly T[]): SpanIndex<T> {
  const sorted = [...items].sort((a, b) => bySpan(a.span, b.span));
  // How far all that begin no later than an item reach: where that is before an offset, nothing earlier holds it.
  let reach = 0;
  const reaches = sorted.map(({ span }) => (reach = Math.max(reach, span.end)));
  return {
    at(offset) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as T).span.start <= offset) low = middle + 1;
        else high = middle;
      }
      const found: T[] = [];
      for (let at = low - 1; at >= 0 && (reaches[at] as number) > offset; at--) {
        const item = sorted[at] as T;
        if (item.span.end > offset) found.push(item);
      }
      return found.sort((a, b) => spanLength(a.span) - spanLength(b.span));
    },
  };
}
