import type { Region } from './scan.ts';

/** So many words in marks are few: a term as often as somebody's words. */
const FEW = 5;

/**
 * The few words in marks that stand inside longer ones of the same article: “crazy” in the headline, and below “It was a
 * crazy plan from the start”. Linear in the words: only where a longer one begins like a few is it looked closer.
 * @param words the words of each region, in one case
 * @returns indexes of regions
 */
export function echoes(regions: readonly Region[], words: readonly (readonly string[])[]): ReadonlySet<number> {
  const byWords = new Map<string, number[]>();
  const lengths = new Map<string, Set<number>>();
  for (const index of regions.keys()) {
    const own = words[index] ?? [];
    if (own.length === 0 || own.length > FEW) continue;
    const key = keyOf(own, 0, own.length);
    const same = byWords.get(key);
    if (same) same.push(index);
    else byWords.set(key, [index]);
    const first = keyOf(own, 0, 1);
    lengths.set(first, (lengths.get(first) ?? new Set()).add(own.length));
  }
  const out = new Set<number>();
  if (byWords.size === 0) return out;
  for (const own of words) {
    if (own.length < FEW) continue;
    for (let i = 0; i < own.length; i++) {
      for (const length of lengths.get(keyOf(own, i, i + 1)) ?? []) {
        if (length === own.length || i + length > own.length) continue;
        const key = keyOf(own, i, i + length);
        for (const index of byWords.get(key) ?? []) out.add(index);
        byWords.delete(key);
      }
    }
  }
  return out;
}

function keyOf(words: readonly string[], from: number, to: number): string {
  let key = words[from] as string;
  for (let i = from + 1; i < to; i++) key += ` ${words[i]}`;
  return key;
}
