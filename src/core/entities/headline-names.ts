import type { EntityKind } from '../analysis.ts';
import type { Line } from './tagger/line.ts';
import type { Piece } from './tagger/pieces.ts';

/** A name by its place: pieces of a line, half-open. */
export interface Named {
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly kind: EntityKind;
}

/** The longest name, in pieces, that is looked for in a headline. */
const LONGEST_KNOWN = 6;

/**
 * In a headline the names that the text has elsewhere stand first: there capitals say where they begin and end.
 * @param own what the tagger found in the line
 * @param line the line's number
 * @param kindOf the kind of a full name of the text, by its pieces in lower case with spaces between; null for other words
 */
export function headlineNames(
  own: readonly Named[],
  line: number,
  { pieces }: Line,
  kindOf: (words: string) => EntityKind | null,
): Named[] {
  const out: Named[] = [];
  let next = 0;
  const takeOwn = (from: number, until: number) => {
    for (; next < own.length && (own[next] as Named).first < until; next++) {
      const name = own[next] as Named;
      if (name.first >= from && name.last <= until) out.push(name);
    }
  };
  let at = 0;
  for (let i = 0; i < pieces.length; i++) {
    let words = '';
    let found: Named | null = null;
    for (let last = i + 1; last <= Math.min(pieces.length, i + LONGEST_KNOWN); last++) {
      words += (last > i + 1 ? ' ' : '') + (pieces[last - 1] as Piece).text.toLowerCase();
      const kind = kindOf(words);
      if (kind !== null) found = { line, first: i, last, kind };
    }
    if (found === null) continue;
    takeOwn(at, i);
    out.push(found);
    while (next < own.length && (own[next] as Named).first < found.last) next++;
    at = found.last;
    i = found.last - 1;
  }
  takeOwn(at, pieces.length);
  return out;
}
