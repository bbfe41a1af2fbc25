import type { Span } from '../core/span.ts';
import { fold } from '../core/text/fold.ts';

/** What is looked for: every term must stand in a text, from the start of a word. */
export type Terms = readonly string[];

/** Scripts that are written without blanks between words: there a term is looked for anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a search field, folded; words between quotation marks are one term. */
export function parseTerms(words: string): Terms {
  return [...fold(words).matchAll(/"([^"]+)"?|[^\s"]+/g)].map(([whole, phrase]) => (phrase ?? whole).trim()).filter((term) => term !== '');
}

/** A text as hasTerms takes it. */
export function searchable(parts: readonly string[]): string {
  return ` ${fold(parts.join(' \n '))}`;
}

/** True when each term stands in one of the texts. @param folded each from searchable */
export function hasTerms(folded: string | readonly string[], terms: Terms): boolean {
  const texts = typeof folded === 'string' ? [folded] : folded;
  return terms.every((term) => texts.some((text) => positionOf(text, term, 0) !== -1));
}

/** Where the terms stand in a text as it is shown, in order and apart. UTF-16. */
export function hitSpans(text: string, terms: Terms): Span[] {
  if (terms.length === 0) return [];
  const { folded, offsets } = foldedWithOffsets(text);
  const hits: Span[] = [];
  for (const term of terms) {
    for (let at = positionOf(folded, term, 0); at !== -1; at = positionOf(folded, term, at + term.length))
      hits.push({ start: offsets[at] ?? 0, end: offsets[at + term.length] ?? text.length });
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  return hits.filter((hit, index) => index === 0 || hit.start >= (hits[index - 1]?.end ?? 0));
}

function positionOf(folded: string, term: string, from: number): number {
  for (let at = folded.indexOf(term, from); at !== -1; at = folded.indexOf(term, at + 1)) {
    if (at === 0 || UNSPACED.test(term) || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) return at;
  }
  return -1;
}

/** The folded text, character by character, and where each of its units comes from. */
function foldedWithOffsets(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let folded = '';
  let at = 0;
  for (const char of text) {
    const plain = /\s/u.test(char) ? ' ' : fold(char);
    if (!(plain === ' ' && folded.endsWith(' '))) {
      for (let unit = 0; unit < plain.length; unit++) offsets.push(at);
      folded += plain;
    }
    at += char.length;
  }
  return { folded, offsets };
}
