import type { Span } from '../span.ts';

const OPENING = /(?:["“”„‟«»‹›「『〝＂]|[‘’'`‚,]{1,2})[\s\u00a0\u202f]?$/;
const CLOSING = /^[\s\u00a0\u202f]?(?:["“”„‟«»‹›」』〞〟＂]|[‘’'`]{1,2})/;
const NEAR = 3;

/** The glyphs that open and close the words of a span: those right before and behind it, a space of « guillemets » apart. */
export function quotationMarks(text: string, words: Span): { readonly opening: Span | null; readonly closing: Span | null } {
  const before = OPENING.exec(text.slice(Math.max(0, words.start - NEAR), words.start))?.[0];
  const after = CLOSING.exec(text.slice(words.end, words.end + NEAR))?.[0];
  return {
    opening:
      before === undefined ? null : { start: words.start - before.length, end: words.start - before.length + before.trimEnd().length },
    closing: after === undefined ? null : { start: words.end + after.length - after.trimStart().length, end: words.end + after.length },
  };
}
