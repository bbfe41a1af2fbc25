import { APOSTROPHE, foldedSign, IDEOGRAPH, IGNORED, LONG, SEPARATOR, unitClass } from './sign-fold.ts';

/** The word starts a block: a line break stands before it. */
export const FIRST_OF_BLOCK = 1;
/** The word has an upper-case letter. "May" is not "may", though both have one id. */
export const HAS_UPPER = 2;

/** A longer run of letters is cut: no word is so long, and work is sliced between words. In folded units. */
const LONGEST_WORD = 64;
const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5 | 0;

/** The words of a text, folded to letters and digits: each one's id, where it stands and what else is known of it. */
export interface WordList {
  readonly text: string;
  readonly count: number;
  /** A 32-bit hash of the folded word. */
  readonly ids: Int32Array;
  /** UTF-16 offsets in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly flags: Uint8Array;
}

/** The words of a text that is short. */
export function wordsOf(text: string): WordList {
  const reading = readWords(text, Number.POSITIVE_INFINITY);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

/**
 * Reads the words of a text. White space, marks, soft hyphens, ligatures, diacritics, apostrophes and case make no
 * difference to a word's id (Unicode NFKD, 32-bit FNV-1a with a final mix after Appleby's MurmurHash3).
 * @param slice yields after so many UTF-16 units
 */
export function* readWords(text: string, slice: number): Generator<void, WordList> {
  let capacity = (text.length >> 2) + 8;
  let ids = new Int32Array(capacity);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let flags = new Uint8Array(capacity);
  let count = 0;
  let pause = slice;
  let flag = FIRST_OF_BLOCK;
  const { length } = text;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    let kind = unitClass(unit);
    if (kind <= LONG && (kind !== LONG || longAt(text, at) === '')) {
      if (unit === 10) flag = FIRST_OF_BLOCK;
      at++;
      if (at >= pause) {
        pause = at + slice;
        yield;
      }
      continue;
    }
    const start = at;
    let end = at;
    let hash = FNV_BASIS;
    let left = LONGEST_WORD;
    while (at < length && left > 0) {
      const here = text.charCodeAt(at);
      kind = unitClass(here);
      if (kind > IDEOGRAPH) {
        hash = Math.imul(hash ^ kind, FNV_PRIME);
        if (kind !== here && here < 0x250) flag |= isUpper(here, kind);
        end = ++at;
        left--;
      } else if (kind === IDEOGRAPH) {
        if (end > start) break;
        hash = Math.imul(hash ^ here, FNV_PRIME);
        end = ++at;
        break;
      } else if (kind === LONG) {
        const folded = longAt(text, at);
        if (folded === '') break;
        for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
        left -= folded.length;
        at += isHigh(here) ? 2 : 1;
        end = at;
      } else if (kind === IGNORED || (kind === APOSTROPHE && isWordAt(text, at + 1))) at++;
      else if (kind === SEPARATOR || kind === APOSTROPHE) break;
    }
    if (count === capacity) {
      capacity *= 2;
      ids = grown(ids, new Int32Array(capacity));
      starts = grown(starts, new Int32Array(capacity));
      ends = grown(ends, new Int32Array(capacity));
      flags = grown(flags, new Uint8Array(capacity));
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    ids[count] = hash ^ (hash >>> 13);
    starts[count] = start;
    ends[count] = end;
    flags[count++] = flag;
    flag = 0;
    if (at >= pause) {
      pause = at + slice;
      yield;
    }
  }
  return { text, count, ids, starts, ends, flags };
}

function longAt(text: string, at: number): string {
  return foldedSign(String.fromCodePoint(text.codePointAt(at) as number));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isWordAt(text: string, at: number): boolean {
  return at < text.length && unitClass(text.charCodeAt(at)) > IDEOGRAPH;
}

/** Only letters that differ from what they fold to are asked. */
function isUpper(unit: number, folded: number): number {
  if (unit < 128) return folded === unit + 32 ? HAS_UPPER : 0;
  const sign = String.fromCharCode(unit);
  return sign === sign.toLowerCase() ? 0 : HAS_UPPER;
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
