import type { MergeRow, PartedRow } from './schema.ts';

/** Any transaction that reaches the merges. */
interface ReachesMerges {
  objectStore(name: 'merges'): { get(key: string): Promise<MergeRow | PartedRow | undefined> };
}

/** The key that an article is filed under today: its own, or that of the record it was merged into. */
export async function standingKey(tx: ReachesMerges, key: string): Promise<string> {
  let standing = key;
  // Merges never go round in a circle; the limit is for a damaged store.
  for (let steps = 0; steps < 50; steps++) {
    const merge = await tx.objectStore('merges').get(standing);
    if (merge === undefined || 'parted' in merge) break;
    standing = merge.into;
  }
  return standing;
}
