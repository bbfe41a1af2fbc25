import { inTransaction } from '../database.ts';
import { listArticles } from '../list-pages.ts';
import type { BackupPlan, Database } from '../schema.ts';

const DAY = 24 * 60 * 60 * 1000;
const NO_PLAN: BackupPlan = { id: 'backup', at: 0, every: 0, folder: null };

/** How often a library can be copied; the first is never. */
export const INTERVALS = [0, DAY, 7 * DAY, 30 * DAY] as const;

export async function readBackupPlan(db: Database): Promise<BackupPlan> {
  const stored = await db.get('chores', 'backup');
  return stored?.id === 'backup' ? stored : NO_PLAN;
}

export async function writeBackupPlan(db: Database, change: Partial<Omit<BackupPlan, 'id'>>): Promise<BackupPlan> {
  return inTransaction(db, ['chores'], async (tx) => {
    const stored = await tx.objectStore('chores').get('backup');
    const next: BackupPlan = { ...(stored?.id === 'backup' ? stored : NO_PLAN), ...change };
    await tx.objectStore('chores').put(next);
    return next;
  });
}

/** True when the reader wants copies, the last one is old enough, and something was changed since. */
export async function isBackupDue(db: Database, now: number): Promise<boolean> {
  const { at, every } = await readBackupPlan(db);
  // A clock that was set back must not stop it for long.
  if (every === 0 || (now - at < every && now >= at)) return false;
  const { rows } = await listArticles(db, { limit: 1 });
  return rows[0] !== undefined && Date.parse(rows[0].modified) > at;
}
