import type { Piece } from './pieces.ts';
import { CASES, type WordForm } from './word-form.ts';

/** A sentence as the tagger reads it: all lists are as long as `pieces`. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly forms: readonly WordForm[];
  /** How much capitals say here. */
  readonly style: number;
  /** What the rules take each piece for: 0 for nothing. */
  readonly hints: Uint8Array;
  /** 1 for pieces that can belong to a name. */
  readonly candidates: Uint8Array;
}

/** Styles of a sentence. */
export const STYLES = { plain: 0, headline: 1, capitals: 2 } as const;

/** Below so many words a style is only told when all are in capitals. */
const FEW = 3;
/** Longer words have a capital in a headline. */
const SHORT = 3;

/** A sentence in which capitals say little: a headline's, or capitals throughout. */
export function styleOf(forms: readonly WordForm[]): number {
  let titled = 0;
  let upper = 0;
  let lower = 0;
  let long = 0;
  for (const form of forms) {
    if (form.case === CASES.title) titled++;
    else if (form.case === CASES.upper) upper++;
    else if (form.case === CASES.lower) {
      lower++;
      // Headlines leave short words in lower case.
      if (form.length > SHORT) long++;
    }
  }
  const words = titled + upper + long;
  if (words < FEW) return upper === words && words > 1 && lower === 0 ? STYLES.capitals : STYLES.plain;
  if (upper > 0.7 * words) return STYLES.capitals;
  return words > FEW && titled + upper > 3 * long ? STYLES.headline : STYLES.plain;
}
