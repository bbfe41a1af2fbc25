import type { Database, MergeRow } from './schema.ts';

/** The records that became a part of this one, the first first. */
export async function mergesInto(db: Database, key: string): Promise<MergeRow[]> {
  const rows = await db.getAllFromIndex('merges', 'into', key);
  return rows.flatMap((row) => ('parted' in row ? [] : [row])).sort((a, b) => a.at - b.at);
}

/** True for two records that the reader has parted: they are two articles, whatever their texts and addresses say. */
export async function areParted(db: Database, one: string, other: string): Promise<boolean> {
  const rows = await Promise.all([db.get('merges', one), db.get('merges', other)]);
  return rows.some((row) => row !== undefined && 'parted' in row && [one, other].includes(row.into));
}
