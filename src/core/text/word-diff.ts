import { fold } from './fold.ts';

/** A stretch of words that both texts have, or only the earlier, or only the later. */
export interface DiffPart {
  readonly change: 'same' | 'removed' | 'added';
  readonly words: string;
}

/** Longer texts are not compared word by word: the table grows with the product of both. */
const LONGEST = 600;

/**
 * How one wording became another, by the longest common subsequence of their words (Wagner and Fischer 1974). Case, marks
 * and diacritics at a word do not count as a change; the later wording is what is shown.
 */
export function wordDiff(earlier: string, later: string): DiffPart[] {
  const [before, after] = [wordsOf(earlier), wordsOf(later)];
  if (before.length > LONGEST || after.length > LONGEST)
    return [
      { change: 'removed', words: earlier },
      { change: 'added', words: later },
    ];
  const lengths = commonLengths(before.map(bare), after.map(bare));
  const parts: { change: DiffPart['change']; words: string[] }[] = [];
  const add = (change: DiffPart['change'], word: string) => {
    const last = parts.at(-1);
    if (last?.change === change) last.words.push(word);
    else parts.push({ change, words: [word] });
  };
  let [i, j] = [0, 0];
  const common = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && now !== undefined && bare(old) === bare(now)) {
      add('same', now);
      i++;
      j++;
    } else if (now === undefined || (old !== undefined && common(i + 1, j) >= common(i, j + 1))) {
      add('removed', old ?? '');
      i++;
    } else {
      add('added', now);
      j++;
    }
  }
  return parts.map(({ change, words }) => ({ change, words: words.join(' ') }));
}

/** How much of the shorter of two texts stands in the other in the same order, 0 to 1, and how many words that is. */
export function sharedWords(a: string, b: string): { readonly share: number; readonly words: number } {
  const [first, second] = [wordsOf(a).slice(0, LONGEST).map(bare), wordsOf(b).slice(0, LONGEST).map(bare)];
  const words = commonLengths(first, second)[0]?.[0] ?? 0;
  return { share: words / Math.max(1, Math.min(first.length, second.length)), words };
}

/** The words of a text without what stands around them. */
export function bareWords(text: string): string[] {
  return wordsOf(text).map(bare);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function bare(word: string): string {
  return fold(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** At [i][j], how many words a from i and b from j have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i], rows[i + 1]] as [Uint16Array, Uint16Array];
    for (let j = b.length - 1; j >= 0; j--) row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}
