import type { Span } from '../span.ts';
import { fold } from '../text/fold.ts';

/** A text as it is compared, and the way back to where each of its units stood. */
export interface FoldedText {
  readonly text: string;
  /** The stretch of the source that a stretch of the folded text stands for. */
  toSource(span: Span): Span;
}

/**
 * A text with typographic marks plain, every run of white space one space and diacritics off; upper case stays, since
 * "May" is not "may".
 */
export function foldedText(source: string): FoldedText {
  const known = new Map<string, string>();
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const sign of source) {
    const end = at + sign.length;
    let plain = known.get(sign);
    if (plain === undefined) {
      plain = foldSign(sign);
      known.set(sign, plain);
    }
    if (plain === ' ' && parts.at(-1) === ' ') ends[ends.length - 1] = end;
    else if (plain !== '') {
      parts.push(plain);
      for (let unit = 0; unit < plain.length; unit++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return {
    text: parts.join(''),
    toSource: ({ start, end }) => ({ start: starts[start] ?? source.length, end: end > start ? (ends[end - 1] ?? source.length) : start }),
  };
}

function foldSign(sign: string): string {
  if (/\s/.test(sign)) return ' ';
  const plain = fold(sign);
  return sign === sign.toLowerCase() ? plain : plain.toUpperCase();
}
