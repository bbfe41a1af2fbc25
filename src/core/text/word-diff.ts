import { foldedLetters } from '../anchors/sign-fold.ts';
import { type WordList, wordsOf } from '../anchors/word-list.ts';
import { commonPairs } from './common-pairs.ts';

/** A run of text that is in both versions, only in the earlier one, or only in the later. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  /** As it is written: of a run in both, as it is written later. */
  readonly text: string;
}

/**
 * How one wording became another, word by word. White space, marks and typography alone are no change; another capital
 * is. The longest common subsequence of words; of a run of changes what was removed stands before what was added.
 * @returns runs whose `same` and `added` texts, joined, are the later words
 */
export function wordDiff(earlier: string, later: string): WordChange[] {
  const [was, now] = [cut(earlier), cut(later)];
  const pairs = commonPairs(was.keys, now.keys);
  const changes: WordChange[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const [old, fresh] of [...pairs, [was.keys.length, now.keys.length] as const]) {
    push(changes, 'removed', was.pieces.slice(oldAt, old));
    push(changes, 'added', now.pieces.slice(newAt, fresh));
    push(changes, 'same', now.pieces.slice(fresh, fresh + 1));
    [oldAt, newAt] = [old + 1, fresh + 1];
  }
  return changes;
}

interface Cut {
  /** Each word with the marks and the white space up to the next; before the first, that too. */
  readonly pieces: readonly string[];
  readonly keys: readonly string[];
}

function cut(text: string): Cut {
  const words = wordsOf(text);
  const pieces: string[] = [];
  const keys: string[] = [];
  for (let at = 0; at < words.count; at++) {
    const end = at + 1 < words.count ? words.starts[at + 1] : text.length;
    pieces.push(text.slice(at === 0 ? 0 : words.starts[at], end));
    keys.push(keyOf(words, at));
  }
  return words.count === 0 && text !== '' ? { pieces: [text], keys: [text] } : { pieces, keys };
}

function keyOf({ text, starts, ends }: WordList, at: number): string {
  const word = text.slice(starts[at], ends[at]);
  const first = [...word][0] ?? '';
  return (first === first.toLowerCase() ? '' : '^') + foldedLetters(word);
}

function push(changes: WordChange[], kind: WordChange['kind'], pieces: readonly string[]): void {
  const text = pieces.join('');
  if (text === '') return;
  const last = changes.at(-1);
  if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
  else changes.push({ kind, text });
}
