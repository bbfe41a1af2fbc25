import type { Line } from './line.ts';
import { CASES, type WordForm } from './word-form.ts';

/** Where a form stands, seen from the piece that is labelled. */
export const ROLES = { here: 0, before: 1, behind: 2, far: 3, beyond: 4 } as const;
/** How far each role is from the piece. */
export const OFFSETS: readonly number[] = [0, -1, 1, -2, 2];

/** No piece has more features than this in one role, or of its surroundings. */
export const MOST_FEATURES = 80;

/** Templates of different roles must not share a number. */
const PER_ROLE = 100;
const CLUSTERS = 20;
const AFFIXES = 40;
const TRIGRAM = 60;
/** Where the suffix of three letters stands among a form's affixes. */
const SUFFIX = 6;

/** Mixes a template's number and up to two values into one key (after the finaliser of MurmurHash3, Appleby). */
function key(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + template, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/**
 * The features of a form in one role: they are the same wherever it stands, so their scores can be kept.
 * @param out receives the keys
 * @returns how many
 */
export function formFeatures(form: WordForm, role: number, out: Int32Array): number {
  const base = role * PER_ROLE;
  const { clusters } = form;
  let n = 0;
  out[n++] = key(base, form.word, 0);
  for (let j = 0; j < clusters.length; j++) out[n++] = key(base + CLUSTERS + j, clusters[j] as number, form.case);
  if (role === ROLES.far || role === ROLES.beyond) return n;
  out[n++] = key(base + 1, form.shape, 0);
  if (role !== ROLES.here) {
    out[n++] = key(base + 2, form.affixes[SUFFIX] as number, form.case);
    return n;
  }
  for (let j = 0; j < form.affixes.length; j++)
    if (form.affixes[j] !== 0) out[n++] = key(base + AFFIXES + j, form.affixes[j] as number, form.case);
  for (let j = 0; j < form.trigrams.length; j++) out[n++] = key(base + TRIGRAM, form.trigrams[j] as number, 0);
  return n;
}

/**
 * How a form looks in its place, whatever stands beside it, as one number: the rules' hint, what the text shows of the word,
 * how the place explains the capital (the first word, one behind a mark), and the line's style.
 * @param seen of each word, what the text shows
 */
export function lookOf({ forms, style, hints }: Line, i: number, seen: ReadonlyMap<number, number>): number {
  const opens = i === 0 ? 1 : forms[i - 1]?.case === CASES.mark ? 2 : 0;
  const own = seen.get((forms[i] as WordForm).word) ?? 0;
  return (((hints[i] ?? 0) * 8 + own) * 4 + opens) * 4 + style;
}

/** The parts of a look again. */
const styleIn = (look: number) => look & 3;
const ownIn = (look: number) => (look >> 4) & 7;
const hintIn = (look: number) => look >> 7;
/** Case, opening and style. */
const looksIn = (form: WordForm, look: number) => form.case * 16 + (look & 15);

/**
 * The features of a form with its look: a form mostly looks as it did the last time, so their scores can be kept.
 * @param out receives the keys
 * @returns how many
 */
export function lookFeatures(form: WordForm, look: number, out: Int32Array): number {
  const [looks, own, hint] = [looksIn(form, look), ownIn(look), hintIn(look)];
  let n = 0;
  out[n++] = key(500, looks, own);
  out[n++] = key(503, form.word, looks);
  out[n++] = key(511, form.word, own);
  out[n++] = key(523, hint, form.case);
  out[n++] = key(524, hint, form.word);
  out[n++] = key(526, hint, own * 4 + styleIn(look));
  out[n++] = key(527, hint, form.clusters[1] as number);
  return n;
}

/**
 * The features that a piece has with its neighbours, with what the text shows of them elsewhere and what the rules say.
 * @param look the piece's
 * @param edge stands before the first and behind the last piece
 * @param seen of each word, what the text shows
 * @param out receives the keys
 * @returns how many
 */
export function placeFeatures(
  line: Line,
  i: number,
  look: number,
  edge: WordForm,
  seen: ReadonlyMap<number, number>,
  out: Int32Array,
): number {
  const { forms, style, hints } = line;
  const far = forms[i - 2] ?? edge;
  const before = forms[i - 1] ?? edge;
  const here = forms[i] ?? edge;
  const behind = forms[i + 1] ?? edge;
  const beyond = forms[i + 2] ?? edge;
  const looks = looksIn(here, look);
  const around = (before.case * 16 + here.case) * 16 + behind.case;
  const hint = hintIn(look);
  const [b0, b1] = [before.clusters[0] as number, before.clusters[1] as number];
  const [h0, h1] = [here.clusters[0] as number, here.clusters[1] as number];
  const [n0, n1] = [behind.clusters[0] as number, behind.clusters[1] as number];
  let n = 0;
  out[n++] = key(501, around, style);
  out[n++] = key(502, around, far.case * 16 + beyond.case);
  out[n++] = key(504, before.word, here.word);
  out[n++] = key(505, here.word, behind.word);
  out[n++] = key(506, before.word, looks);
  out[n++] = key(507, behind.word, looks);
  out[n++] = key(508, Math.imul(far.word, 31) ^ before.word, here.case);
  out[n++] = key(509, Math.imul(behind.word, 31) ^ beyond.word, here.case);
  out[n++] = key(510, before.word, behind.word);
  out[n++] = key(512, before.shape, here.shape);
  out[n++] = key(513, here.shape, behind.shape);
  out[n++] = key(514, b0, h0);
  out[n++] = key(515, h0, n0);
  out[n++] = key(516, b1, h1);
  out[n++] = key(517, h1, n1);
  out[n++] = key(518, (b0 * 128 + h0) * 128 + n0, around);
  out[n++] = key(519, before.word, h0);
  out[n++] = key(520, h0, behind.word);
  out[n++] = key(521, (before.clusters[3] as number) * 128 + (behind.clusters[3] as number), around);
  out[n++] = key(522, (seen.get(before.word) ?? 0) * 64 + ownIn(look) * 8 + (seen.get(behind.word) ?? 0), around);
  out[n++] = key(525, ((hints[i - 1] ?? 0) * 256 + hint) * 256 + (hints[i + 1] ?? 0), 0);
  out[n++] = key(528, hint, before.word);
  out[n++] = key(529, hint, behind.word);
  return n;
}
