/**
 * How many slips of the pen lie between two words: a letter too many, too few, wrong, or two swapped (optimal string
 * alignment distance, after Damerau 1964).
 * @param limit distances above it are given as `limit + 1`, and cost less
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (limit === 1) return isOneSlip(a, b) ? 1 : 2;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (older[j - 2] ?? limit) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    older = old;
    old = row;
  }
  return old[b.length] ?? limit + 1;
}

/** Two different words, one slip apart: between what they begin and end with alike stand no more than one letter or a swapped pair. */
function isOneSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a[from] === b[from]) from++;
  let behind = 0;
  while (behind < shorter - from && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++;
  const [restA, restB] = [a.length - from - behind, b.length - from - behind];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}
