import { useEffect, useId, useState } from 'preact/hooks';
import type { WordKey } from '../../core/words/word-key.ts';
import { say } from '../../core/words/words.ts';
import { INTERVALS, readBackupPlan, writeBackupPlan } from '../../store/backups/backup-plan.ts';
import type { BackupPlan } from '../../store/schema.ts';
import { dateLabel } from '../../ui/dates.ts';
import type { ShowToast } from '../../ui/toast.tsx';
import type { Library } from '../use-library.ts';
import { backUp } from './back-up.ts';
import { DataPiece } from './data-piece.tsx';

const EVERY: readonly WordKey[] = ['backup_never', 'backup_daily', 'backup_weekly', 'backup_monthly'];

/** Only Chromium lets a page keep a folder. */
interface FolderPicker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}
const { showDirectoryPicker: pickFolder } = globalThis as FolderPicker;

/** Copies of the whole library in a folder of the reader's: how often, where, and one now. */
export function BackupPart({ library: { db }, showToast }: { library: Library; showToast: ShowToast }) {
  const [plan, setPlan] = useState<BackupPlan | null>(null);
  const field = useId();
  const read = () => void (db === null ? null : readBackupPlan(db).then(setPlan, () => undefined));
  useEffect(read, [db]);
  if (db === null || plan === null) return <DataPiece title={say('backup_title')}>{null}</DataPiece>;
  const change = (part: Partial<Pick<BackupPlan, 'every' | 'folder'>>) =>
    writeBackupPlan(db, part).then(setPlan, () => showToast(say('backup_not_set')));
  const choose = async () => {
    // A picker that was closed chose nothing.
    const folder = await pickFolder?.({ id: 'quotemark', mode: 'readwrite' }).catch(() => null);
    if (folder) await change({ folder });
  };
  return (
    <DataPiece title={say('backup_title')} about={say('backup_about')}>
      <div class="data-row">
        <label for={field}>{say('backup_how_often')}</label>
        <select id={field} class="field" value={plan.every} onChange={(event) => void change({ every: Number(event.currentTarget.value) })}>
          {INTERVALS.map((every, index) => (
            <option key={every} value={every}>
              {say(EVERY[index] ?? 'backup_never')}
            </option>
          ))}
        </select>
      </div>
      {plan.every > 0 && pickFolder !== undefined && (
        <div class="data-row">
          <span class="clip">{plan.folder === null ? say('backup_no_folder') : say('backup_folder', { name: plan.folder.name })}</span>
          <button type="button" class="button small line" onClick={() => void choose()}>
            {say(plan.folder === null ? 'backup_choose' : 'backup_change')}
          </button>
        </div>
      )}
      <div class="data-row">
        <span>{plan.at === 0 ? say('backup_none') : say('backup_last', { date: dateLabel(new Date(plan.at).toISOString()) })}</span>
        <button type="button" class="button small line" onClick={() => void backUp(db, showToast).then(read, read)}>
          {say('backup_at_once')}
        </button>
      </div>
    </DataPiece>
  );
}
