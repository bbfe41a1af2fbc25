import type { Line } from './line.ts';
import { CASES, type WordForm } from './word-form.ts';
import { LEVELS } from './word-table.ts';

/** What stands before the first and behind the last piece of a sentence. */
const EDGE: WordForm = {
  word: 0x5eed,
  case: 8,
  shape: 0,
  affixes: new Int32Array(9),
  trigrams: new Int32Array(0),
  clusters: new Int32Array(LEVELS),
};

/** No place has more features than this. */
export const MOST_FEATURES = 120;

/** Mixes a template's number and up to two values into one key (the finaliser of MurmurHash3, Appleby). */
function key(template: number, a: number, b = 0): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + template, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/**
 * The features of one piece: words, spelling, clusters and evidence of the text, two pieces to either side.
 * @param out receives the keys
 * @returns how many
 */
export function featuresAt(line: Line, i: number, seen: ReadonlyMap<number, number>, out: Int32Array): number {
  const { forms, style } = line;
  const at = (place: number) => forms[place] ?? EDGE;
  const [far, before, here, behind, beyond] = [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)];
  const evidence = (form: WordForm) => (seen.get(form.word) ?? 0) & 7;
  const own = evidence(here);
  // How the place explains the capital: the first word, one behind a mark, a headline.
  const opens = i === 0 ? 1 : before.case === CASES.mark ? 2 : 0;
  const looks = (here.case * 4 + opens) * 4 + style;
  const around = (before.case * 16 + here.case) * 16 + behind.case;
  let n = 0;
  const add = (template: number, a: number, b = 0) => {
    out[n++] = key(template, a, b);
  };
  add(0, looks);
  add(1, looks, own);
  add(2, around, style);
  add(3, around, far.case * 16 + beyond.case);
  add(4, here.shape, style);
  add(5, here.word);
  add(6, before.word);
  add(7, behind.word);
  add(8, far.word);
  add(9, beyond.word);
  add(10, here.word, looks);
  add(11, before.word, here.word);
  add(12, here.word, behind.word);
  add(13, before.word, looks);
  add(14, behind.word, looks);
  add(15, Math.imul(far.word, 31) ^ before.word, here.case);
  add(16, Math.imul(behind.word, 31) ^ beyond.word, here.case);
  add(17, before.word, behind.word);
  add(18, here.word, own);
  for (let j = 0; j < 9; j++) if (here.affixes[j] !== 0) add(20 + j, here.affixes[j] as number, here.case);
  add(30, before.affixes[6] as number);
  add(31, behind.affixes[6] as number);
  add(32, before.shape, here.shape);
  add(33, here.shape, behind.shape);
  for (let j = 0; j < here.trigrams.length; j++) add(34, here.trigrams[j] as number);
  const levels = here.clusters.length;
  for (let j = 0; j < levels; j++) {
    add(40 + j, here.clusters[j] as number, here.case);
    add(46 + j, before.clusters[j] as number, here.case);
    add(52 + j, behind.clusters[j] as number, here.case);
    add(58 + j, far.clusters[j] as number);
    add(64 + j, beyond.clusters[j] as number);
  }
  // Coarse and middle clusters side by side.
  add(70, before.clusters[0] as number, here.clusters[0] as number);
  add(71, here.clusters[0] as number, behind.clusters[0] as number);
  add(72, before.clusters[1] as number, here.clusters[1] as number);
  add(73, here.clusters[1] as number, behind.clusters[1] as number);
  add(74, ((before.clusters[0] as number) * 64 + (here.clusters[0] as number)) * 64 + (behind.clusters[0] as number), around);
  add(75, before.word, here.clusters[0] as number);
  add(76, here.clusters[0] as number, behind.word);
  add(77, (before.clusters[3] as number) * 64 + (behind.clusters[3] as number), around);
  add(78, evidence(before) * 64 + own * 8 + evidence(behind), around);
  const hint = (place: number) => line.hints[place] ?? 0;
  add(80, hint(i), here.case);
  add(81, hint(i), here.word);
  add(82, (hint(i - 1) * 256 + hint(i)) * 256 + hint(i + 1));
  add(83, hint(i), own * 4 + style);
  add(84, hint(i), here.clusters[1] as number);
  add(85, hint(i), before.word);
  add(86, hint(i), behind.word);
  return n;
}
