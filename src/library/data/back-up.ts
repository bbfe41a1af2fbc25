import { say } from '../../core/words/words.ts';
import { backUpNow } from '../../store/backups/write-backup.ts';
import type { Database } from '../../store/schema.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { ShowToast } from '../../ui/toast.tsx';

/** Copies the library to its folder, or gives the reader the file. Says what became of it. */
export async function backUp(db: Database, showToast: ShowToast): Promise<void> {
  try {
    const file = await backUpNow(db, Date.now());
    if (file !== null) saveFile(file, file.name);
    showToast(say(file === null ? 'backup_done' : 'backup_saved_file'));
  } catch (error) {
    showToast(say('backup_failed'));
    throw error;
  }
}
