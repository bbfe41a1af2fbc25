import type { Language } from '../languages/language.ts';
import { type KnownNames, type Named, wordsOf } from './known-names.ts';
import { type Line, STYLES } from './tagger/line.ts';
import type { Piece } from './tagger/pieces.ts';

/** The longest name, in pieces, that is looked for in a headline. */
const LONGEST_KNOWN = 6;

/**
 * In a headline the names that the text has elsewhere stand first: there capitals say where they begin and end. In other
 * lines whose capitals say little, lists mostly, only names of several words are looked for.
 * @param own what the tagger found in the line
 * @param number the line's
 */
export function headlineNames(own: readonly Named[], number: number, line: Line, known: KnownNames, language: Language): Named[] {
  const { pieces } = line;
  const out: Named[] = [];
  let next = 0;
  const takeOwn = (from: number, until: number) => {
    for (; next < own.length && (own[next] as Named).first < until; next++) {
      const name = own[next] as Named;
      if (name.first >= from && name.last <= until) out.push(name);
    }
  };
  const isHeadline = known.headlines.has(number);
  let at = 0;
  let cover = 0;
  for (let i = 0; i < pieces.length; i++) {
    const found = wholeAt(line, i, number, known) ?? (isHeadline ? wordAt(line, i, number, known, language) : null);
    if (found === null) continue;
    while (cover < own.length && (own[cover] as Named).last <= i) cover++;
    const around = own[cover];
    if (around !== undefined && around.first >= at && contains(around, found) && isOtherName(around, found, line, known, language))
      continue;
    takeOwn(at, i);
    out.push(found);
    while (next < own.length && (own[next] as Named).first < found.last) next++;
    at = found.last;
    i = found.last - 1;
  }
  takeOwn(at, pieces.length);
  return out;
}

function wholeAt(line: Line, first: number, number: number, { whole, firstWords }: KnownNames): Named | null {
  if (!firstWords.has((line.pieces[first] as Piece).text.toLowerCase())) return null;
  let words = '';
  let found: Named | null = null;
  for (let last = first + 1; last <= Math.min(line.pieces.length, first + LONGEST_KNOWN); last++) {
    words += (last > first + 1 ? ' ' : '') + (line.pieces[last - 1] as Piece).text.toLowerCase();
    const kind = whole.get(words);
    if (kind !== undefined) found = { line: number, first, last, kind };
  }
  return found;
}

function wordAt({ pieces }: Line, first: number, number: number, { single }: KnownNames, language: Language): Named | null {
  const kind = single.get((pieces[first] as Piece).text.toLowerCase());
  return kind === undefined || isHead(pieces[first + 1]?.text.toLowerCase() ?? '', language)
    ? null
    : { line: number, first, last: first + 1, kind };
}

function contains(around: Named, { first, last }: Named): boolean {
  return around.first <= first && around.last >= last && around.last - around.first > last - first;
}

/** Around a known name of a headline: "Berg Bridge" and "Petra Berg" are names of their own, "Berg Leaves Norvolt" is none. */
function isOtherName(around: Named, found: Named, line: Line, { single, surnames }: KnownNames, language: Language): boolean {
  const words = wordsOf(line, around).split(' ');
  const head = words.at(-1) ?? '';
  if (around.kind !== 'PERSON' && isHead(head, language)) return true;
  if (found.last - found.first > 1 || words.filter((word) => single.has(word)).length > 1) return false;
  if (found.first === around.first) return !surnames.has(words[0] ?? '');
  return found.last < around.last || (around.kind === 'PERSON' && words.length < 4 && line.style !== STYLES.capitals);
}

/** "Bridge", "Council": as the last word it makes another name of what stands before it. */
function isHead(word: string, language: Language): boolean {
  return language.organisationWords.has(word) || language.placeWords.has(word);
}
