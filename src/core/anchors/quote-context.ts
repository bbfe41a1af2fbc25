import type { Span } from '../span.ts';

/** Context on each side, in UTF-16 units; of a few words their sentence, so much of it on both sides together. */
const PLAIN = 56;
export const FEW_WORDS = 3;
const SENTENCE = 300;
/** How much further a context may go to end at the border of a word. */
const WORD_SLACK = 24;

const STOP = /[.!?…。！？\n]/;

/**
 * The words on both sides of a stretch, ending at borders of words.
 * @param words how many words the stretch has: with one to three the context is the whole sentence
 * @param share of the usual size
 */
export function contextOf(text: string, span: Span, words: number, share: number): { prefix: string; suffix: string } {
  const few = words <= FEW_WORDS;
  const least = Math.round(PLAIN * share);
  const most = Math.round(SENTENCE * share);
  const [before, after] = few ? shared(sentenceBefore(text, span.start, most), sentenceAfter(text, span.end, most), most) : [0, 0];
  const start = wordStart(text, span.start - Math.max(before, least));
  const end = wordEnd(text, span.end + Math.max(after, least));
  return { prefix: text.slice(start, span.start), suffix: text.slice(span.end, end) };
}

/** Where both sides are too much together, the longer one gives way. */
function shared(before: number, after: number, most: number): readonly [number, number] {
  const half = Math.floor(most / 2);
  if (before + after <= most) return [before, after];
  return before < after ? [Math.min(before, half), most - Math.min(before, half)] : [most - Math.min(after, half), Math.min(after, half)];
}

/** How many units the sentence has before an offset. A stop ends one where white space follows. */
function sentenceBefore(text: string, from: number, most: number): number {
  const stop = Math.max(from - most, 0);
  let at = from;
  while (at > stop && !(STOP.test(text.charAt(at - 1)) && (text[at - 1] === '\n' || isSpace(text, at)))) at--;
  return from - at;
}

function sentenceAfter(text: string, from: number, most: number): number {
  const stop = Math.min(from + most, text.length);
  let at = from;
  while (at < stop && !(STOP.test(text.charAt(at)) && isSpace(text, at + 1))) at++;
  return Math.min(at + 1, stop) - from;
}

function wordStart(text: string, from: number): number {
  let at = Math.max(from, 0);
  const stop = Math.max(at - WORD_SLACK, 0);
  while (at > stop && !isSpace(text, at - 1)) at--;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function wordEnd(text: string, from: number): number {
  let at = Math.min(from, text.length);
  const stop = Math.min(at + WORD_SLACK, text.length);
  while (at < stop && !isSpace(text, at)) at++;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** Half a sign would be left outside. */
function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
