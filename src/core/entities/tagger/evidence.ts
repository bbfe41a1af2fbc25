import { type Line, STYLES } from './line.ts';
import { CASES, type WordForm } from './word-form.ts';

/** What a text shows about a word: bits. lower, upper: written so · named: with a capital where no sentence begins. */
export const SEEN = { lower: 1, named: 2, upper: 4 } as const;

/** Reads how the text writes its words, by their hashes. Headlines say nothing. */
export function readEvidence(lines: readonly Line[]): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  const mark = (word: number, bits: number) => {
    const old = seen.get(word) ?? 0;
    if ((old | bits) !== old) seen.set(word, old | bits);
  };
  for (const { forms, style } of lines) {
    if (style !== STYLES.plain) continue;
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i] as WordForm;
      if (form.case === CASES.lower) mark(form.word, SEEN.lower);
      else if (form.case === CASES.upper) mark(form.word, SEEN.upper | SEEN.named);
      else if ((form.case === CASES.title || form.case === CASES.mixed) && i > 0 && (forms[i - 1] as WordForm).case !== CASES.mark)
        mark(form.word, SEEN.named);
    }
  }
  return seen;
}
