import { APOSTROPHE, foldedSign, IDEOGRAPH, IGNORED, LONG, unitClass } from './sign-fold.ts';

/** The word starts a block: a line break stands before it. */
export const FIRST_OF_BLOCK = 1;
/** The word has an upper-case letter. "May" is not "may", though both have one id. */
export const HAS_UPPER = 2;

/** A longer run of letters is cut: no word is so long, and work is sliced between words. In folded units. */
const LONGEST_WORD = 64;
const LINE_BREAK = 10;
const [SMALL_A, SMALL_Z] = [97, 122];
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
  const reader = new WordReader(text);
  reader.readTo(text.length);
  return reader.words();
}

/**
 * Reads the words of a text. White space, marks, soft hyphens, ligatures, diacritics, apostrophes and case make no
 * difference to a word's id (Unicode NFKD, 32-bit FNV-1a with a final mix after Appleby's MurmurHash3).
 * @param slice yields after so many UTF-16 units
 */
export function* readWords(text: string, slice: number): Generator<void, WordList> {
  const reader = new WordReader(text);
  while (!reader.readTo(reader.at + slice)) yield;
  return reader.words();
}

class WordReader {
  /** How far the text is read, in UTF-16 units. */
  at = 0;
  readonly #text: string;
  #ids: Int32Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #flags: Uint8Array;
  #count = 0;
  #flag = FIRST_OF_BLOCK;

  constructor(text: string) {
    const capacity = (text.length >> 2) + 8;
    this.#text = text;
    this.#ids = new Int32Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
    this.#flags = new Uint8Array(capacity);
  }

  /** Reads on to an offset, and to the end of the word there. @returns true at the end of the text */
  readTo(stop: number): boolean {
    const text = this.#text;
    const length = text.length;
    const until = Math.min(stop, length);
    let at = this.at;
    let flag = this.#flag;
    let count = this.#count;
    let [ids, starts, ends, flags] = [this.#ids, this.#starts, this.#ends, this.#flags];
    while (at < until) {
      const first = text.charCodeAt(at);
      let kind = unitClass(first);
      if (kind <= LONG && (kind !== LONG || longAt(text, at) === '')) {
        if (first === LINE_BREAK) flag = FIRST_OF_BLOCK;
        at++;
        continue;
      }
      const start = at;
      let end = at;
      let hash = FNV_BASIS;
      let left = LONGEST_WORD;
      while (at < length && left > 0) {
        const unit = text.charCodeAt(at);
        // Most of most pages, and folds to itself.
        if (unit >= SMALL_A && unit <= SMALL_Z) {
          hash = Math.imul(hash ^ unit, FNV_PRIME);
          end = ++at;
          left--;
          continue;
        }
        kind = unitClass(unit);
        if (kind > IDEOGRAPH) {
          hash = Math.imul(hash ^ kind, FNV_PRIME);
          if (kind !== unit && (unit < 128 || isUpper(unit))) flag |= HAS_UPPER;
          end = ++at;
          left--;
        } else if (kind === LONG) {
          const folded = longAt(text, at);
          if (folded === '') break;
          for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
          left -= folded.length;
          at += isHigh(unit) ? 2 : 1;
          end = at;
        } else if (kind === IDEOGRAPH) {
          if (end === start) {
            hash = Math.imul(hash ^ unit, FNV_PRIME);
            end = ++at;
          }
          break;
        } else if (kind === IGNORED || (kind === APOSTROPHE && isWordAt(text, at + 1))) at++;
        else break;
      }
      if (count === ids.length) {
        this.#grow();
        [ids, starts, ends, flags] = [this.#ids, this.#starts, this.#ends, this.#flags];
      }
      const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      ids[count] = mixed ^ (mixed >>> 13);
      starts[count] = start;
      ends[count] = end;
      flags[count++] = flag;
      flag = 0;
    }
    this.at = at;
    this.#count = count;
    this.#flag = flag;
    return at >= length;
  }

  words(): WordList {
    return { text: this.#text, count: this.#count, ids: this.#ids, starts: this.#starts, ends: this.#ends, flags: this.#flags };
  }

  #grow(): void {
    const capacity = this.#ids.length * 2;
    this.#ids = grown(this.#ids, new Int32Array(capacity));
    this.#starts = grown(this.#starts, new Int32Array(capacity));
    this.#ends = grown(this.#ends, new Int32Array(capacity));
    this.#flags = grown(this.#flags, new Uint8Array(capacity));
  }
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

/** Only letters that differ from what they fold to are asked; of the first 128 signs those are the capitals. */
function isUpper(unit: number): boolean {
  const sign = String.fromCharCode(unit);
  return sign !== sign.toLowerCase();
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
