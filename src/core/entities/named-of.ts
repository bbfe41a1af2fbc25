import type { EntityKind } from '../analysis.ts';
import type { Language } from '../languages/language.ts';
import { isDemonym } from './cut-titles.ts';
import type { Named } from './known-names.ts';
import { endOfSyllables } from './syllable-names.ts';
import type { Line } from './tagger/line.ts';
import type { Piece } from './tagger/pieces.ts';
import type { Tagged } from './tagger/tag.ts';
import { CASES } from './tagger/word-form.ts';

/** The title or honorific at a place of a line, or null. */
export const titleAt = (line: Line | undefined, i: number, language: Language): string | null => {
  const word = line?.pieces[i]?.text.toLowerCase() ?? '';
  return language.titles.has(word) || language.honorifics.has(word) ? word : null;
};

/** A tagged name without the titles at its head and the place behind it; a nationality is a group whatever it was taken for. */
export function namedOf(name: Tagged, lines: readonly Line[], language: Language): Named[] {
  const line = lines[name.line];
  if (name.kind === 'WORK' || line === undefined) return [];
  const { first, last: end } = withoutMarks(name.kind === 'PERSON' ? withoutTitles(name, line, language) : name, line);
  if (first === end || isCurrency(line, end)) return [];
  const last = name.kind === 'PERSON' ? endOfSyllables(line, first, end) : end;
  const lower = line.pieces.slice(first, last).map(({ text }) => text.toLowerCase());
  if (lower.length === 1 && (language.interjections.has(lower[0] ?? '') || isNumbered(line.pieces[first]?.text ?? ''))) return [];
  const isAcronym = line.forms[first]?.case === CASES.upper;
  return [{ line: name.line, first, last, kind: kindOf(name.kind, lower, isAcronym, language) }];
}

const [NINE, FIRST_BEYOND_ASCII] = [0x39, 0x80];
const NUMBERED = /^\p{L}{2,}(?:[-‐‑]\p{L}+)*[-‐‑]\p{N}+$|^\p{Lu}{2}\p{N}{3,}$/u;

/** "COVID-19", "MiG-29", "EY4096": sicknesses, machines and flights. "G-20" is a body. */
export function isNumbered(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  // Most names end in a letter of ASCII: no number.
  return !(last > NINE && last < FIRST_BEYOND_ASCII) && NUMBERED.test(word);
}

/** What the lists know better: a nationality is a group whatever it was taken for, and a country that acts is a place. */
function kindOf(kind: EntityKind, lower: readonly string[], isAcronym: boolean, language: Language): EntityKind {
  const words = lower.join(' ');
  // "Burman" could be a people's name by its ending alone: a person is believed to be one.
  const byEnding = lower.length === 2 || (lower.length === 1 && kind !== 'PERSON');
  if (language.demonyms.has(words) || (byEnding && isDemonym(words, language))) return 'GROUP';
  return kind === 'ORG' && !isAcronym && language.places.has(words) ? 'PLACE' : kind;
}

/** "US" in "US$20". */
function isCurrency({ pieces }: Line, end: number): boolean {
  const sign = pieces[end];
  return sign !== undefined && sign.start === pieces[end - 1]?.end && /^\p{Sc}$/u.test(sign.text);
}

/** Pieces of a line, half-open. */
type Pieces = Pick<Named, 'first' | 'last'>;

/** A pictograph, or half of one: no name goes over it. */
const PICTURE = /^[\p{So}\p{Cs}\p{Cn}]/u;
/** What no name begins or ends with: marks other than those of "Yahoo!" and "(North)", signs without width. */
const EDGE_MARK = /^[^\p{L}\p{M}\p{N}.!?()'’"”“]/u;

/** A name up to the first pictograph in it, without marks at its ends. */
function withoutMarks({ first: from, last: to }: Pieces, { pieces, forms }: Line): Pieces {
  const isMark = (i: number, kind: RegExp) => forms[i]?.case === CASES.mark && kind.test((pieces[i] as Piece).text);
  let first = from;
  while (first < to && isMark(first, EDGE_MARK)) first++;
  let last = first;
  while (last < to && !isMark(last, PICTURE)) last++;
  while (last > first && isMark(last - 1, EDGE_MARK)) last--;
  return { first, last };
}

/** "Speaker of the House Anna Berg" is Anna Berg, and so is "Anna Berg of Norway". */
function withoutTitles({ first: from, last: to }: Pieces, line: Line, language: Language): Pieces {
  let first = from;
  const word = (i: number) => line.pieces[i]?.text.toLowerCase() ?? '';
  const isOffice = (i: number) =>
    titleAt(line, i, language) !== null || (first > from && (line.forms[i]?.case === CASES.lower || language.titleModifiers.has(word(i))));
  // What stands before a title is whom the office is in: "Norvolt CEO Anna Berg".
  for (let i = to - 2; i > from; i--) if (titleAt(line, i, language) !== null) first = Math.max(first, i + 1);
  while (first < to - 1 && isOffice(first)) first++;
  let last = first + 1;
  while (last < to && !(last - first > 1 && language.ofWords.has(word(last)))) last++;
  return { first, last };
}
