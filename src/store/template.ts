import { inTransaction } from './database.ts';
import type { Database } from './schema.ts';

/** The reader's own template for exports; null where there is none. */
export async function readTemplate(db: Database): Promise<string | null> {
  const value = (await db.get('settings', 'template'))?.value;
  return typeof value === 'string' ? value : null;
}

export async function writeTemplate(db: Database, template: string | null): Promise<void> {
  await inTransaction(db, ['settings'], async (tx) => {
    const store = tx.objectStore('settings');
    await (template === null ? store.delete('template') : store.put({ id: 'template', value: template }));
  });
}
