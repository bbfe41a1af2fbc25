import type { Language } from '../languages/language.ts';
import type { Span } from '../span.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** A sentence as a run of tokens: indexes into the token list, half-open, and the span they cover. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

const STOPS: ReadonlySet<string> = new Set('.!?…。！？');
const CLOSING: ReadonlySet<string> = new Set('\'"’”»«“)]」』›');

/**
 * Cuts tokens into sentences. A line break always ends one; a full stop does unless it belongs to an abbreviation, and
 * an abbreviation does when a word that opens sentences follows ("in the U.S. The ...").
 */
export function sentences(tokens: readonly Token[], language: Language): Sentence[] {
  const out: Sentence[] = [];
  let first = 0;
  const close = (last: number) => {
    const from = tokens[first];
    const to = tokens[last - 1];
    if (from && to && last > first) out.push({ first, last, start: from.start, end: to.end });
    first = last;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'break') {
      close(i);
      first = i + 1;
    } else if (endsSentence(tokens, i, language)) {
      let last = i + 1;
      while (isGlued(tokens, last)) last++;
      close(last);
      i = last - 1;
    }
  }
  close(tokens.length);
  return out;
}

function endsSentence(tokens: readonly Token[], i: number, language: Language): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (next === undefined) return true;
  if (token.kind === 'word') {
    return isCapitalised(next.text) && token.text.endsWith('.') && language.sentenceOpeners.has(next.lower);
  }
  if (token.kind !== 'mark' || !STOPS.has(token.text)) return false;
  // "example.org", "3.30pm": no space, no end.
  return next.start > token.end || CLOSING.has(next.text) || STOPS.has(next.text);
}

/** Further stops and closing marks that stand right behind belong to the sentence that they end. */
function isGlued(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  return token !== undefined && before !== undefined && token.start === before.end && (STOPS.has(token.text) || CLOSING.has(token.text));
}
