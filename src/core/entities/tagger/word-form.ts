import { hashWord } from '../../hash.ts';
import { isCapitalised } from '../../text/tokens.ts';
import { LEVELS, type WordTable } from './word-table.ts';

/** How a word is written, as far as capitals tell: small numbers, so that they can be parts of feature keys. */
export const CASES = { lower: 0, title: 1, upper: 2, mixed: 3, initial: 4, number: 5, mark: 6, dotted: 7, edge: 8 } as const;

/** All that the tagger reads off one written form; the same for every place where it stands. */
export interface WordForm {
  readonly text: string;
  /** Hash of the form in lower case, digits alike. */
  readonly word: number;
  readonly case: number;
  readonly shape: number;
  /** How many UTF-16 units of it were read. */
  readonly length: number;
  /** Hashes of the first 1 to 4 and the last 1 to 5 letters; 0 where the word is shorter. */
  readonly affixes: Int32Array;
  /** Hashes of all runs of three letters. */
  readonly trigrams: Int32Array;
  /** Clusters of the word at each level, 0 for none. */
  readonly clusters: Int32Array;
  /** Where the sums of its weights in each role begin, once they were added up; -1 before. */
  readonly rows: number[];
  /** The look that it had last (see `lookOf`), and where the sums of that begin; -1 before. */
  look: number;
  lookRow: number;
}

/** What is read of a longer word: nobody's name goes on behind it. */
const LONGEST_READ = 32;
/** No word's hash. */
const EDGE = 0x5eed;
const PREFIXES = 4;
const SUFFIXES = 5;

/** Reads a form. Costs as much as a few features, so each form of a text is read once. */
export function readForm(text: string, table: WordTable): WordForm {
  const whole = text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text;
  const lower = plain(whole);
  const affixes = new Int32Array(PREFIXES + SUFFIXES);
  for (let n = 1; n <= PREFIXES && n <= lower.length; n++) affixes[n - 1] = hashWord(lower, 0, n);
  for (let n = 1; n <= SUFFIXES && n <= lower.length; n++) affixes[PREFIXES + n - 1] = hashWord(lower, lower.length - n);
  const trigrams = new Int32Array(Math.max(0, lower.length - 2));
  for (let i = 0; i < trigrams.length; i++) trigrams[i] = hashWord(lower, i, i + 3);
  const word = hashWord(lower);
  return {
    text,
    word,
    case: caseOf(whole),
    shape: shapeOf(whole),
    length: lower.length,
    affixes,
    trigrams,
    clusters: table.clustersOf(word),
    rows: noRows(),
    look: -1,
    lookRow: -1,
  };
}

function noRows(): number[] {
  return [-1, -1, -1, -1, -1];
}

/** What stands before the first and behind the last piece of a sentence. */
export function edgeForm(): WordForm {
  const none = new Int32Array(0);
  const affixes = new Int32Array(PREFIXES + SUFFIXES);
  return {
    text: '',
    word: EDGE,
    case: CASES.edge,
    shape: 0,
    length: 0,
    affixes,
    trigrams: none,
    clusters: new Int32Array(LEVELS),
    rows: noRows(),
    look: -1,
    lookRow: -1,
  };
}

/** Lower case, digits as one, typographic apostrophes and hyphens plain, no diacritics. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/\p{N}/gu, '0')
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/[“”„«»]/g, '"');
}

function caseOf(text: string): number {
  if (/^[a-z]+$/.test(text)) return CASES.lower;
  if (/^[A-Z][a-z]+$/.test(text)) return CASES.title;
  if (/^\p{N}/u.test(text)) return CASES.number;
  if (!/^[\p{L}\p{M}]/u.test(text)) return CASES.mark;
  // Of another script nothing was learnt: no capital of it is a sign.
  if (!/^\p{Script=Latin}/u.test(text)) return CASES.lower;
  if (/^\p{Lu}\.$/u.test(text)) return CASES.initial;
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(text)) return CASES.dotted;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toLowerCase()) return CASES.lower;
  if (letters === letters.toUpperCase() && letters.length > 1) return CASES.upper;
  return isCapitalised(text) ? CASES.title : CASES.mixed;
}

/** What is read of a shape, and how many like signs in a row are told apart. */
const SHAPE_READ = 24;
const SHAPE_RUN = 3;

/** A hash of "XxxXxxx" for "McAllister": capitals, letters, digits and marks, runs of three and more alike. */
function shapeOf(text: string): number {
  let hash = 0;
  let last = 0;
  let run = 0;
  for (let i = 0; i < text.length && i < SHAPE_READ; i++) {
    const sign = signOf(text, i);
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= SHAPE_RUN) hash = Math.imul(hash ^ sign, 0x01000193);
  }
  return hash;
}

function signOf(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code >= 97 && code <= 122) return 1;
  if (code >= 65 && code <= 90) return 2;
  if (code < 128) return code >= 48 && code <= 57 ? 3 : code;
  const letter = text[i] as string;
  if (/\p{Lu}/u.test(letter)) return 2;
  return /\p{L}/u.test(letter) ? 1 : /\p{N}/u.test(letter) ? 3 : code;
}
