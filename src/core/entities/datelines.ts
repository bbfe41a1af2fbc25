import type { Language } from '../languages/language.ts';
import { isCapitalised } from '../text/tokens.ts';
import { type Line, STYLES } from './tagger/line.ts';
import type { Piece } from './tagger/pieces.ts';
import type { Tagged } from './tagger/tag.ts';
import { CASES } from './tagger/word-form.ts';

/** The longest city, region or date, and agency, in pieces. */
const LONGEST_CITY = 4;
const LONGEST_PART = 3;
const LONGEST_AGENCY = 5;
/** "OZ" and "TV" name no city. */
const SHORTEST = 3;
/** A digest has some; the whole text is looked through for each. */
const MOST = 20;
const DASH = /^[-–—―]$/;

/** What stands before the dash that opens an article: pieces of its line, half-open. */
interface Dateline {
  /** Behind the city, which begins the line. */
  readonly city: number;
  /** Its country or state. */
  readonly region: { readonly first: number; readonly last: number } | null;
  /** A date or an agency stands there as well. */
  readonly isSigned: boolean;
}

/**
 * Finds where an article was written, "WESTPORT, Norland (Norpress) — The council ...": a city in capitals that opens a
 * paragraph, a region or none, and a dash. The city alone is also what a label looks like ("BREAKING —"): it is believed
 * where the list of places has it, or the text names it elsewhere.
 * @param names what the tagger found, in reading order
 */
export function withDatelines(text: string, names: readonly Tagged[], lines: readonly Line[], language: Language): readonly Tagged[] {
  const found: Tagged[] = [];
  let looked = 0;
  for (const [number, line] of lines.entries()) {
    const start = line.pieces[0]?.start;
    if (start === undefined || line.forms[0]?.case !== CASES.upper || !opensParagraph(text, start)) continue;
    const dateline = datelineOf(line);
    if (dateline === null) continue;
    if (++looked > MOST) break;
    if (!isPlace(dateline, number, names, lines, language)) continue;
    const { city, region } = dateline;
    for (const { first, last } of [{ first: 0, last: city }, ...(region === null ? [] : [region])]) {
      const end = (line.pieces[last - 1] as Piece).end;
      found.push({ line: number, first, last, kind: 'PLACE', start: (line.pieces[first] as Piece).start, end });
    }
  }
  if (found.length === 0) return names;
  const isFree = (name: Tagged) => !found.some(({ line, first, last }) => name.line === line && name.first < last && first < name.last);
  return [...names.filter(isFree), ...found].sort((a, b) => a.start - b.start);
}

function opensParagraph(text: string, start: number): boolean {
  return start === 0 || text.slice(Math.max(0, start - 2), start).includes('\n');
}

function datelineOf({ pieces, forms }: Line): Dateline | null {
  let at = 0;
  while (at < LONGEST_CITY && (forms[at]?.case === CASES.upper || forms[at]?.case === CASES.dotted)) at++;
  const city = at;
  if (!pieces.slice(0, city).some(({ text }) => text.length >= SHORTEST)) return null;
  let region: Dateline['region'] = null;
  let isSigned = false;
  while (pieces[at]?.text === ',') {
    const first = at + 1;
    let last = first;
    while (last < first + LONGEST_PART && isPart(pieces[last])) last++;
    if (last === first) return null;
    if (pieces.slice(first, last).some(({ text }) => /\p{N}/u.test(text))) isSigned = true;
    else if (region === null) region = { first, last };
    else return null;
    at = last;
  }
  if (pieces[at]?.text === '(') {
    const close = pieces.slice(at + 1, at + 2 + LONGEST_AGENCY).findIndex(({ text }) => text === ')');
    if (close < 1) return null;
    at += close + 2;
    isSigned = true;
  }
  const end = at;
  while (DASH.test(pieces[at]?.text ?? '')) at++;
  const next = pieces[at];
  if (at === end || next === undefined || /^\p{Ll}/u.test(next.text)) return null;
  // A hyphen joins words unless it stands apart.
  const isApart = (pieces[end] as Piece).start > (pieces[end - 1] as Piece).end && next.start > (pieces[at - 1] as Piece).end;
  return isApart || /^[—―]$/.test((pieces[end] as Piece).text) ? { city, region, isSigned } : null;
}

function isPart(piece: Piece | undefined): boolean {
  return piece !== undefined && (isCapitalised(piece.text) || /^\p{N}+$/u.test(piece.text));
}

function isPlace(
  { city, region, isSigned }: Dateline,
  number: number,
  names: readonly Tagged[],
  lines: readonly Line[],
  language: Language,
): boolean {
  const words = (lines[number] as Line).pieces.slice(0, city).map(({ text }) => text.toLowerCase());
  if (region !== null || language.places.has(words.join(' '))) return true;
  const tagged = names.find((name) => name.line === number && name.first < city);
  if (tagged !== undefined && tagged.kind !== 'WORK') return tagged.kind === 'PLACE';
  return !isWritten(words, lines, CASES.lower) && (isSigned || isWritten(words, lines, CASES.title));
}

/** Does the text write these words so, in a sentence whose capitals say something? */
function isWritten(words: readonly string[], lines: readonly Line[], as: number): boolean {
  return lines.some(
    ({ pieces, forms, style }) =>
      style === STYLES.plain &&
      pieces.some((_, at) => words.every((word, i) => forms[at + i]?.case === as && pieces[at + i]?.text.toLowerCase() === word)),
  );
}
