import type { Line } from './tagger/line.ts';
import type { Piece } from './tagger/pieces.ts';
import { CASES } from './tagger/word-form.ts';

/** A syllable of Chinese or Korean in Latin letters: "Siu", "kai", "yeol", "hsiung". */
const SYLLABLE = /^(?:ch|sh|zh|ts|hs|kw|gw|[bcdfghjklmnpqrstwxyz])?[yw]?[aeiou]{1,3}(?:ng|[nklmpth])?$/;

/**
 * Where a name goes on behind "Suk" in "Yoon Suk-yeol": a word with a hyphen is taken apart where its second half is
 * small, as "Oslo-based" must be.
 * @param first of the name's pieces, which are more than one
 * @param last half-open
 * @returns the end of the name, half-open
 */
export function endOfSyllables({ pieces, forms }: Line, first: number, last: number): number {
  if (last - first < 2 || !isSyllable(pieces[last - 1])) return last;
  let end = last;
  while (isJoined(pieces, end) && forms[end + 1]?.case === CASES.lower && isSyllable(pieces[end + 1])) end += 2;
  return end;
}

/** True for a hyphen with letters on both sides. */
function isJoined(pieces: readonly Piece[], at: number): boolean {
  const hyphen = pieces[at];
  return (
    hyphen !== undefined && /^[-‐‑]$/.test(hyphen.text) && pieces[at - 1]?.end === hyphen.start && pieces[at + 1]?.start === hyphen.end
  );
}

function isSyllable(piece: Piece | undefined): boolean {
  return piece !== undefined && SYLLABLE.test(piece.text.toLowerCase());
}
