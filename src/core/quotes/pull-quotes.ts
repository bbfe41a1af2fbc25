import type { Region } from './scan.ts';

/** Fewer words are said twice by chance. */
const LEAST_WORDS = 4;
/** So many lines of one beginning are compared. */
const MOST = 8;

/**
 * The lines that are nothing but words in marks which stand in other marks of the article as well: a pull quote, and no
 * second quotation. Of two such lines the first is kept. Linear in the text.
 * @param words the words of each region, in one case
 * @returns indexes of regions
 */
export function pullQuotes(text: string, regions: readonly Region[], words: readonly (readonly string[])[]): ReadonlySet<number> {
  const byBeginning = new Map<string, number[]>();
  const firstWords = new Set<string>();
  for (const [index, region] of regions.entries()) {
    const own = words[index] ?? [];
    if (own.length < LEAST_WORDS || !isWholeLine(text, region)) continue;
    const key = own.slice(0, LEAST_WORDS).join(' ');
    const same = byBeginning.get(key);
    if (same === undefined) byBeginning.set(key, [index]);
    else if (same.length < MOST) same.push(index);
    firstWords.add(own[0] ?? '');
  }
  const out = new Set<number>();
  for (const [index, own] of words.entries()) {
    for (let i = 0; i + LEAST_WORDS <= own.length; i++) {
      if (!firstWords.has(own[i] as string)) continue;
      for (const line of byBeginning.get(own.slice(i, i + LEAST_WORDS).join(' ')) ?? []) {
        const repeated = words[line] as readonly string[];
        if (line === index || !repeated.every((word, k) => own[i + k] === word)) continue;
        const isSame = repeated.length === own.length && isWholeLine(text, regions[index] as Region);
        if (!isSame || index < line) out.add(line);
      }
    }
  }
  return out;
}

function isWholeLine(text: string, { open, end, unmarked }: Region): boolean {
  if (unmarked) return false;
  let [left, right] = [open - 1, end];
  while (left >= 0 && text[left] !== '\n' && /\s/.test(text[left] as string)) left--;
  while (right < text.length && text[right] !== '\n' && /\s/.test(text[right] as string)) right++;
  return (left < 0 || text[left] === '\n') && (right >= text.length || text[right] === '\n');
}
