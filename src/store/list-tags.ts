import { openDatabase } from './database.ts';
import type { Database } from './schema.ts';

/** How many tags are looked at: no reader scrolls through more, and each costs a count. */
const MOST = 2000;

export interface TagCount {
  readonly tag: string;
  /** How many of the reader's things carry it, what is in the bin counted. */
  readonly count: number;
}

/** Every tag of the library, the most used first. */
export async function listTags(db: Database): Promise<TagCount[]> {
  const index = db.transaction('annotations').store.index('tags');
  const tags: string[] = [];
  for (let cursor = await index.openKeyCursor(null, 'nextunique'); cursor !== null && tags.length < MOST; cursor = await cursor.continue())
    tags.push(cursor.key);
  const counted = await Promise.all(tags.map(async (tag) => ({ tag, count: await index.count(tag) })));
  return counted.sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

/** The same for a screen that keeps no connection of its own. */
export async function readTags(): Promise<TagCount[]> {
  const db = await openDatabase();
  try {
    return await listTags(db);
  } finally {
    db.close();
  }
}
