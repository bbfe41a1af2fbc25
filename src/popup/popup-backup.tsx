import { say } from '../core/words/words.ts';
import { backUpNow, backUpQuietly } from '../store/backups/write-backup.ts';
import { openDatabase } from '../store/database.ts';
import type { Database } from '../store/schema.ts';
import { BackupLine } from '../ui/backup-line.tsx';
import { saveFile } from '../ui/save-file.ts';
import type { ShowToast } from '../ui/toast.tsx';

/** Copies the library when that is due; where the browser wants a click for it, the line that asks for one. */
export function PopupBackup({ showToast }: { showToast: ShowToast }) {
  const run = () =>
    withLibrary(async (db) => {
      const file = await backUpNow(db, Date.now());
      if (file !== null) saveFile(file, file.name);
      showToast(say('backup_done'));
    }).catch((error: unknown) => {
      showToast(say('backup_failed'));
      throw error;
    });
  return (
    <div class="popup-backup">
      <BackupLine
        look={() => withLibrary((db) => backUpQuietly(db, Date.now()))}
        run={run}
        label={say('backup_due')}
        action={say('backup_now')}
      />
    </div>
  );
}

async function withLibrary<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
