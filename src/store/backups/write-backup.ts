import { json } from '../../core/export/json.ts';
import type { Database } from '../schema.ts';
import { storedArticles } from '../stored-articles.ts';
import { isBackupDue, readBackupPlan, writeBackupPlan } from './backup-plan.ts';

/** Copies that are kept in the folder. */
const KEPT = 10;
const NAME = /^quotemark-backup-\d{4}-\d\d-\d\d\.json$/;
/** Text that is held before it is written, in UTF-16 units. */
const HELD = 1_000_000;

/** What browsers know of a folder's permission; not in TypeScript's library. */
interface Granted {
  queryPermission?(access: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(access: { mode: 'readwrite' }): Promise<PermissionState>;
}
const ACCESS = { mode: 'readwrite' } as const;

/**
 * Copies the library where a copy is due and the chosen folder may be written to without a question.
 * @param now the wall clock in milliseconds
 * @returns true where a copy is still due: the reader has to press a button
 */
export async function backUpQuietly(db: Database, now: number): Promise<boolean> {
  if (!(await isBackupDue(db, now))) return false;
  const { folder } = await readBackupPlan(db);
  if (folder === null || !(await isGranted(folder))) return true;
  // A folder that was moved or taken away: the reader chooses another one.
  return (await writeTo(db, folder, now).catch(() => 'failed')) === 'failed';
}

/**
 * Copies the library, on a click.
 * @returns the copy as a file to be saved, where there is no folder to write it to; else null
 */
export async function backUpNow(db: Database, now: number): Promise<File | null> {
  const { folder } = await readBackupPlan(db);
  if (folder !== null && ((await isGranted(folder)) || (await isAllowed(folder)))) {
    await writeTo(db, folder, now);
    return null;
  }
  const blobs: Blob[] = [];
  await written(db, async (text) => {
    blobs.push(new Blob([text]));
  });
  await writeBackupPlan(db, { at: now });
  return new File(blobs, backupName(now), { type: json.mime });
}

/** The file of a day: a second copy on it takes the first one's place. */
export function backupName(now: number): string {
  return `quotemark-backup-${new Date(now).toISOString().slice(0, 10)}.json`;
}

async function writeTo(db: Database, folder: FileSystemDirectoryHandle, now: number): Promise<void> {
  const file = await folder.getFileHandle(backupName(now), { create: true });
  // Browsers write beside the file and put it in its place when it is closed: half a copy never takes a whole one's place.
  const stream = await file.createWritable();
  try {
    await written(db, (text) => stream.write(text));
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await writeBackupPlan(db, { at: now });
  await dropOldest(folder);
}

/** Everything in our own JSON, in pieces. */
async function written(db: Database, write: (text: string) => Promise<void>): Promise<void> {
  let held = '';
  for await (const chunk of json.write(storedArticles(db))) {
    held += chunk;
    if (held.length < HELD) continue;
    await write(held);
    held = '';
  }
  await write(held);
}

/** Nothing but what has a backup's name is touched. */
async function dropOldest(folder: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) if (NAME.test(name)) names.push(name);
  for (const name of names.sort().slice(0, -KEPT)) await folder.removeEntry(name).catch(() => undefined);
}

async function isGranted(folder: FileSystemDirectoryHandle & Granted): Promise<boolean> {
  // The browser's own folders of an origin know no permission: they are always granted.
  return folder.queryPermission === undefined || (await folder.queryPermission(ACCESS)) === 'granted';
}

async function isAllowed(folder: FileSystemDirectoryHandle & Granted): Promise<boolean> {
  return (await folder.requestPermission?.(ACCESS)) === 'granted';
}
