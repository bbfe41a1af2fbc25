import { CASES, type WordForm } from './word-form.ts';

/** The most small words between two parts of one name: "of the", "and of the". */
const LONGEST_GAP = 3;
/** A small word in a name: longer ones end it, unless they stand alone. */
const SMALL = 4;

/** True for a form that can begin or end a name. */
function isNameLike(form: WordForm): boolean {
  return (
    form.case === CASES.title ||
    form.case === CASES.upper ||
    form.case === CASES.mixed ||
    form.case === CASES.initial ||
    form.case === CASES.dotted
  );
}

/**
 * Which pieces of a sentence can belong to a name: those with a capital, numbers beside them, and the few small words
 * and marks between two of them. The others, three of four in most texts, are never looked at.
 */
export function candidatesOf(forms: readonly WordForm[], texts: readonly { readonly text: string }[]): Uint8Array {
  const out = new Uint8Array(forms.length);
  let last = -1;
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as WordForm;
    if (!isNameLike(form)) continue;
    out[i] = 1;
    const gap = i - last - 1;
    if (last !== -1 && gap <= LONGEST_GAP && (gap < 2 || isSmall(texts, last + 1, i))) out.fill(1, last + 1, i);
    if (i > 0 && (forms[i - 1] as WordForm).case === CASES.number) out[i - 1] = 1;
    if (i + 1 < forms.length && (forms[i + 1] as WordForm).case === CASES.number) out[i + 1] = 1;
    last = i;
  }
  return out;
}

function isSmall(texts: readonly { readonly text: string }[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((texts[i] as { text: string }).text.length > SMALL) return false;
  return true;
}
